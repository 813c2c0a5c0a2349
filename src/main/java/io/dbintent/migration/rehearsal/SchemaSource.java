package io.dbintent.migration.rehearsal;

import io.dbintent.database.DatabaseException;
import io.dbintent.database.DatabaseException.Kind;
import io.dbintent.sql.Dialect;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Where the schema to rehearse on comes from.
 *
 * @param statements what makes it
 * @param inOrder false if a statement may have to wait for a later one, as in a schema read from a server
 */
public record SchemaSource(Script statements, boolean inOrder) {

    /** A schema given as DDL, run in the order it is written. */
    public static SchemaSource ddl(Dialect dialect, String text) {
        return new SchemaSource(Script.parse(dialect, text), true);
    }

    /** The schema that unqualified names mean on this connection; it is read, never written. */
    public static SchemaSource database(Connection connection, Dialect dialect) {
        try {
            List<String> ddl = SchemaSnapshot.read(connection, dialect).ddl();
            return new SchemaSource(
                    new Script(IntStream.range(0, ddl.size())
                            .mapToObj(i -> new ScriptStatement(i, 1, ddl.get(i)))
                            .toList()),
                    false);
        } catch (SQLException e) {
            throw new DatabaseException(
                    Kind.OTHER, "The schema could not be read for a rehearsal: " + e.getMessage(), e);
        }
    }

    /**
     * The part that a migration can meet: the tables it names, those that their foreign keys lead to, those that lead to
     * them, and what depends on any of them. It is the whole for a migration that may reach more than it names, and for
     * few tables.
     */
    public SchemaSource concerning(Dialect dialect, Script up, Script down) {
        return tables() <= Stage.FEW_TABLES
                ? this
                : new SchemaSource(new Script(ConcernedPart.of(statements.statements(), up, down, dialect)), inOrder);
    }

    /** How many tables it has. */
    public int tables() {
        return ConcernedPart.tables(statements.statements());
    }

    /**
     * Makes the schema in an empty database.
     *
     * @return the statement that the server refused; empty if all is made
     */
    public Optional<StatementFailure> make(Connection connection, Dialect dialect) {
        try {
            return inOrder ? ScriptRun.run(connection, statements) : Rebuilding.run(connection, dialect, statements);
        } catch (SQLException e) {
            throw new DatabaseException(
                    Kind.OTHER, "The schema could not be made on the scratch database: " + e.getMessage(), e);
        }
    }
}
