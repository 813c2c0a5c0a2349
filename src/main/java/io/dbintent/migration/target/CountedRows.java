package io.dbintent.migration.target;

import io.dbintent.database.Database;
import io.dbintent.database.DatabaseException;
import io.dbintent.database.DatabaseException.Kind;
import io.dbintent.database.ReadOnlySession;
import io.dbintent.schema.Schema;
import io.dbintent.sql.GuardPolicy;
import io.dbintent.sql.GuardResult;
import io.dbintent.sql.SqlGuard;
import java.util.List;

/** Counts rows of a database: guarded, in a read-only transaction. */
public final class CountedRows {

    private final Database database;

    private CountedRows(Database database) {
        this.database = database;
    }

    /** Counts in this database, which stays open. */
    public static CountedRows in(Database database) {
        return new CountedRows(database);
    }

    /**
     * Runs a query of one row and one column.
     *
     * @throws DatabaseException if the guard or the database refuses it
     */
    public long count(String query) {
        return database.read(session -> count(query, session));
    }

    private long count(String query, ReadOnlySession session) {
        SqlGuard guard =
                new SqlGuard(database.dialect(), session.sqlMode(), GuardPolicy.standard(), new Schema("", List.of()));
        if (!(guard.check(query) instanceof GuardResult.Accepted accepted)) {
            throw new DatabaseException(
                    Kind.OTHER, "Rows are not counted, since the guard does not let the query pass: " + query, null);
        }
        Object cell = session.rows(accepted.query(), 1).rows().get(0).cells().get(0);
        return cell instanceof Number number ? number.longValue() : Long.parseLong(String.valueOf(cell));
    }
}
