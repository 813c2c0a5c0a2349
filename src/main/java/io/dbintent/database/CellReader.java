package io.dbintent.database;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Reads one column of the current row as one of the types that {@link Row} names. */
interface CellReader {

    @Nullable
    Object read(ResultSet row, int column) throws SQLException;

    /** Picks the reader of one column of a result. */
    interface Chooser {
        CellReader choose(ResultSetMetaData columns, int column) throws SQLException;
    }
}
