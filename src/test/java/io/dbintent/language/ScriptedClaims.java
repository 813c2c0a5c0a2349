package io.dbintent.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Claims about the database of one script, which is made once; each line is a verdict and the claim that gets it. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class ScriptedClaims {

    private final JdbcFixture database;

    ScriptedClaims(String script) throws SQLException, IOException {
        database = new JdbcFixture("jdbc:sqlite::memory:", HeldOutIntentsTests.resource("claims/" + script + ".sql"));
    }

    @AfterAll
    void close() throws SQLException {
        database.close();
    }

    void assertVerdict(String line) throws SQLException {
        int bar = line.indexOf(" | ");

        assertThat(Verdicts.of(line.substring(bar + 3), database)).hasToString(line.substring(0, bar));
    }
}
