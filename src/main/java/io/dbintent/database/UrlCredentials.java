package io.dbintent.database;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The credentials inside a JDBC URL: what they are, and the URL without them. */
final class UrlCredentials {

    // A password may hold what should have been encoded; a question mark begins the parameters only where they follow.
    private static final Pattern USER_INFO = Pattern.compile("(?<=//)(?:[^?]*|[^=]*)@");
    private static final Pattern ORACLE_LOGIN = Pattern.compile("(?<=:thin:|:oci:)[^@/]*/[^@]*@");
    private static final Pattern SECRET_PARAMETER = Pattern.compile(
            "(?i)([\\w.-]*(?:password|passwd|pwd|secret|token|api[_-]?key)[\\w.-]*\\s*=)(\\{[^}]*}|[^&;,)\\s]*)");

    /** Where a driver that misreads a password cuts it into pieces. */
    private static final Pattern CUTS = Pattern.compile("[/?@:#&;,=]");

    /** As of disconnectOnExpiredPasswords, which is no secret. */
    private static final Pattern SWITCH = Pattern.compile("(?i)true|false");

    private UrlCredentials() {}

    static String masked(String url) {
        String anonymous = USER_INFO.matcher(url).replaceAll("***@");
        return SECRET_PARAMETER
                .matcher(ORACLE_LOGIN.matcher(anonymous).replaceAll("***@"))
                .replaceAll("$1***");
    }

    /** The secrets, as written and decoded, and their pieces where one would be taken apart; none of them blank. */
    static List<String> secrets(String url) {
        Set<String> secrets = new LinkedHashSet<>();
        Matcher user = USER_INFO.matcher(url);
        while (user.find()) {
            addBehind(':', user.group(), secrets);
        }
        Matcher login = ORACLE_LOGIN.matcher(url);
        while (login.find()) {
            addBehind('/', login.group(), secrets);
        }
        Matcher parameter = SECRET_PARAMETER.matcher(url);
        while (parameter.find()) {
            String value = parameter.group(2).replaceFirst("^\\{(.*)}$", "$1");
            if (!SWITCH.matcher(value).matches()) {
                add(value, secrets);
            }
        }
        return List.copyOf(secrets);
    }

    private static void addBehind(char mark, String login, Set<String> secrets) {
        int at = login.indexOf(mark);
        if (at >= 0) {
            String password = login.substring(at + 1, login.length() - 1);
            add(password, secrets);
            // One letter tells little, and would be found everywhere.
            CUTS.splitAsStream(password).filter(piece -> piece.length() > 1).forEach(piece -> add(piece, secrets));
        }
    }

    private static void add(String secret, Set<String> secrets) {
        if (!secret.isBlank()) {
            secrets.add(secret);
            secrets.add(decoded(secret));
        }
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }
}
