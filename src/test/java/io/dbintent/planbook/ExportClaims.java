package io.dbintent.planbook;

import io.dbintent.plan.Claim;
import io.dbintent.plan.Comparison;
import io.dbintent.plan.Expectation;
import io.dbintent.plan.Expectation.AllOf;
import io.dbintent.plan.Expectation.AtLeastOneRow;
import io.dbintent.plan.Expectation.Compare;
import io.dbintent.plan.Expectation.EveryRow;
import io.dbintent.plan.Expectation.NoRows;
import io.dbintent.plan.Expectation.RowCount;
import io.dbintent.plan.Expectation.RowsReturned;
import io.dbintent.plan.Expectation.SameRows;
import io.dbintent.plan.Expectation.ScalarValue;
import io.dbintent.plan.Expectation.Top;
import io.dbintent.plan.Expectation.Unique;
import io.dbintent.sql.Literal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Claims of every kind about a small database, true, false and undecidable ones. */
final class ExportClaims {

    /** Plain SQL that SQLite, H2, MariaDB and PostgreSQL take. */
    static final String SCRIPT = """
            CREATE TABLE item (
                id INT NOT NULL PRIMARY KEY, name VARCHAR(40), code VARCHAR(20), price DECIMAL(10,2), weight DOUBLE PRECISION,
                made DATE, sold TIMESTAMP NULL);
            INSERT INTO item VALUES (1, 'Anna', '7', 1.50, 0.1, '2024-03-01', '2024-03-01 10:00:00');
            INSERT INTO item VALUES (2, 'anna', '007', 1.5, 0.2, '2024-03-02', '2024-03-02 00:00:00');
            INSERT INTO item VALUES (3, 'Bj\u00f8rn', 'x', 20.00, 0.3, '2024-03-03', NULL);
            INSERT INTO item VALUES (4, 'it''s "q" \u20ac', 'y', NULL, NULL, NULL, NULL);
            CREATE TABLE vacant (id INT NOT NULL PRIMARY KEY);
            """;

    private final List<Claim> claims = new ArrayList<>();

    private void add(String sql, Expectation... expectations) {
        for (Expectation expectation : expectations) {
            claims.add(claim(sql, expectation, null));
        }
    }

    static Claim claim(String sql, Expectation expectation, @Nullable String population) {
        return new Claim("items are so", sql, expectation, expectation.describe(), population);
    }

    private static Literal.Text text(String text) {
        return new Literal.Text(text);
    }

    private static Literal.Numeric number(String number) {
        return new Literal.Numeric(new BigDecimal(number));
    }

    static List<Claim> all() {
        ExportClaims all = new ExportClaims();
        all.presence();
        all.counts();
        all.values();
        all.columns();
        all.lists();
        return all.claims;
    }

    private void presence() {
        Expectation[] both = {new AtLeastOneRow(), new NoRows(), new RowsReturned()};
        add("SELECT id FROM item WHERE name = 'it''s \"q\" \u20ac'", both);
        add("SELECT id FROM item WHERE name = 'back\\\\slash'", both);
        add("SELECT id FROM item WHERE id = 9", both);
        add("SELECT COUNT(*) FROM item", both);
        add("SELECT COUNT(*) FROM vacant", both);
        add("SELECT MAX(id) FROM vacant", both);
        add("SELECT MAX(name) FROM item", both);
        add("SELECT MAX(sold) FROM item", both);
        add("SELECT MIN(price) - 5 FROM item", both);
        add("SELECT COUNT(*), COUNT(sold) - 2 FROM item", both);
        claims.add(claim("SELECT id FROM item WHERE id = 9", new NoRows(), "SELECT id FROM item"));
        claims.add(claim("SELECT id FROM item WHERE id = 9", new NoRows(), "SELECT id FROM vacant"));
        claims.add(claim("SELECT id FROM item WHERE id = 9", new NoRows(), "SELECT COUNT(*) FROM vacant"));
        claims.add(claim("SELECT id FROM item WHERE id = 9", new NoRows(), "SELECT COUNT(*) FROM item"));
        claims.add(claim("SELECT id FROM item WHERE id = 1", new NoRows(), "SELECT id FROM vacant"));
    }

    private void counts() {
        for (Comparison comparison : Comparison.values()) {
            for (long count : new long[] {0, 3, 4, 5}) {
                add("SELECT id FROM item", new RowCount(comparison, count));
                add("SELECT COUNT(*) FROM item", new RowCount(comparison, count));
            }
        }
        add("SELECT MAX(id) FROM item", new RowCount(Comparison.EQUAL, 1));
        add("SELECT COUNT(*) FROM vacant", new RowCount(Comparison.EQUAL, 0));
    }

    private void values() {
        for (Comparison comparison : Comparison.values()) {
            for (Literal value : List.of(
                    number("1.5"),
                    number("1.50000"),
                    number("2"),
                    text("1.5"),
                    text("1.50"),
                    text("Anna"),
                    text("ANNA"),
                    text("Annb"),
                    text("Bjorn"),
                    new Literal.Bool(true),
                    new Literal.Date(LocalDate.of(2024, 3, 1)),
                    new Literal.DateTime(LocalDateTime.of(2024, 3, 2, 0, 0)),
                    new Literal.Null())) {
                for (String column : List.of("name", "code", "price", "made", "sold", "id")) {
                    add("SELECT " + column + " FROM item WHERE id = 1", new ScalarValue(comparison, value));
                }
            }
        }
        add("SELECT SUM(weight) FROM item", new ScalarValue(Comparison.EQUAL, number("0.6")));
        add("SELECT weight FROM item WHERE id = 9", new ScalarValue(Comparison.EQUAL, number("1")));
        add("SELECT price FROM item WHERE id < 3", new ScalarValue(Comparison.EQUAL, number("1.5")));
        add("SELECT price FROM item WHERE id < 4", new ScalarValue(Comparison.EQUAL, number("1.5")));
        add("SELECT name FROM item WHERE id < 3 ORDER BY id", new ScalarValue(Comparison.EQUAL, text("Anna")));
        for (Comparison comparison : Comparison.values()) {
            add("SELECT name FROM item WHERE id = 3", new ScalarValue(comparison, text("Bjorn")));
            add("SELECT name FROM item WHERE id = 4", new ScalarValue(comparison, new Literal.Null()));
            add("SELECT price FROM item WHERE id = 4", new ScalarValue(comparison, new Literal.Null()));
            add("SELECT price FROM item WHERE id = 4", new ScalarValue(comparison, number("0")));
        }
        add("SELECT UPPER(name) FROM item WHERE id = 1", new ScalarValue(Comparison.EQUAL, text("Anna")));
    }

    private void columns() {
        for (Comparison comparison : Comparison.values()) {
            add("SELECT id, price FROM item WHERE id = 1", new Compare("id", comparison, "PRICE"));
            add("SELECT made, sold FROM item WHERE id = 2", new Compare("made", comparison, "sold"));
            add("SELECT made, sold FROM item WHERE id = 1", new Compare("made", comparison, "sold"));
            add("SELECT price, id FROM item WHERE id = 4", new Compare("price", comparison, "id"));
            add("SELECT name, code FROM item WHERE id = 1", new Compare("name", comparison, "code"));
            for (Literal value : List.of(number("1.5"), new Literal.Null(), text("Anna"), text("ANNA"))) {
                for (String column : List.of("price", "name", "missing", "1")) {
                    for (String condition : List.of("id < 3", "id = 1", "id = 4", "id = 9")) {
                        add(
                                "SELECT name, price, code FROM item WHERE " + condition + " ORDER BY id",
                                new EveryRow(column, comparison, value));
                    }
                }
            }
        }
        add(
                "SELECT a.id, b.id FROM item a JOIN item b ON a.id = b.id - 1 WHERE a.id = 1",
                new Compare("id", Comparison.LESS, "id_2"),
                new Compare("id", Comparison.EQUAL, "id"),
                new Compare("0", Comparison.LESS, "1"),
                new Compare("id", Comparison.LESS, "nope"));
        add("SELECT id, price FROM item", new Compare("id", Comparison.LESS, "price"));
        add("SELECT id, price FROM item WHERE id = 9", new Compare("id", Comparison.LESS, "price"));
        add("SELECT COUNT(*) AS n FROM item", new EveryRow("n", Comparison.EQUAL, number("4")));
    }

    private void lists() {
        for (String column : List.of("id", "name", "code", "price", "made", "sold")) {
            for (String condition : List.of("id > 0", "id < 3", "id > 1", "id > 2", "id > 3", "id > 9")) {
                add("SELECT " + column + ", id AS number FROM item WHERE " + condition, new Unique(List.of(column)));
                add(
                        "SELECT " + column + ", id AS number FROM item WHERE " + condition,
                        new Unique(List.of(column, "number")));
            }
        }
        add("SELECT name, code FROM item", new Unique(List.of("missing")), new Unique(List.of()));
        add("SELECT UPPER(name) AS name, id FROM item WHERE id > 1", new Unique(List.of("name")));
        add("SELECT COUNT(*) AS n FROM item", new Unique(List.of("n")));
        for (Literal value : List.of(text("Anna"), text("anna"), text("Bj\u00f8rn"), text("bjorn"), number("3"))) {
            add("SELECT name, price FROM item WHERE price > 0 ORDER BY price DESC", new Top(value));
            add("SELECT name, price FROM item WHERE id < 3 ORDER BY price DESC", new Top(value));
            add("SELECT name, price FROM item WHERE id = 1 ORDER BY price DESC", new Top(value));
            add("SELECT name, price FROM item WHERE id = 4 ORDER BY price DESC", new Top(value));
            add("SELECT name FROM item WHERE id = 1", new Top(value));
            add("SELECT name, price FROM item WHERE id = 9", new Top(value));
        }
        List<Literal> one = List.of(number("1"), number("1.5"));
        List<Literal> two = List.of(number("2.0"), number("1.500"));
        List<Literal> unknown = List.of(number("4"), new Literal.Null());
        for (boolean ordered : new boolean[] {true, false}) {
            for (String condition : List.of("id < 3 ORDER BY id", "id < 3 ORDER BY id DESC", "id = 4", "id = 9")) {
                add(
                        "SELECT id, price FROM item WHERE " + condition,
                        new SameRows(List.of(one, two), ordered),
                        new SameRows(List.of(one, one), ordered),
                        new SameRows(List.of(one), ordered),
                        new SameRows(List.of(unknown), ordered),
                        new SameRows(List.of(), ordered));
            }
            add(
                    "SELECT code FROM item WHERE id = 1",
                    new SameRows(List.of(List.of(number("7"))), ordered),
                    new SameRows(List.of(List.of(text("7"))), ordered),
                    new SameRows(List.of(List.of(new Literal.Null())), ordered));
            add("SELECT price FROM item WHERE id = 4", new SameRows(List.of(List.of(new Literal.Null())), ordered));
        }
        Expectation two1 = new RowCount(Comparison.EQUAL, 2);
        Expectation cheap = new EveryRow("price", Comparison.LESS, number("2"));
        for (String condition : List.of("id < 3", "id < 4", "id IN (1, 3)", "id = 9", "id IN (1, 4)")) {
            add("SELECT id, price FROM item WHERE " + condition, new AllOf(List.of(two1, cheap)));
            add(
                    "SELECT id, price FROM item WHERE " + condition,
                    new AllOf(List.of(new EveryRow("nope", Comparison.LESS, number("2")), two1)));
        }
    }
}
