package io.dbintent.database;

import java.time.Duration;
import java.util.regex.Pattern;
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

    private static final Pattern USER_INFO = Pattern.compile("(?<=//)[^?]*@");
    private static final Pattern ORACLE_LOGIN = Pattern.compile("(?<=:thin:|:oci:)[^@/]*/[^@]*@");
    private static final Pattern SECRET_PARAMETER = Pattern.compile(
            "(?i)([\\w.-]*(?:password|passwd|pwd|secret|token|api[_-]?key)[\\w.-]*\\s*=)" + "(\\{[^}]*}|[^&;,)\\s]*)");

    /** A URL as logs and messages may show it: without user information and the values of secret parameters. */
    public static String masked(String url) {
        String anonymous = USER_INFO.matcher(url).replaceAll("***@");
        return SECRET_PARAMETER
                .matcher(ORACLE_LOGIN.matcher(anonymous).replaceAll("***@"))
                .replaceAll("$1***");
    }

    @Override
    public String toString() {
        return "DatabaseSettings[url=" + masked(url) + ", user=" + user + ", password=***, statementTimeout="
                + statementTimeout + ", poolSize=" + poolSize + "]";
    }
}
