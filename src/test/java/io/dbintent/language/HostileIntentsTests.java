package io.dbintent.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.dbintent.plan.Verdict;
import io.dbintent.schema.Schema;
import io.dbintent.sql.Dialect;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Given bad input, the engine")
class HostileIntentsTests {

    private static JdbcFixture warehouse;

    @BeforeAll
    static void open() throws SQLException, IOException {
        warehouse = new JdbcFixture("jdbc:sqlite::memory:", HeldOutIntentsTests.resource("claims/warehouse.sql"));
    }

    @AfterAll
    static void close() throws SQLException {
        warehouse.close();
    }

    private static Verdict verdict(String intent, JdbcFixture database) throws SQLException {
        return database.engine().read(intent) instanceof Reading.Understood understood
                ? Verdicts.of(understood.plan().claims(), database)
                : Verdict.INCONCLUSIVE;
    }

    @Test
    @DisplayName("suggests the word that a typing error stands for, and abstains")
    void suggests() {
        Reading reading = warehouse.engine().read("every shipmnt has a depot");

        assertThat(reading).isInstanceOfSatisfying(Reading.NotUnderstood.class, not -> assertThat(not.explanation())
                .contains("shipmnt")
                .contains("shipment"));
    }

    @Test
    @DisplayName("abstains where the schema has no tables")
    void emptySchema() {
        BuiltinEngine engine = new BuiltinEngine(new Schema("none", List.of()), Dialect.SQLITE, ValueLookup.none());

        assertThat(engine.read("there are seven shipments")).isInstanceOf(Reading.NotUnderstood.class);
    }

    @Test
    @DisplayName("quotes reserved words, mixed case and spaces in names")
    void reservedNames() throws SQLException {
        String script = """
                CREATE TABLE "Order" ("Id" INTEGER PRIMARY KEY, "Group" VARCHAR(20), "Select" INTEGER, "Due Date" DATE);
                INSERT INTO "Order" VALUES (1, 'A', 5, '2024-01-01'), (2, 'B', 7, NULL);
                CREATE TABLE "user" ("id" INTEGER PRIMARY KEY, "name" VARCHAR(20), "from" VARCHAR(20), "order_id" INTEGER REFERENCES "Order"("Id"));
                INSERT INTO "user" VALUES (1, 'Ada', 'Oslo', 2);
                """;
        try (JdbcFixture database = new JdbcFixture("jdbc:sqlite::memory:", script)) {
            assertThat(verdict("there are 2 orders", database)).isEqualTo(Verdict.PASS);
            assertThat(verdict("the group of order 1 is A", database)).isEqualTo(Verdict.PASS);
            assertThat(verdict("the group of order 2 is A", database)).isEqualTo(Verdict.FAIL);
            assertThat(verdict("every order has a due date", database)).isEqualTo(Verdict.FAIL);
            assertThat(verdict("every user has an order", database)).isEqualTo(Verdict.PASS);
            assertThat(verdict("there is a user called Ada", database)).isEqualTo(Verdict.PASS);
            assertThat(verdict("there are 3 users", database)).isEqualTo(Verdict.FAIL);
        }
    }

    @Test
    @DisplayName("reads an intent over 3,000 columns in bounded time")
    void wideSchema() throws Exception {
        StringBuilder script = new StringBuilder();
        for (int table = 0; table < 100; table++) {
            int number = table;
            String columns = IntStream.range(0, 29)
                    .mapToObj(i -> "feature_" + number + "_" + i + " VARCHAR(20)")
                    .collect(Collectors.joining(", "));
            script.append("CREATE TABLE gadget_")
                    .append(table)
                    .append(" (id INTEGER PRIMARY KEY, ")
                    .append(columns)
                    .append(");\n");
        }
        script.append("CREATE TABLE parcel (id INTEGER PRIMARY KEY, label VARCHAR(20), weight INTEGER);\n");
        script.append("INSERT INTO parcel VALUES (1, 'red', 3), (2, 'blue', 4);\n");
        try (JdbcFixture database = new JdbcFixture("jdbc:sqlite::memory:", script.toString())) {
            assertThat(within(() -> verdict("there are 2 parcels", database))).isEqualTo(Verdict.PASS);
            assertThat(within(() -> verdict("the average weight of the parcels is above 5", database)))
                    .isEqualTo(Verdict.FAIL);
        }
    }

    /** A generous limit that only something endless would reach. */
    private static <T> T within(Callable<T> task) throws Exception {
        ExecutorService one = Executors.newSingleThreadExecutor();
        try {
            return one.submit(task).get(Duration.ofSeconds(60).toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            one.shutdownNow();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "there are seven shipments and every depot has a worker and ",
                "no shipment that was not lost and not delivered and not sent is not without a carrier ",
                "between 3 and 5 ",
                "X and Y and ",
                "\"' \\ ; % _ "
            })
    @DisplayName("answers or declines 500 words in bounded time")
    void long500(String phrase) throws Exception {
        int words = phrase.split(" ", -1).length - 1;
        String intent = phrase.repeat(500 / Math.max(1, words));

        assertThat(within(() -> warehouse.engine().read(intent))).isNotNull();
        assertThat(within(() -> warehouse.engine().read(phrase.repeat(200 / Math.max(1, words)))))
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "there is a depot called \"'; DROP TABLE Depot; --\"",
                "there is a depot called \"x' OR '1'='1\"",
                "there is a depot called \"%\"",
                "there is a depot called \"_orth Yard\"",
                "there is a depot called \"North Yard\\\"",
                "there is a depot called \"North Yard;\"",
                "there is a depot called \"North\u200b Yard\"",
                "there is a depot called \"North\tYard\"",
                "there is a depot called \"North\u0007Yard\"",
                "the city of North Yard is \"%\"",
                "the city of North Yard is \"Gdansk' OR 'a'='a\"",
                "North Yard lives in \"Gdansk\\' OR 1=1 --\""
            })
    @DisplayName("takes hostile values for what they are: no names of anything")
    void hostileValues(String intent) throws SQLException {
        assertThat(verdict(intent, warehouse)).isNotEqualTo(Verdict.PASS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "?",
                "\u0000",
                "\ud800",
                "''",
                "\"",
                "(((((",
                "and and and",
                "not not not",
                "no no no",
                "of of of",
                "the the the",
                "\u202e there are seven shipments",
                "\u200b\u200b\u200b",
                "there are 99999999999999999999999999999999999999999999999999999999999999999999999999 shipments",
                "there are -0 shipments",
                "there are 1e9 shipments",
                "31 February 2024",
                "shipments sent on 2024-02-31",
                "there are NaN shipments",
                "\ud83d\ude80 \ud83d\ude80 \ud83d\ude80",
                "between and",
                "at least",
                "more than half of",
                "the most common",
                "X and Y are",
                "half an hour"
            })
    @DisplayName("never throws, and passes nothing that says nothing")
    void nonsense(String intent) throws SQLException {
        assertThat(verdict(intent, warehouse)).isNotEqualTo(Verdict.PASS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "es gibt drei Lager",
                "il y a trois entrep\u00f4ts",
                "hay tres almacenes",
                "ci sono tre depositi",
                "er zijn drie magazijnen",
                "det finns tre lager",
                "\u0435\u0441\u0442\u044c \u0442\u0440\u0438 \u0441\u043a\u043b\u0430\u0434\u0430",
                "\u6709\u4e09\u4e2a\u4ed3\u5e93",
                "no hay ning\u00fan depot en Turin",
                "no depot est \u00e0 Lugano",
                "no worker lebt in Berlin"
            })
    @DisplayName("abstains from other languages")
    void otherLanguages(String intent) {
        assertThat(warehouse.engine().read(intent)).isInstanceOf(Reading.NotUnderstood.class);
    }
}
