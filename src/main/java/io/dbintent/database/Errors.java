package io.dbintent.database;

import io.dbintent.database.DatabaseException.Kind;
import io.dbintent.sql.Dialect;
import java.sql.SQLException;
import java.time.Duration;

/**
 * Turns SQL errors into {@link DatabaseException}s: the fact, the server's own words, the next step.
 *
 * @param place the database as messages call it
 * @param redaction takes secrets out of what drivers say
 * @param timeout the statement timeout, for its message
 */
record Errors(String place, Redaction redaction, Duration timeout) {

    DatabaseException of(Dialect dialect, SQLException error) {
        return of(ErrorKinds.of(dialect, error), error);
    }

    DatabaseException of(Kind kind, SQLException error) {
        return new DatabaseException(kind, message(kind, words(error)), redaction.cause(error));
    }

    private String message(Kind kind, String words) {
        return switch (kind) {
            case SYNTAX -> "The SQL does not parse: " + words + " Correct the SQL.";
            case TABLE_NOT_FOUND ->
                "The SQL names a table that " + place + " does not have: " + words + " Use a table of the schema.";
            case COLUMN_NOT_FOUND ->
                "The SQL names a column that does not exist: " + words + " Use a column of the tables it reads.";
            case CONNECTION -> "Cannot reach " + place + ": " + words + reachable();
            case CREDENTIALS ->
                "The login to " + place + " was refused: " + words + " Check user, password and database name.";
            case TIMEOUT ->
                "The statement ran into its timeout of " + timeout.toMillis() + " ms: " + words
                        + " Make the query cheaper or raise the statement timeout.";
            case PRIVILEGE -> "The account may not do this: " + words + " Grant it the right to read.";
            case UNSAFE_CONNECTION -> "The connection cannot be used safely: " + words;
            case OTHER -> "The database refused: " + words;
        };
    }

    private String reachable() {
        boolean file = place.startsWith("jdbc:sqlite:") || (place.startsWith("jdbc:h2:") && !place.contains("//"));
        return file ? " Does the file exist, and may it be read?" : " Is the server up, and are host and port right?";
    }

    /** One line, ending in a full stop, without control characters and secrets. */
    private String words(SQLException error) {
        String text = redaction
                .text(String.valueOf(error.getMessage()))
                .replaceAll("[\\p{Cntrl}\\s]+", " ")
                .trim();
        return text.endsWith(".") || text.endsWith("!") || text.endsWith("?") ? text : text + ".";
    }
}
