package io.dbintent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dbintent.migration.DraftLimits;
import io.dbintent.migration.MigrationAssistant;
import io.dbintent.migration.MigrationDraft;
import io.dbintent.migration.scratch.ScratchServer;
import io.dbintent.migration.scratch.ScratchServers;
import io.dbintent.migration.scratch.ScratchSupply;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;
import org.sqlite.SQLiteDataSource;

@DisplayName("A change request in a test, on SQLite")
class SqliteEvolvingTests extends EvolvingContract {

    private final Path folder;

    SqliteEvolvingTests(@TempDir Path folder) {
        this.folder = folder;
    }

    @Override
    DataSource source() {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + folder.resolve("users.sqlite"));
        return source;
    }

    @Override
    List<String> words() {
        return List.of(
                "ALTER TABLE \"users\" DROP COLUMN \"note\"",
                "ALTER TABLE \"users\" ADD COLUMN \"note\" varchar(40)",
                "users");
    }

    @Test
    @DisplayName("is not met where nothing can be rehearsed, and the message says what to configure")
    void notRehearsed() throws SQLException {
        try (Connection connection = source().getConnection();
                Statement statement = connection.createStatement();
                ScratchServer other = ScratchServers.h2();
                DbIntentContext db = DbIntent.builder().dataSource(source()).open()) {
            statement.execute("CREATE TABLE IF NOT EXISTS products (id INTEGER PRIMARY KEY, name VARCHAR(20))");
            MigrationAssistant assistant =
                    MigrationAssistant.forDatabase(source()).rehearsingOn(ScratchSupply.of(other));

            assertThatThrownBy(() -> db.evolveByIntent("add a price to products", assistant, DraftLimits.strict()))
                    .isInstanceOf(AssertionFailedError.class)
                    .hasMessage("""
                            Draft not within limits: "add a price to products"
                              expected: a draft that was rehearsed there and back, loses nothing, destroys nothing, and \
                            has a risk of at most 0.25
                              got: No rehearsal, so that nothing is known of rows. The server named for rehearsals is H2 2, \
                            the database is SQLite 3, and another release would tell something else. Name one of SQLite 3.
                              up:
                                ALTER TABLE "products" ADD COLUMN "price" decimal(10,2);
                              down:
                                ALTER TABLE "products" DROP COLUMN "price";
                              next: name a server of the same release, whose account may create databases, with \
                            dbintent.migration.scratch.url, .user and .password, or put the binaries of that release on the \
                            class path; DraftLimits.strict().unrehearsed() passes on the word of the simulation.""");
            MigrationDraft draft = db.evolveByIntent(
                    "add a price to products", assistant, DraftLimits.strict().unrehearsed());
            assertThat(draft.reviewIsMandatory()).isTrue();
            assertThat(draft.impact().isMeasured()).isFalse();
        }
    }

    @Test
    @DisplayName("is refused on a product that no migration is drafted for")
    void otherProduct() {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:evolving;DB_CLOSE_DELAY=-1");
        try (DbIntentContext db = DbIntent.builder().dataSource(h2).open()) {
            assertThatThrownBy(() -> db.evolveByIntent("add a price to products"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("The catalog of H2 is not read. Use MySQL, MariaDB, PostgreSQL or SQLite.");
        }
    }
}
