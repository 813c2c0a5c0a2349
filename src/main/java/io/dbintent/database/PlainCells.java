package io.dbintent.database;

import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;

/** Cells of H2 and of every product without rules of its own, by JDBC type. */
final class PlainCells {

    private PlainCells() {}

    static CellReader choose(ResultSetMetaData columns, int column) throws SQLException {
        return switch (columns.getColumnType(column)) {
            case Types.TINYINT, Types.SMALLINT, Types.INTEGER -> Cells.LONG;
            case Types.BIGINT -> columns.isSigned(column) ? Cells.LONG : Cells.BIG_INTEGER;
            case Types.NUMERIC, Types.DECIMAL -> Cells.DECIMAL;
            case Types.REAL, Types.FLOAT, Types.DOUBLE -> Cells.DOUBLE;
            case Types.BOOLEAN, Types.BIT -> Cells.BOOLEAN;
            case Types.DATE -> Cells.DATE;
            case Types.TIME -> Cells.TIME;
            case Types.TIMESTAMP -> Cells.DATE_TIME;
            case Types.TIMESTAMP_WITH_TIMEZONE -> Cells.OFFSET_DATE_TIME;
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> Cells.BYTES;
            default -> columns.getColumnTypeName(column).startsWith("DECFLOAT") ? Cells.DECIMAL : Cells.TEXT;
        };
    }
}
