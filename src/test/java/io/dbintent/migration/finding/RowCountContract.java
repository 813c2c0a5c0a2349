package io.dbintent.migration.finding;

import static org.assertj.core.api.Assertions.assertThat;

import io.dbintent.database.Database;
import io.dbintent.migration.change.SchemaDefinition;
import io.dbintent.migration.change.ServerKind;
import io.dbintent.migration.simulate.Simulation;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every product has to show: the rows that a finding is about are counted, and counted right. */
abstract class RowCountContract {

    /** A migration, the rule that is to see it, and what it counts. */
    record Counted(String code, String up, String told) {}

    static final Duration LIMIT = Duration.ofSeconds(30);

    abstract ServerKind server();

    abstract DataSource writer() throws SQLException;

    abstract Database open();

    /** Statements that make and fill tables whose names begin with {@code lint_}. */
    abstract List<String> tables();

    abstract List<String> rows();

    abstract List<Counted> cases();

    @BeforeEach
    void fill() throws SQLException {
        drop();
        try (Connection connection = writer().getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : tables()) {
                statement.execute(sql);
            }
            for (String sql : rows()) {
                statement.execute(sql);
            }
        }
    }

    @AfterEach
    void drop() throws SQLException {
        try (Connection connection = writer().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE IF EXISTS lint_child");
            statement.execute("DROP TABLE IF EXISTS lint_wide");
            statement.execute("DROP TABLE IF EXISTS lint_parent");
        }
    }

    private SchemaDefinition schema() {
        return new Simulation(server())
                .run(SchemaDefinition.EMPTY, String.join(";\n", tables()))
                .after();
    }

    @Test
    @DisplayName("counts the rows that a change would lose, change or fail on")
    void counts() {
        List<String> wrong = new ArrayList<>();
        try (Database database = open()) {
            Linter linter = Linter.of(server()).withSchema(schema()).withRows(database, LIMIT);
            for (Counted given : cases()) {
                List<String> told = linter.lint(given.up()).of(given.code()).stream()
                        .map(RowCountContract::told)
                        .toList();
                if (!told.equals(List.of(given.told()))) {
                    wrong.add(given + " but " + told);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    @DisplayName("says of a count that the server refuses why, and goes on to the next")
    void refused() {
        SchemaDefinition stale = new Simulation(server())
                .run(schema(), "CREATE TABLE lint_gone (id int NOT NULL PRIMARY KEY)")
                .after();
        try (Database database = open()) {
            LintReport report = Linter.of(server())
                    .withSchema(stale)
                    .withRows(database, LIMIT)
                    .lint("DROP TABLE lint_gone; DROP TABLE lint_child");
            List<Finding> found = report.of("DST02");
            assertThat(found).hasSize(2);
            assertThat(found.get(0).count()).isInstanceOf(RowCount.NotCounted.class);
            assertThat(found.get(0).severity()).isEqualTo(Severity.ERROR);
            assertThat(told(found.get(1))).matches("ERROR \\d rows would be gone");
        }
    }

    private static String told(Finding finding) {
        RowProbe probe = finding.probe();
        if (probe == null) {
            return "no probe";
        }
        RowCount count = finding.count();
        return count instanceof RowCount.NotCounted not
                ? not.reason()
                : finding.severity() + " " + count + " " + probe.sentence();
    }
}
