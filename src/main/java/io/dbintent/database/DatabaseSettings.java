package io.dbintent.database;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where the database under test is and how it is read.
 *
 * @param url a JDBC URL
 * @param user null where the URL or the product needs none
 * @param password null where none is needed; never printed
 * @param statementTimeout how long one statement may run
 * @param poolSize how many connections may be open at once
 */
public record DatabaseSettings(
        String url, @Nullable String user, @Nullable String password, Duration statementTimeout, int poolSize) {

    @Override
    public String toString() {
        return "DatabaseSettings[url=" + JdbcUrl.withoutCredentials(url) + ", user=" + user
                + ", password=***, statementTimeout=" + statementTimeout + ", poolSize=" + poolSize + "]";
    }
}
