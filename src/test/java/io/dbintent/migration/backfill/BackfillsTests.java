package io.dbintent.migration.backfill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dbintent.sql.Dialect;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A backfill")
class BackfillsTests {

    private static BackfillRequest request(Dialect dialect, int batch) {
        return new BackfillRequest(
                dialect,
                "users",
                List.of("id"),
                "label",
                "lower(name)",
                dialect.quote("label") + " IS NULL",
                Optional.empty(),
                BackfillRequest.Held.NOTHING,
                batch);
    }

    @Test
    @DisplayName("walks along the key in each product's own words")
    void words() {
        assertThat(Backfills.of(request(Dialect.MYSQL, 100)).batch())
                .isEqualTo(
                        "UPDATE `users` SET `label` = lower(name) WHERE (`label` IS NULL) AND (lower(name)) IS NOT NULL"
                                + " ORDER BY `id` LIMIT 100");
        assertThat(Backfills.of(request(Dialect.POSTGRESQL, 100)).batch())
                .isEqualTo(
                        "UPDATE \"users\" SET \"label\" = lower(name) WHERE \"id\" IN (SELECT \"id\" FROM \"users\" WHERE"
                                + " (\"label\" IS NULL) AND (lower(name)) IS NOT NULL ORDER BY \"id\" LIMIT 100 FOR UPDATE)");
    }

    @ParameterizedTest
    @CsvSource({"SQLITE, jdbc:sqlite::memory:", "H2, jdbc:h2:mem:;DATABASE_TO_UPPER=FALSE"})
    @DisplayName("ends, can be taken up again, leaves rows without a value alone, and can be undone")
    void endsAndResumes(Dialect dialect, String url) throws SQLException {
        Backfill backfill = Backfills.of(request(dialect, 3));
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE \"users\" (\"id\" INT PRIMARY KEY, name VARCHAR(9), \"label\" VARCHAR(9))");
            for (int i = 1; i <= 7; i++) {
                statement.execute("INSERT INTO \"users\" (\"id\", name) VALUES (" + i + ", 'N" + i + "')");
            }
            statement.execute("INSERT INTO \"users\" (\"id\", name) VALUES (8, NULL)");
            assertThat(count(statement, backfill.remaining())).isEqualTo(7);
            assertThat(statement.executeUpdate(backfill.batch())).isEqualTo(3);
            assertThat(count(statement, backfill.remaining())).isEqualTo(4);
            assertThat(statement.executeUpdate(backfill.batch())).isEqualTo(3);
            assertThat(statement.executeUpdate(backfill.batch())).isEqualTo(1);
            assertThat(statement.executeUpdate(backfill.batch())).isZero();
            assertThat(count(statement, "SELECT COUNT(*) FROM \"users\" WHERE \"label\" = lower(name)"))
                    .isEqualTo(7);
            int undone = 0;
            for (int changed = 1; changed > 0; undone += changed) {
                changed = statement.executeUpdate(backfill.undo());
            }
            assertThat(undone).isEqualTo(7);
            assertThat(backfill.reversible()).isTrue();
        }
    }

    @Test
    @DisplayName("that overwrites says plainly that it cannot be undone")
    void plain() {
        Backfill backfill = Backfills.of(new BackfillRequest(
                Dialect.MARIADB,
                "users",
                List.of("id"),
                "name",
                "upper(name)",
                "name <> upper(name)",
                Optional.empty(),
                BackfillRequest.Held.VALUES,
                10));
        assertThat(backfill.reversible()).isFalse();
        assertThat(backfill.undo()).isEmpty();
        assertThat(backfill.sentence())
                .isEqualTo("The backfill of users.name CANNOT be undone: it replaces values that are kept nowhere else."
                        + " Copy them to a column or table of their own first if they may be needed.");
    }

    @Test
    @DisplayName("needs a key to walk along")
    void noKey() {
        assertThatThrownBy(() -> BackfillRequest.newColumn(Dialect.H2, "log", List.of(), "a", "1"))
                .hasMessage(
                        "The table log has no primary key to walk along; add one, or fill the column in one statement"
                                + " while nobody writes.");
    }

    private static long count(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
