package io.dbintent.database;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Cells of PostgreSQL; what has no type of its own in Java, such as an array or a UUID, is its text. */
final class PostgresCells {

    private PostgresCells() {}

    static CellReader choose(ResultSetMetaData columns, int column) throws SQLException {
        return switch (columns.getColumnTypeName(column)) {
            case "int2", "int4", "int8", "oid", "smallserial", "serial", "bigserial" -> Cells.LONG;
            case "numeric" -> Cells.DECIMAL;
            case "float4", "float8" -> Cells.DOUBLE;
            case "bool" -> Cells.BOOLEAN;
            case "date" -> Cells.DATE;
            case "time" -> Cells.TIME;
            case "timestamp" -> Cells.DATE_TIME;
            case "timestamptz" -> PostgresCells::instant;
            case "bytea" -> Cells.BYTES;
            default -> Cells.TEXT;
        };
    }

    private static @Nullable Object instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        boolean infinite = OffsetDateTime.MAX.equals(value) || OffsetDateTime.MIN.equals(value);
        return infinite ? row.getString(column) : value;
    }
}
