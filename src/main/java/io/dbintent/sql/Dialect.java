package io.dbintent.sql;

import java.util.Locale;

/** How a database product spells identifiers and literals. */
public enum Dialect {
    MYSQL('`', '`'),
    MARIADB('`', '`'),
    POSTGRESQL('"', '"'),
    SQLITE('"', '"'),
    H2('"', '"'),
    ORACLE('"', '"'),
    SQLSERVER('[', ']'),
    GENERIC('"', '"');

    private final char open;
    private final char close;

    Dialect(char open, char close) {
        this.open = open;
        this.close = close;
    }

    /** The dialect of a JDBC {@code getDatabaseProductName()}; unknown products get {@link #GENERIC}. */
    public static Dialect ofProduct(String productName) {
        String name = productName.toLowerCase(Locale.ROOT);
        if (name.contains("mariadb")) {
            return MARIADB;
        }
        if (name.contains("mysql")) {
            return MYSQL;
        }
        if (name.contains("postgres")) {
            return POSTGRESQL;
        }
        if (name.contains("sqlite")) {
            return SQLITE;
        }
        if (name.equals("h2")) {
            return H2;
        }
        if (name.contains("oracle")) {
            return ORACLE;
        }
        if (name.contains("sql server")) {
            return SQLSERVER;
        }
        return GENERIC;
    }

    /**
     * The dialect of a server by what JDBC says of its name and its version, such as {@code 11.4.5-MariaDB}: MySQL's driver
     * calls every server MySQL.
     */
    public static Dialect ofProduct(String productName, String productVersion) {
        Dialect named = ofProduct(productName);
        return named == MYSQL && productVersion.contains("MariaDB") ? MARIADB : named;
    }

    /** True for MySQL and MariaDB, which share backslash escapes, backquotes and executable comments. */
    public boolean isMySqlFamily() {
        return this == MYSQL || this == MARIADB;
    }

    /** The name quoted as an identifier, whatever characters it holds. */
    public String quote(String identifier) {
        return open + identifier.replace(String.valueOf(close), String.valueOf(close) + close) + close;
    }

    /**
     * The value as SQL text of this dialect, for a server with default settings.
     *
     * @throws IllegalArgumentException for text with a NUL character or half of a character, a year outside 1 to 9999, or
     *     a number of more than 1,000 digits
     */
    public String render(Literal literal) {
        return render(literal, SqlMode.of(this));
    }

    /** The value as SQL text of this dialect, for a server whose session is in {@code mode}. */
    public String render(Literal literal, SqlMode mode) {
        return new LiteralText(this, mode).of(literal);
    }
}
