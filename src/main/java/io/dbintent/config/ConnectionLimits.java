package io.dbintent.config;

import io.dbintent.database.DatabaseSettings;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Limits that hold for any database, wherever it comes from.
 *
 * @param poolSize how many connections may be open at once
 * @param statementTimeout how long one statement may run
 * @param rowLimit how many rows of a result are kept
 */
public record ConnectionLimits(int poolSize, Duration statementTimeout, int rowLimit) {

    /** The settings of a database that was found elsewhere, such as a container or the embedded server. */
    public DatabaseSettings forDatabase(String url, @Nullable String user, @Nullable String password) {
        return new DatabaseSettings(url, user, password, statementTimeout, poolSize);
    }
}
