package io.dbintent.database;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes the secrets of a database's settings out of what drivers and pools say, causes included. */
final class Redaction {

    /** A shorter one is likely to be a part of words, and is taken out where it stands alone. */
    private static final int UNMISTAKABLE = 4;

    private final List<Pattern> secrets;

    private Redaction(List<String> secrets) {
        this.secrets = secrets.stream()
                .distinct()
                // A secret that holds another goes first, so that nothing of it is left.
                .sorted(Comparator.comparing(String::length).reversed())
                .map(Redaction::pattern)
                .toList();
    }

    /** For a source whose settings are not known: what has the form of a secret. */
    static Redaction ofForms() {
        return new Redaction(List.of());
    }

    static Redaction of(DatabaseSettings settings) {
        List<String> secrets = new ArrayList<>(UrlCredentials.secrets(settings.url()));
        String password = settings.password();
        if (password != null && !password.isBlank()) {
            secrets.add(password);
        }
        return new Redaction(secrets);
    }

    private static Pattern pattern(String secret) {
        String quoted = Pattern.quote(secret);
        return Pattern.compile(
                secret.length() >= UNMISTAKABLE ? quoted : "(?<![\\p{L}\\p{N}_])" + quoted + "(?![\\p{L}\\p{N}_])");
    }

    String text(String text) {
        String shown = DatabaseSettings.masked(text);
        for (Pattern secret : secrets) {
            shown = secret.matcher(shown).replaceAll("***");
        }
        return shown;
    }

    /**
     * The error itself, or, where it or what lies behind it holds a secret, one that says the same without: a report
     * prints causes as well.
     */
    Throwable cause(Throwable error) {
        return isClean(error, Collections.newSetFromMap(new IdentityHashMap<>())) ? error : copy(error);
    }

    private boolean isClean(@Nullable Throwable error, Set<Throwable> seen) {
        if (error == null || !seen.add(error)) {
            return true;
        }
        String said = error.toString();
        boolean clean = text(said).equals(said) && isClean(error.getCause(), seen);
        for (Throwable suppressed : error.getSuppressed()) {
            clean &= isClean(suppressed, seen);
        }
        return clean && (!(error instanceof SQLException sql) || isClean(sql.getNextException(), seen));
    }

    /** Without what was suppressed, which says less than the causes do. */
    private Throwable copy(Throwable error) {
        Throwable behind = error.getCause();
        Throwable kept = behind == null || behind == error ? null : cause(behind);
        String said = text(error.toString());
        Throwable copy = error instanceof SQLException sql
                ? new SQLException(said, sql.getSQLState(), sql.getErrorCode(), kept)
                : new IllegalStateException(said, kept);
        copy.setStackTrace(error.getStackTrace());
        return copy;
    }
}
