package io.dbintent.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.dbintent.plan.Claim;
import io.dbintent.plan.Expectation;
import io.dbintent.plan.Verdict;
import io.dbintent.schema.Column;
import io.dbintent.schema.ColumnType;
import io.dbintent.schema.ColumnType.Family;
import io.dbintent.schema.Schema;
import io.dbintent.schema.Table;
import io.dbintent.sql.Dialect;
import io.dbintent.sql.GuardPolicy;
import io.dbintent.sql.GuardResult;
import io.dbintent.sql.SqlGuard;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The built-in engine")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BuiltinEngineTests {

    private static final String AGENTS = """
            CREATE TABLE agencies (id INTEGER PRIMARY KEY, name VARCHAR(40) COLLATE NOCASE NOT NULL, city VARCHAR(40) COLLATE NOCASE);
            CREATE TABLE agents (id INTEGER PRIMARY KEY, first_name VARCHAR(40) COLLATE NOCASE, last_name VARCHAR(40) COLLATE NOCASE, email VARCHAR(80) COLLATE NOCASE, agency_id INTEGER REFERENCES agencies(id));
            CREATE TABLE "Order" (id INTEGER PRIMARY KEY, "Group" VARCHAR(10), "select" INTEGER, "Unit Price" DECIMAL(8,2), agent_id INTEGER REFERENCES agents(id));
            INSERT INTO agencies VALUES (1,'North','Oslo'),(2,'South','Rome');
            INSERT INTO agents VALUES (1,'John','Doe','john@work.example',1),(2,'Reumaysa','Khan','r.khan@yahoo.com',2),(3,'Eve','Moss',NULL,1);
            INSERT INTO "Order" VALUES (1,'A',5,9.99,1),(2,'B',7,1.50,1);
            """;

    private final JdbcFixture database = new JdbcFixture("jdbc:sqlite::memory:", AGENTS);

    BuiltinEngineTests() throws SQLException {}

    @AfterAll
    void close() throws SQLException {
        database.close();
    }

    private Claim claim(String intent) {
        Reading reading = database.engine().read(intent);
        assertThat(reading).as(intent).isInstanceOf(Reading.Understood.class);
        return ((Reading.Understood) reading).plan().claims().get(0);
    }

    private String refusal(String intent) {
        Reading reading = database.engine().read(intent);
        assertThat(reading).as(intent).isInstanceOf(Reading.NotUnderstood.class);
        return ((Reading.NotUnderstood) reading).explanation();
    }

    @Test
    @DisplayName("lists a table whole")
    void lists() throws SQLException {
        Claim claim = claim("get all agents");
        assertThat(claim.sql()).isEqualTo("SELECT t0.* FROM \"agents\" t0");
        assertThat(claim.expectation()).isEqualTo(new Expectation.RowsReturned());
        assertThat(database.rows(claim.sql(), 10)).hasSize(3);
    }

    @Test
    @DisplayName("finds a row by its number")
    void byNumber() throws SQLException {
        assertThat(database.rows(claim("show the agent with id 2").sql(), 10)).hasSize(1);
        assertThat(Verdicts.of(claim("agent 2 has an email"), database)).isEqualTo(Verdict.PASS);
        assertThat(Verdicts.of(claim("agent 3 has an email"), database)).isEqualTo(Verdict.FAIL);
    }

    @Test
    @DisplayName("joins along a foreign key")
    void joins() throws SQLException {
        assertThat(database.rows(claim("list the agents of the agency North").sql(), 10))
                .hasSize(2);
        assertThat(Verdicts.of(claim("John Doe works for South"), database)).isEqualTo(Verdict.FAIL);
    }

    @Test
    @DisplayName("counts")
    void counts() throws SQLException {
        assertThat(database.rows(claim("how many agents are there?").sql(), 10)
                        .get(0)
                        .get(0))
                .hasToString("3");
        assertThat(Verdicts.of(claim("we have two agencies"), database)).isEqualTo(Verdict.PASS);
        assertThat(Verdicts.of(claim("we have at least 4 agents"), database)).isEqualTo(Verdict.FAIL);
    }

    @Test
    @DisplayName("verifies that someone is one of the rows")
    void oneOf() throws SQLException {
        assertThat(Verdicts.of(claim("verify that John Doe is one of the agents"), database))
                .isEqualTo(Verdict.PASS);
        assertThat(Verdicts.of(claim("verify that NonExistent is one of the agents"), database))
                .isEqualTo(Verdict.FAIL);
        assertThat(Verdicts.of(claim("verify that Jon Doe is one of the agents"), database))
                .isEqualTo(Verdict.FAIL);
        assertThat(Verdicts.of(claim("verify that North is one of the agents"), database))
                .isEqualTo(Verdict.FAIL);
    }

    @Test
    @DisplayName("does not take a part of a name for the name")
    void partOfAName() {
        assertThat(refusal("verify that John is one of the agents")).contains("only a part of a name");
    }

    @Test
    @DisplayName("verifies the domain of an e-mail address")
    void emailDomain() throws SQLException {
        assertThat(Verdicts.of(claim("verify that Reumaysa Khan email domain is yahoo"), database))
                .isEqualTo(Verdict.PASS);
        assertThat(Verdicts.of(claim("verify that Reumaysa email domain is yahoo"), database))
                .isEqualTo(Verdict.PASS);
        assertThat(Verdicts.of(claim("verify that John Doe's email domain is yahoo"), database))
                .isEqualTo(Verdict.FAIL);
    }

    @Test
    @DisplayName("takes NULL for a counterexample of a universal claim")
    void nullIsACounterexample() throws SQLException {
        assertThat(Verdicts.of(claim("every agent has an email"), database)).isEqualTo(Verdict.FAIL);
        assertThat(Verdicts.of(claim("every agent has an agency"), database)).isEqualTo(Verdict.PASS);
    }

    @Test
    @DisplayName("tells what a universal claim speaks of, so that an empty set is noticed")
    void population() throws SQLException {
        assertThat(claim("every agent has an email").population()).contains("FROM \"agents\" t0");
        assertThat(Verdicts.of(claim("every agency in Paris has an agent"), database))
                .isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    @DisplayName("makes a claim of its own for each part of an intent")
    void severalClaims() {
        Reading reading = database.engine().read("verify that there are 3 agents and there are 2 agencies");
        assertThat(((Reading.Understood) reading).plan().claims()).hasSize(2);
    }

    @Test
    @DisplayName("says in plain words what it has read")
    void readsBack() {
        assertThat(claim("there is no agency in Rome").reading())
                .isEqualTo("id, name of agencies whose city is 'Rome': no rows");
    }

    @Test
    @DisplayName("names the word that it does not understand, and what is spelled like it")
    void suggests() {
        assertThat(refusal("show the agnets"))
                .isEqualTo(
                        "I do not understand \"agnets\" here. Nearest in the schema: agent. Rephrase it, or configure a"
                                + " model (dbintent.model).");
        assertThat(refusal("verify that agents are happy")).contains("\"happy\"");
    }

    @Test
    @DisplayName("quotes reserved words and names with spaces")
    void reservedWords() throws SQLException {
        assertThat(database.rows(claim("list the orders").sql(), 10)).hasSize(2);
        assertThat(Verdicts.of(claim("the unit price of order 1 is 9.99"), database))
                .isEqualTo(Verdict.PASS);
        assertThat(Verdicts.of(claim("no order has a unit price above 10"), database))
                .isEqualTo(Verdict.PASS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0000",
                "?",
                "...",
                "\ud83d\ude00\ud83d\ude00",
                "\ud83d",
                "zeige alle Agenten",
                "lister tous les agents",
                "\u4f60\u597d",
                "'",
                "\"",
                "' OR 1=1 --",
                "select * from agents",
                "verify that",
                "and and and",
                "every",
                "no",
                "the the the",
                "is is is",
                "verify that '; DROP TABLE agents; -- is one of the",
                "more than more than",
                "(((((",
                "at least"
            })
    @DisplayName("abstains, and does not throw, on what is no intent")
    void nonsense(String intent) {
        assertThat(database.engine().read(intent)).isInstanceOf(Reading.NotUnderstood.class);
    }

    @Test
    @DisplayName("treats hostile text as text")
    void hostileText() throws SQLException {
        Claim claim = claim("verify that \"'; DROP TABLE agents; --\" is one of the agencies");
        assertThat(Verdicts.of(claim, database)).isEqualTo(Verdict.FAIL);
        Claim backslash = claim("no agency is called '\\'");
        assertThat(Verdicts.of(backslash, database)).isEqualTo(Verdict.PASS);
    }

    @Test
    @DisplayName("abstains on 500 words and on 10,000 characters, in time")
    void longIntents() {
        assertThat(database.engine().read("every agent has an email and ".repeat(100)))
                .isNotNull();
        assertThat(database.engine().read("verify that agents of agencies of agents with ".repeat(200)))
                .isNotNull();
        assertThat(database.engine().read("x".repeat(10_000))).isInstanceOf(Reading.NotUnderstood.class);
    }

    @Test
    @DisplayName("says that an empty schema has no tables")
    void emptySchema() {
        BuiltinEngine engine = new BuiltinEngine(new Schema("", List.of()), Dialect.H2, ValueLookup.none());
        assertThat(((Reading.NotUnderstood) engine.read("list the agents")).explanation())
                .isEqualTo("The schema has no tables, so there is nothing to read an intent over.");
    }

    @Test
    @DisplayName("reads a schema of 3,000 columns")
    void manyColumns() {
        List<Table> tables = new ArrayList<>();
        for (int t = 0; t < 100; t++) {
            List<Column> columns = IntStream.range(0, 30)
                    .mapToObj(c -> new Column(
                            "field_" + (char) ('a' + c % 26) + c,
                            new ColumnType("varchar(20)", Family.TEXT),
                            true,
                            null,
                            false,
                            ""))
                    .toList();
            tables.add(new Table(
                    "thing_" + (char) ('a' + t % 26) + (char) ('a' + t / 26),
                    Table.Kind.TABLE,
                    columns,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    ""));
        }
        BuiltinEngine engine = new BuiltinEngine(new Schema("", tables), Dialect.POSTGRESQL, ValueLookup.none());
        assertThat(engine.read("how many thing aa are there?")).isInstanceOf(Reading.Understood.class);
    }

    @Test
    @DisplayName("writes SQL that the guard lets through")
    void guarded() {
        SqlGuard guard = new SqlGuard(Dialect.SQLITE, GuardPolicy.standard(), database.schema());
        for (String intent : List.of(
                "list all agents",
                "every agent has an email",
                "emails of agents are unique",
                "agents whose email contains 'yahoo'",
                "the agency with the most agents is North",
                "how many agents does each agency have")) {
            Claim claim = claim(intent);
            assertThat(guard.check(claim.sql())).as(claim.sql()).isInstanceOf(GuardResult.Accepted.class);
        }
    }
}
