package io.dbintent.database;

import io.dbintent.database.DatabaseException.Kind;
import io.dbintent.sql.Dialect;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What an SQL error means, by the server's own code first, then by SQL state. */
final class ErrorKinds {

    private ErrorKinds() {}

    static Kind of(Dialect dialect, SQLException error) {
        Kind own =
                switch (dialect) {
                    case MYSQL, MARIADB -> mySql(error.getErrorCode());
                    case SQLITE -> sqlite(String.valueOf(error.getMessage()).toLowerCase(Locale.ROOT));
                    case H2 -> h2(error.getErrorCode());
                    case POSTGRESQL, ORACLE, SQLSERVER, GENERIC -> null;
                };
        return own != null ? own : standard(error);
    }

    /** What an error means that came instead of a connection. */
    static Kind ofLogin(Dialect expected, SQLException error) {
        // Behind a user's DataSource the product is not known yet; no other product has MySQL's four-digit codes.
        Kind kind = of(expected == Dialect.GENERIC ? Dialect.MYSQL : expected, error);
        return kind == Kind.CREDENTIALS || kind == Kind.PRIVILEGE ? Kind.CREDENTIALS : Kind.CONNECTION;
    }

    private static @Nullable Kind mySql(int code) {
        return switch (code) {
            case 1064, 1149 -> Kind.SYNTAX;
            case 1051, 1109, 1146 -> Kind.TABLE_NOT_FOUND;
            case 1054 -> Kind.COLUMN_NOT_FOUND;
            case 1045, 1049, 1130, 1251, 1698, 1820, 1862 -> Kind.CREDENTIALS;
            case 1044, 1142, 1143, 1227, 1345, 1370 -> Kind.PRIVILEGE;
            case 1205, 1317, 1969, 3024 -> Kind.TIMEOUT;
            case 1040, 1053, 1077, 1079, 1152, 1153, 1159, 1161, 1203, 1927, 2006, 2013, 4031 -> Kind.CONNECTION;
            default -> null;
        };
    }

    private static @Nullable Kind h2(int code) {
        return switch (code) {
            case 42000, 42001 -> Kind.SYNTAX;
            case 42102, 42103, 42104, 90079 -> Kind.TABLE_NOT_FOUND;
            case 42122 -> Kind.COLUMN_NOT_FOUND;
            case 28000, 90013, 90146 -> Kind.CREDENTIALS;
            case 90096, 90040 -> Kind.PRIVILEGE;
            case 57014, 50200 -> Kind.TIMEOUT;
            case 90007, 90020, 90067, 90098, 90121 -> Kind.CONNECTION;
            default -> null;
        };
    }

    /** SQLite has one code for most errors; the text is what tells them apart. */
    private static @Nullable Kind sqlite(String message) {
        if (message.contains("no such table")) {
            return Kind.TABLE_NOT_FOUND;
        }
        if (message.contains("no such column") || message.contains("has no column named")) {
            return Kind.COLUMN_NOT_FOUND;
        }
        if (message.contains("syntax error")
                || message.contains("incomplete input")
                || message.contains("unrecognized token")) {
            return Kind.SYNTAX;
        }
        if (message.contains("interrupt") || message.contains("locked") || message.contains("busy")) {
            return Kind.TIMEOUT;
        }
        if (message.contains("unable to open")
                || message.contains("not a database")
                || message.contains("malformed")
                || message.contains("closed")) {
            return Kind.CONNECTION;
        }
        return null;
    }

    private static Kind standard(SQLException error) {
        if (error instanceof SQLTimeoutException) {
            return Kind.TIMEOUT;
        }
        String state = error.getSQLState() == null ? "" : error.getSQLState();
        Kind exact =
                switch (state) {
                    // S1009 is Connector/J's own, for a text that begins like no query.
                    case "42601", "42000", "S1009" -> Kind.SYNTAX;
                    case "42P01", "42S02", "3F000" -> Kind.TABLE_NOT_FOUND;
                    case "42703", "42S22" -> Kind.COLUMN_NOT_FOUND;
                    case "42501" -> Kind.PRIVILEGE;
                    case "57014", "55P03", "HYT00" -> Kind.TIMEOUT;
                    case "3D000" -> Kind.CREDENTIALS;
                    case "53300", "57P01", "57P02", "57P03", "HYT01" -> Kind.CONNECTION;
                    default -> null;
                };
        if (exact != null) {
            return exact;
        }
        if (state.startsWith("28")) {
            return Kind.CREDENTIALS;
        }
        boolean connection = state.startsWith("08")
                || error instanceof SQLTransientConnectionException
                || error instanceof SQLNonTransientConnectionException
                || error instanceof SQLRecoverableException;
        return connection ? Kind.CONNECTION : Kind.OTHER;
    }
}
