package io.dbintent.database;

import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Cells of MySQL and MariaDB, right also where the driver's flags are at their defaults: Connector/J reports a
 * TINYINT(1) as BIT and a YEAR as a date then, but still hands out their number when asked for a long.
 */
final class MySqlCells {

    private MySqlCells() {}

    static CellReader choose(ResultSetMetaData columns, int column) throws SQLException {
        String type = columns.getColumnTypeName(column).toUpperCase(Locale.ROOT);
        if (type.startsWith("BIGINT UNSIGNED")) {
            return Cells.BIG_INTEGER;
        }
        if (type.equals("BIT")) {
            return columns.getPrecision(column) > 1 ? MySqlCells::bits : Cells.LONG;
        }
        if (type.equals("YEAR")) {
            return MySqlCells::year;
        }
        String word = type.split("[ (]", 2)[0];
        return switch (word) {
            case "TINYINT", "SMALLINT", "MEDIUMINT", "INT", "INTEGER", "BIGINT", "BOOLEAN" -> Cells.LONG;
            case "DECIMAL", "NUMERIC", "OLDDECIMAL" -> Cells.DECIMAL;
            case "FLOAT", "DOUBLE", "REAL" -> Cells.DOUBLE;
            case "DATE" -> Cells.DATE;
            case "TIME" -> Cells.TIME;
            case "DATETIME", "TIMESTAMP" -> Cells.DATE_TIME;
            case "BINARY", "VARBINARY", "BLOB", "TINYBLOB", "MEDIUMBLOB", "LONGBLOB", "GEOMETRY", "VECTOR" ->
                Cells.BYTES;
            default -> Cells.TEXT;
        };
    }

    private static @Nullable Object bits(ResultSet row, int column) throws SQLException {
        byte[] bytes = row.getBytes(column);
        if (bytes == null) {
            return null;
        }
        BigInteger value = new BigInteger(1, bytes);
        return value.bitLength() < Long.SIZE ? (Object) value.longValue() : value;
    }

    /** The text is {@code 2006}, or {@code 2006-01-01} where the driver takes a year for a date. */
    private static @Nullable Object year(ResultSet row, int column) throws SQLException {
        String text = row.getString(column);
        return text == null ? null : Long.valueOf(text.split("-", 2)[0]);
    }
}
