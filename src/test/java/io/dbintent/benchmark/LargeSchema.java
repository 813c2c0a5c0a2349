package io.dbintent.benchmark;

import io.dbintent.database.EmbeddedMariaDb;
import io.dbintent.database.SqlScript;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** A schema of 280 tables with 3,000 columns, third-party data beside the project, with rows of our own in some of them. */
final class LargeSchema {

    /** Made for servers that take zeros for dates and keys that come before their tables. */
    private static final String LENIENT = "SET sql_mode='';\nSET foreign_key_checks=0;\n";

    private LargeSchema() {}

    private static Path script() {
        return KnownTruth.bench().resolve("schemas/openemr_mysql/sql/database.sql");
    }

    static boolean isThere() {
        return Files.isRegularFile(script());
    }

    static String absence() {
        return "no schema at ../shared/bench/schemas/openemr_mysql; -D" + KnownTruth.PROPERTY
                + "=FOLDER names another place";
    }

    static String text() throws IOException {
        return Files.readString(script());
    }

    static EmbeddedMariaDb start() throws IOException {
        return EmbeddedMariaDb.start(
                List.of(new SqlScript("large schema", LENIENT + Files.readString(script())), rows()));
    }

    /** Intents about it, one a line; some cannot be understood. */
    static List<String> intents() throws IOException {
        try (InputStream in = Objects.requireNonNull(
                LargeSchema.class.getResourceAsStream("large-schema.txt"), "large-schema.txt is missing")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    private static SqlScript rows() {
        return new SqlScript("rows of the large schema", LENIENT + """
                INSERT INTO facility (id, name, city) SELECT 100 + seq, CONCAT('Clinic ', seq), 'Shelbyville' FROM seq_1_to_10;
                UPDATE facility SET name = 'Northside Clinic', city = 'Springfield' WHERE id = 101;
                INSERT INTO pharmacies (id, name, email)
                SELECT seq, IF(seq = 1, 'Corner Pharmacy', CONCAT('Pharmacy ', seq)), CONCAT('rx', seq, '@clinic.example')
                FROM seq_1_to_20;
                INSERT INTO insurance_companies (id, name)
                SELECT seq, IF(seq = 1, 'Acme Health', CONCAT('Insurer ', seq)) FROM seq_1_to_20;
                INSERT INTO drugs (name, ndc_number, reorder_point)
                SELECT CONCAT(CHAR(65 + seq % 26), 'zolam ', seq), seq, seq FROM seq_1_to_200;
                INSERT INTO users (username, fname, lname, email)
                SELECT CONCAT('user', seq), CONCAT('First', seq), CONCAT('Last', seq), CONCAT('user', seq, '@clinic.example')
                FROM seq_1_to_50;
                INSERT INTO patient_data (pid, title, language, fname, lname, city)
                SELECT seq, 'Ms', 'English', CONCAT('Given', seq), CONCAT('Family', seq), 'Springfield' FROM seq_1_to_300;
                INSERT INTO prescriptions (patient_id, drug, dosage) SELECT seq % 300, CONCAT('Azolam ', seq), '1' FROM seq_1_to_3000;
                INSERT INTO billing (code, pid, fee) SELECT CONCAT('B', seq), seq % 300, seq FROM seq_1_to_20000;
                INSERT INTO form_encounter (date, reason, pid)
                SELECT '2024-05-01', CONCAT('Visit ', seq), seq % 300 FROM seq_1_to_8000;
                """);
    }
}
