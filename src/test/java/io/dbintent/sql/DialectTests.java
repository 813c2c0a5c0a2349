package io.dbintent.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A dialect writes")
class DialectTests {

    @Test
    @DisplayName("text so that it ends where it should")
    void text() {
        Literal text = new Literal.Text("it's \\ \"x\"");
        assertThat(Dialect.MYSQL.render(text)).isEqualTo("'it''s \\\\ \"x\"'");
        assertThat(Dialect.MYSQL.render(text, SqlMode.ofMySqlVariable("NO_BACKSLASH_ESCAPES")))
                .isEqualTo("'it''s \\ \"x\"'");
        assertThat(Dialect.POSTGRESQL.render(text)).isEqualTo("E'it''s \\\\ \"x\"'");
        assertThat(Dialect.SQLITE.render(text)).isEqualTo("'it''s \\ \"x\"'");
        assertThat(Dialect.H2.render(new Literal.Text(""))).isEqualTo("''");
    }

    @Test
    @DisplayName("numbers in full")
    void numbers() {
        assertThat(Dialect.H2.render(new Literal.Numeric(new BigDecimal("-1.50"))))
                .isEqualTo("-1.50");
        assertThat(Dialect.H2.render(new Literal.Numeric(new BigDecimal("1E+3"))))
                .isEqualTo("1000");
    }

    @Test
    @DisplayName("dates, times, booleans and NULL as the product knows them")
    void others() {
        Literal day = new Literal.Date(LocalDate.of(2024, 2, 29));
        Literal moment = new Literal.DateTime(LocalDateTime.of(2024, 2, 29, 7, 5, 0, 1_000));
        assertThat(Dialect.MYSQL.render(day)).isEqualTo("DATE '2024-02-29'");
        assertThat(Dialect.SQLITE.render(day)).isEqualTo("'2024-02-29'");
        assertThat(Dialect.SQLSERVER.render(day)).isEqualTo("CAST('2024-02-29' AS DATE)");
        assertThat(Dialect.POSTGRESQL.render(moment)).isEqualTo("TIMESTAMP '2024-02-29 07:05:00.000001'");
        assertThat(Dialect.SQLITE.render(new Literal.DateTime(LocalDateTime.of(2024, 2, 29, 7, 5))))
                .isEqualTo("'2024-02-29 07:05:00'");
        assertThat(Dialect.MARIADB.render(new Literal.Bool(true))).isEqualTo("TRUE");
        assertThat(Dialect.ORACLE.render(new Literal.Bool(false))).isEqualTo("0");
        assertThat(Dialect.GENERIC.render(new Literal.Null())).isEqualTo("NULL");
    }

    @Test
    @DisplayName("nothing that no server could take")
    void refused() {
        assertThatThrownBy(() -> Dialect.MYSQL.render(new Literal.Text("a\0b")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("NUL");
        assertThatThrownBy(() -> Dialect.MYSQL.render(new Literal.Text("a\ud800")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("half of a character");
        assertThatThrownBy(() -> Dialect.MYSQL.render(new Literal.Date(LocalDate.of(12_024, 1, 1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("12024");
        assertThatThrownBy(() -> Dialect.MYSQL.render(new Literal.Numeric(new BigDecimal("1E+9999"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("digits");
    }
}
