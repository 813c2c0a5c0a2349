package io.dbintent.database;

import java.time.Duration;
import java.util.List;
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

    /** A URL as logs and messages may show it: without user information and the values of secret parameters. */
    public static String masked(String url) {
        return UrlCredentials.masked(url);
    }

    /** The secrets that a URL holds, to be kept out of what is written: passwords, tokens, and what they decode to. */
    public static List<String> secretsIn(String url) {
        return UrlCredentials.secrets(url);
    }

    @Override
    public String toString() {
        return "DatabaseSettings[url=" + masked(url) + ", user=" + user + ", password=***, statementTimeout="
                + statementTimeout + ", poolSize=" + poolSize + "]";
    }
}
