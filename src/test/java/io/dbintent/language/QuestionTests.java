package io.dbintent.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.dbintent.plan.Claim;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Questions to the built-in engine")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuestionTests {

    private static final String CLINICS = """
            CREATE TABLE clinics (clinic_id INTEGER PRIMARY KEY, name VARCHAR(40), city VARCHAR(40), opened_year INTEGER, beds INTEGER);
            CREATE TABLE doctors (doctor_id INTEGER PRIMARY KEY, first_name VARCHAR(40), last_name VARCHAR(40), specialty VARCHAR(40), salary REAL, hire_date DATE, clinic_id INTEGER REFERENCES clinics(clinic_id));
            CREATE TABLE patients (patient_id INTEGER PRIMARY KEY, full_name VARCHAR(40), gender VARCHAR(1), age INTEGER, blood_type VARCHAR(4), city VARCHAR(40));
            CREATE TABLE visits (visit_id INTEGER PRIMARY KEY, patient_id INTEGER REFERENCES patients(patient_id), doctor_id INTEGER REFERENCES doctors(doctor_id), visit_date DATE, fee REAL);
            CREATE TABLE medicines (medicine_id INTEGER PRIMARY KEY, name VARCHAR(40), category VARCHAR(40), price REAL);
            CREATE TABLE transfers (transfer_id INTEGER PRIMARY KEY, patient_id INTEGER REFERENCES patients(patient_id), source_clinic_id INTEGER REFERENCES clinics(clinic_id), destination_clinic_id INTEGER REFERENCES clinics(clinic_id));
            CREATE TABLE treatments (clinic_id INTEGER REFERENCES clinics(clinic_id), therapy VARCHAR(40), is_certified VARCHAR(1), PRIMARY KEY (clinic_id, therapy));
            INSERT INTO clinics VALUES (1,'Harbour Clinic','Bergen',1985,40),(2,'Hill House','Oslo',1999,120),(3,'Saint Olav','Trondheim',1902,300),(4,'Green Lane','Oslo',2015,15);
            INSERT INTO doctors VALUES (1,'Ida','Holm','surgery',90000,'2010-03-01',1),(2,'Per','Lund','cardiology',80000,'2015-06-01',2),(3,'Nora','Berg','surgery',95000,'2001-01-15',3),(4,'Jon','Dahl','pediatrics',60000,'2020-09-01',2),(5,'Eva','Vik','cardiology',72000,'2018-02-01',2);
            INSERT INTO patients VALUES (1,'Anna Moe','F',34,'A','Oslo'),(2,'Lars Nes','M',50,'B','Bergen'),(3,'Siri Aas','F',8,'0','Oslo'),(4,'Tom Ek','M',71,'A','Trondheim'),(5,'Mia Ro','F',29,'AB','Bergen');
            INSERT INTO visits VALUES (1,1,2,'2021-02-03',100),(2,1,4,'2021-05-03',60),(3,2,1,'2022-01-10',250),(4,4,3,'2022-07-07',400),(5,4,5,'2023-01-01',120),(6,3,4,'2023-03-03',60);
            INSERT INTO medicines VALUES (1,'Aspirin','painkiller',3.5),(2,'Amoxicillin','antibiotic',9),(3,'Ibuprofen','painkiller',5),(4,'Insulin','hormone',30);
            INSERT INTO transfers VALUES (1,1,1,2),(2,2,1,3),(3,4,2,3);
            INSERT INTO treatments VALUES (1,'Massage','Y'),(1,'Yoga','N'),(2,'Massage','N'),(2,'Yoga','Y'),(3,'Yoga','Y');
            """;

    private final JdbcFixture database = new JdbcFixture("jdbc:sqlite::memory:", CLINICS);

    QuestionTests() throws SQLException {}

    @AfterAll
    void close() throws SQLException {
        database.close();
    }

    private String answer(String question) throws SQLException {
        Reading reading = database.engine().read(question);
        assertThat(reading).as(question + ": " + reading).isInstanceOf(Reading.Understood.class);
        Claim claim = ((Reading.Understood) reading).plan().claims().get(0);
        List<String> rows = new ArrayList<>();
        for (var row : database.rows(claim.sql(), 50)) {
            rows.add(String.join(",", row.stream().map(String::valueOf).toList()));
        }
        return String.join("; ", rows);
    }

    private String refusal(String question) {
        Reading reading = database.engine().read(question);
        assertThat(reading).as(question).isInstanceOf(Reading.NotUnderstood.class);
        return ((Reading.NotUnderstood) reading).explanation();
    }

    @ParameterizedTest
    @DisplayName("shows numbers beside other columns")
    @CsvSource(delimiter = '|', textBlock = """
            What are the names of the clinics and how many doctors work in each? | Harbour Clinic,1; Hill House,3; Saint Olav,1
            Show the name of each clinic and the number of doctors it employs. | Harbour Clinic,1; Hill House,3; Saint Olav,1
            Show the clinic name and the number of doctors in each clinic. | Harbour Clinic,1; Hill House,3; Saint Olav,1
            For each clinic, how many doctors are there? | Harbour Clinic,1; Hill House,3; Saint Olav,1
            For each clinic, how many doctors are there, including those without any? | Harbour Clinic,1; Hill House,3; Saint Olav,1; Green Lane,0
            How many doctors work in each clinic? List the clinic id and the number. | 1,1; 2,3; 3,1
            What are the different categories and the corresponding number of medicines? | antibiotic,1; hormone,1; painkiller,2
            How many patients in each city have an age above 30? | Bergen,1; Oslo,1; Trondheim,1
            """)
    void numbers(String question, String rows) throws SQLException {
        assertThat(answer(question)).isEqualTo(rows);
    }

    @ParameterizedTest
    @DisplayName("reads conditions on groups and values that rows have in common")
    @CsvSource(delimiter = '|', textBlock = """
            List the specialties with an average salary above 75000. | cardiology; surgery
            What is the average salary for each specialty whose average salary is above 80000? | surgery,92500.0
            Which cities have both clinics with more than 100 beds and clinics with fewer than 20 beds? | Oslo
            What are the cities where there is a clinic opened before 2000 and a clinic opened after 2000? | Oslo
            Which category has the most medicines? | painkiller
            What is the most common specialty of doctors in clinics in Oslo? | cardiology
            List the categories in ascending order of count. | antibiotic; hormone; painkiller
            """)
    void groups(String question, String rows) throws SQLException {
        assertThat(answer(question)).isEqualTo(rows);
    }

    @ParameterizedTest
    @DisplayName("reads question words that stand for a column, and people without a noun")
    @CsvSource(delimiter = '|', textBlock = """
            How old is the oldest patient? | 71
            How old is Anna Moe? | 34
            How much does Insulin cost? | 30.0
            When was Ida Holm hired? | 2010-03-01
            Who was hired in 2015? | Per,Lund
            What city is Hill House in? | Oslo
            What is the cheapest painkiller? | Aspirin
            """)
    void questions(String question, String rows) throws SQLException {
        assertThat(answer(question)).isEqualTo(rows);
    }

    @ParameterizedTest
    @DisplayName("reads relations of several kinds")
    @CsvSource(delimiter = '|', textBlock = """
            Show the names of doctors and the clinics they work in. | Ida,Holm,Harbour Clinic; Per,Lund,Hill House; Nora,Berg,Saint Olav; Jon,Dahl,Hill House; Eva,Vik,Hill House
            How many transfers are there from Harbour Clinic to Hill House? | 1
            Which clinics have no transfers? | Green Lane
            Find the patients who have never been transferred. | Siri Aas; Mia Ro
            Which patients had a visit in 2021 but not in 2022? | Anna Moe
            Which doctors earn more than all doctors in cardiology? | Ida,Holm; Nora,Berg
            Which patients are neither from Oslo nor from Bergen? | Tom Ek
            Find the patients other than Anna Moe. | Lars Nes; Siri Aas; Tom Ek; Mia Ro
            What are the names of clinics where Massage is a certified therapy? | Harbour Clinic
            Which clinics are in Oslo or were opened before 1950? | Hill House; Saint Olav; Green Lane
            """)
    void relations(String question, String rows) throws SQLException {
        assertThat(answer(question)).isEqualTo(rows);
    }

    @ParameterizedTest
    @DisplayName("reads orders and what to show in a second sentence")
    @CsvSource(delimiter = '|', textBlock = """
            Sort the medicines by price in descending order, and return the name and price of each medicine. | Insulin,30.0; Amoxicillin,9.0; Ibuprofen,5.0; Aspirin,3.5
            Show the names and ages of patients sorted by age, and then by name. | Siri Aas,8; Mia Ro,29; Anna Moe,34; Lars Nes,50; Tom Ek,71
            Show the top 2 most expensive medicines. | Insulin; Amoxicillin
            Which of the clinics has the most doctors? List the clinic name. | Hill House
            """)
    void orders(String question, String rows) throws SQLException {
        assertThat(answer(question)).isEqualTo(rows);
    }

    @ParameterizedTest
    @DisplayName("does not choose between rows that share the first place")
    @ValueSource(strings = {"Which patient has the most visits?", "What is the cheapest visit by fee?"})
    void ties(String question) {
        assertThat(refusal(question)).isNotBlank();
    }

    @ParameterizedTest
    @DisplayName("does not answer what was not asked")
    @ValueSource(
            strings = {
                "Who works in Oslo?",
                "Show all cities and the number of patients living in each city.",
                "Which doctors were hired after Ida Holm?",
                "What percentage of patients are female?"
            })
    void refuses(String question) {
        assertThat(refusal(question)).isNotBlank();
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("shows two kinds of rows beside each other")
    @CsvSource(delimiter = '|', textBlock = """
            all clinics along with their doctors | Harbour Clinic,Ida,Holm; Hill House,Per,Lund; Saint Olav,Nora,Berg; Hill House,Jon,Dahl; Hill House,Eva,Vik
            show the clinics and their doctors   | Harbour Clinic,Ida,Holm; Hill House,Per,Lund; Saint Olav,Nora,Berg; Hill House,Jon,Dahl; Hill House,Eva,Vik
            """)
    void besides(String question, String rows) throws SQLException {
        assertThat(answer(question)).isEqualTo(rows);
    }
}
