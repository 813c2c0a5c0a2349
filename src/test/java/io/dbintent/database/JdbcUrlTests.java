package io.dbintent.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dbintent.database.DatabaseException.Kind;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A JDBC URL")
class JdbcUrlTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:mysql://h/x?allowMultiQueries=true",
                "jdbc:mysql://h/x?a=b&ALLOWMULTIQUERIES=TRUE",
                "jdbc:mysql://address=(host=h)(allowMultiQueries=yes)/x",
                "jdbc:mysql://h/x?allowMultiQueries%3Dtrue",
                "jdbc:mariadb://h/x?allowMultiQueries=1",
            })
    @DisplayName("that allows several statements at once is refused")
    void multiQueries(String url) {
        DatabaseException error = catchThrowableOfType(DatabaseException.class, () -> JdbcUrl.parse(url));
        assertThat(error.kind()).isEqualTo(Kind.UNSAFE_CONNECTION);
        assertThat(error.getMessage())
                .endsWith(", so one query could carry a second statement behind it. Remove allowMultiQueries=true from"
                        + " the URL or the DataSource.");
    }

    @Test
    @DisplayName("may say that it allows one statement only")
    void oneQuery() {
        assertThat(JdbcUrl.parse("jdbc:mysql://h/x?allowMultiQueries=false").product())
                .isEqualTo(JdbcUrl.Product.MYSQL);
    }

    @Test
    @DisplayName("of an unknown product is refused with the products that are known")
    void unknown() {
        assertThatThrownBy(() -> JdbcUrl.parse("jdbc:foo://u:geheim@h/x"))
                .hasMessage("The database URL 'jdbc:foo://***@h/x' starts with none of jdbc:mysql:, jdbc:mariadb:,"
                        + " jdbc:postgresql:, jdbc:sqlite:, jdbc:h2:. Correct the URL, or hand in a DataSource of your"
                        + " own.");
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:mysql://u:geheim@h:1/x?user=u&password=geheim, jdbc:mysql://***@h:1/x?user=u&password=***",
        "jdbc:mysql://u:ge@heim@h:1/x, jdbc:mysql://***@h:1/x",
        "jdbc:h2:mem:x;USER=sa;PASSWORD=geheim, jdbc:h2:mem:x;USER=sa;PASSWORD=***",
        "jdbc:mysql://address=(host=h)(password=geheim)/x, jdbc:mysql://address=(host=h)(password=***)/x",
        "jdbc:postgresql://h/x?sslpassword=geheim&ssl=true, jdbc:postgresql://h/x?sslpassword=***&ssl=true",
    })
    @DisplayName("is shown without user info and secrets")
    void redaction(String url, String shown) {
        assertThat(DatabaseSettings.masked(url)).isEqualTo(shown);
        assertThat(new DatabaseSettings(url, "u", "geheim", Duration.ofSeconds(1), 1).toString())
                .doesNotContain("geheim");
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:sqlite::memory:, true",
        "jdbc:sqlite:file:x?mode=memory&cache=shared, false",
        "jdbc:sqlite:/a/b.db, false",
        "jdbc:h2:mem:, true",
        "jdbc:h2:mem:;MODE=MySQL, true",
        "jdbc:h2:mem:x, false",
    })
    @DisplayName("tells whether each connection would get a database of its own")
    void privateMemory(String url, boolean expected) {
        assertThat(JdbcUrl.parse(url).isPrivateMemory()).isEqualTo(expected);
    }
}
