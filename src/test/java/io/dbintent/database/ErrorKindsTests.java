package io.dbintent.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.dbintent.database.DatabaseException.Kind;
import io.dbintent.sql.Dialect;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTimeoutException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("An SQL error")
class ErrorKindsTests {

    @ParameterizedTest
    @CsvSource({
        "MYSQL, 42000, 1064, SYNTAX",
        "MYSQL, 42S02, 1146, TABLE_NOT_FOUND",
        "MYSQL, 42S22, 1054, COLUMN_NOT_FOUND",
        "MYSQL, 42000, 1142, PRIVILEGE",
        "MYSQL, HY000, 3024, TIMEOUT",
        "MARIADB, 70100, 1969, TIMEOUT",
        "MYSQL, 28000, 1045, CREDENTIALS",
        "MYSQL, 42000, 1049, CREDENTIALS",
        "MYSQL, HY000, 4031, CONNECTION",
        "MYSQL, 08S01, 0, CONNECTION",
        "MYSQL, 25006, 1792, OTHER",
        "POSTGRESQL, 42601, 0, SYNTAX",
        "POSTGRESQL, 42P01, 0, TABLE_NOT_FOUND",
        "POSTGRESQL, 42703, 0, COLUMN_NOT_FOUND",
        "POSTGRESQL, 42501, 0, PRIVILEGE",
        "POSTGRESQL, 57014, 0, TIMEOUT",
        "POSTGRESQL, 28P01, 0, CREDENTIALS",
        "POSTGRESQL, 3D000, 0, CREDENTIALS",
        "POSTGRESQL, 57P01, 0, CONNECTION",
        "H2, 42000, 42001, SYNTAX",
        "H2, 42S04, 42104, TABLE_NOT_FOUND",
        "H2, 42S22, 42122, COLUMN_NOT_FOUND",
        "H2, 28000, 28000, CREDENTIALS",
        "GENERIC, 22012, 7, OTHER",
    })
    @DisplayName("is known by the server's code, then by SQL state")
    void kinds(Dialect dialect, String state, int code, Kind expected) {
        assertThat(ErrorKinds.of(dialect, new SQLException("no", state, code))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "no such table: x, TABLE_NOT_FOUND",
        "no such column: x, COLUMN_NOT_FOUND",
        "near \"selec\": syntax error, SYNTAX",
        "incomplete input, SYNTAX",
        "interrupted, TIMEOUT",
        "database is locked, TIMEOUT",
        "unable to open database file, CONNECTION",
        "attempt to write a readonly database, OTHER",
    })
    @DisplayName("of SQLite is known by its text")
    void sqlite(String message, Kind expected) {
        assertThat(ErrorKinds.of(Dialect.SQLITE, new SQLException(message, null, 1)))
                .isEqualTo(expected);
    }

    @Test
    @DisplayName("without code and state is known by its class")
    void byClass() {
        assertThat(ErrorKinds.of(Dialect.GENERIC, new SQLTimeoutException("late")))
                .isEqualTo(Kind.TIMEOUT);
        assertThat(ErrorKinds.of(Dialect.GENERIC, new SQLNonTransientConnectionException("gone")))
                .isEqualTo(Kind.CONNECTION);
    }

    @ParameterizedTest
    @CsvSource({
        "MYSQL, 42000, 1044, CREDENTIALS",
        "GENERIC, 42000, 1049, CREDENTIALS",
        "GENERIC, 28P01, 0, CREDENTIALS",
        "GENERIC, HY000, 0, CONNECTION",
    })
    @DisplayName("in place of a connection is about the login or about the way")
    void login(Dialect expected, String state, int code, Kind kind) {
        assertThat(ErrorKinds.ofLogin(expected, new SQLException("no", state, code)))
                .isEqualTo(kind);
    }
}
