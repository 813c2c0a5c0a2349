package io.dbintent.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dbintent.database.DatabaseException.Kind;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A secret of the database settings")
class SecretsInErrorsTests {

    private static final Duration LIMIT = Duration.ofSeconds(1);

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://reader:geheim@127.0.0.1:99999x/shop",
        "jdbc:mysql://reader:geheim/geheim@127.0.0.1:1/shop",
        "jdbc:mysql://reader:geheim?geheim@127.0.0.1:1/shop",
        "jdbc:mariadb://reader:geheim@127.0.0.1:1x/shop",
        "jdbc:mysql://127.0.0.1:1x/shop?user=reader&password=geheim",
    })
    @DisplayName("in a URL that its driver cannot read is in no message, and in no cause of it")
    void inUrl(String url) {
        try (Database database = Databases.open(new DatabaseSettings(url, null, null, LIMIT, 1))) {
            DatabaseException error = catchThrowableOfType(DatabaseException.class, database::dialect);
            assertThat(error.kind()).isEqualTo(Kind.CONNECTION);
            assertThat(error.getMessage()).startsWith("Cannot reach jdbc:").contains("127.0.0.1");
            assertThat(error).hasCauseInstanceOf(SQLException.class);
            assertThat(printed(error)).doesNotContain("geheim");
        }
    }

    @Test
    @DisplayName("that a data source of the user's own throws with a URL is taken out")
    void inUsersOwn() {
        UserDataSource source = new UserDataSource((DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    throw new IllegalStateException("cannot use jdbc:mysql://reader:geheim@127.0.0.1/shop");
                }));
        IllegalStateException error = catchThrowableOfType(IllegalStateException.class, source::borrow);
        assertThat(error).hasMessageContaining("127.0.0.1/shop");
        assertThat(printed(error)).doesNotContain("geheim");
    }

    @Test
    @DisplayName("is taken out of each cause, whose place, state and code stay")
    void inCauses() {
        SQLException told = new SQLException("cannot use geheim", "08001", 17, new IllegalStateException("geheim!"));
        Errors errors = new Errors(
                "the shop",
                Redaction.of(new DatabaseSettings("jdbc:mysql://h/x", "reader", "geheim", LIMIT, 1)),
                LIMIT);
        DatabaseException error = errors.of(Kind.CONNECTION, told);
        assertThat(printed(error)).doesNotContain("geheim");
        assertThat(error.getCause()).isInstanceOfSatisfying(SQLException.class, cause -> {
            assertThat(cause.getMessage()).isEqualTo("java.sql.SQLException: cannot use ***");
            assertThat(cause.getSQLState()).isEqualTo("08001");
            assertThat(cause.getErrorCode()).isEqualTo(17);
            assertThat(cause.getStackTrace()).isEqualTo(told.getStackTrace());
        });
        assertThat(error).hasRootCauseMessage("java.lang.IllegalStateException: ***!");
    }

    @Test
    @DisplayName("that is in no cause leaves the driver's own error as the cause")
    void clean() {
        SQLException told = new SQLException("no such table");
        Errors errors = new Errors("the shop", Redaction.ofForms(), LIMIT);
        assertThat(errors.of(Kind.OTHER, told).getCause()).isSameAs(told);
    }

    @Test
    @DisplayName("in a URL is found as written, decoded, and in the pieces that a driver may make of it")
    void found() {
        assertThat(DatabaseSettings.secretsIn("jdbc:mysql://u:ab%2Fcd@h/x?password=pa%20ss&sslPasswords=true"))
                .containsExactly("ab%2Fcd", "ab/cd", "pa%20ss", "pa ss");
        assertThat(DatabaseSettings.secretsIn("jdbc:mysql://u:ab/c:def@h/x")).containsExactly("ab/c:def", "ab", "def");
        assertThat(DatabaseSettings.secretsIn("jdbc:oracle:thin:scott/tiger@h:1521:x"))
                .containsExactly("tiger");
        assertThat(DatabaseSettings.secretsIn("jdbc:postgresql://h/x?user=reader"))
                .isEmpty();
    }

    private static String printed(Throwable error) {
        StringWriter text = new StringWriter();
        error.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
