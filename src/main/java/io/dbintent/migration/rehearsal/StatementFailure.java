package io.dbintent.migration.rehearsal;

/**
 * A statement that the server refused; those before it were carried out.
 *
 * @param statement which one
 * @param server what the server said
 * @param sqlState the SQL state; empty if the driver gives none
 * @param code the server's own error number; 0 if it has none
 */
public record StatementFailure(ScriptStatement statement, String server, String sqlState, int code) {

    @Override
    public String toString() {
        return statement + " -> " + server;
    }
}
