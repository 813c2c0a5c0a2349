package io.dbintent.readme;

import io.dbintent.DbIntent;
import io.dbintent.DbIntentContext;
import io.dbintent.migration.DraftFill;
import io.dbintent.migration.DraftLimits;
import io.dbintent.migration.DraftResult;
import io.dbintent.migration.MigrationAssistant;
import io.dbintent.migration.MigrationDraft;
import io.dbintent.migration.backfill.Backfill;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What {@code docs/migration.md} shows. Nested classes are run by no build: their database is that of the reader. */
final class MigrationExamples {

    private MigrationExamples() {}

    @SuppressWarnings("SystemOut")
    @ExtendWith(DbIntent.class)
    static class SchemaEvolutionTest {

        @Test
        void phoneNumbers(DbIntentContext db) {
            MigrationDraft draft =
                    db.evolveByIntent("Add a non-null phone_number column to the users table with a default"
                            + " value of 'N/A' and create an index on it");
            System.out.println(draft.report());
        }
    }

    static void lossy(DbIntentContext db) {
        db.evolveByIntent("drop users.note", DraftLimits.strict().losing("users.note"));
    }

    static DraftResult plain(DataSource dataSource) {
        DraftResult result = MigrationAssistant.forDatabase(dataSource).draft("add a nickname to users");
        return result;
    }

    static void batches(MigrationDraft draft, Connection connection) throws SQLException {
        int done = 0;
        for (DraftFill fill : draft.backfill()) {
            run(connection, draft.up().subList(done, fill.statement()));
            String step = fill.inBatches().map(Backfill::batch).orElse(fill.sql());
            while (update(connection, step) > 0 && fill.inBatches().isPresent()) {
                // Each step is a transaction of its own, so that others can work in between.
            }
            done = fill.statement() + 1;
        }
        run(connection, draft.up().subList(done, draft.up().size()));
    }

    private static void run(Connection connection, List<String> statements) throws SQLException {
        for (String sql : statements) {
            update(connection, sql);
        }
    }

    private static int update(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }
}
