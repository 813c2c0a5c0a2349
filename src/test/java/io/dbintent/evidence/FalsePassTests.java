package io.dbintent.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.dbintent.plan.Claim;
import io.dbintent.plan.Comparison;
import io.dbintent.plan.Evidence;
import io.dbintent.plan.Expectation;
import io.dbintent.plan.ReasonCode;
import io.dbintent.plan.Verdict;
import io.dbintent.sql.Literal;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A known way to pass wrongly")
class FalsePassTests {

    private final TestDatabase shop = TestDatabase.sqlite("webshop.sql");

    @AfterEach
    void close() throws SQLException {
        shop.close();
    }

    @Test
    @DisplayName("an empty set: every row of nothing is no proof")
    void vacuous() {
        Judgement judgement = shop.judge(
                "every customer from Iceland has a phone",
                "SELECT id FROM customers WHERE country = 'Iceland' AND phone IS NULL",
                new Expectation.NoRows());
        assertThat(judgement.code()).isEqualTo(ReasonCode.VACUOUS);
    }

    @Test
    @DisplayName("an empty set that the plan's own population shows")
    void vacuousPopulation() {
        Judgement judgement = shop.judge(new Claim(
                "no order of Tom Schmidt is late",
                "SELECT o.id FROM orders o JOIN customers c ON c.id = o.customer_id WHERE c.first_name = 'Tom'"
                        + " AND c.last_name = 'Schmidt' AND o.status = 'late'",
                new Expectation.NoRows(),
                "",
                "SELECT o.id FROM orders o JOIN customers c ON c.id = o.customer_id WHERE c.first_name = 'Tom'"
                        + " AND c.last_name = 'Schmidt'"));
        assertThat(judgement.code()).isEqualTo(ReasonCode.VACUOUS);
    }

    @Test
    @DisplayName("a count of 0 is a row")
    void countOfNothing() {
        Judgement judgement = shop.judge(
                "verify that Jane Doe is one of the customers",
                "SELECT COUNT(*) FROM customers WHERE first_name = 'Jane' AND last_name = 'Doe'",
                new Expectation.AtLeastOneRow());
        assertThat(judgement.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(judgement.reason()).startsWith("not found: customers.first_name 'Jane', customers.last_name 'Doe'");
    }

    @Test
    @DisplayName("an EXISTS of 0 is a row")
    void existsOfNothing() {
        Judgement judgement = shop.judge(
                "verify that Jane Doe is one of the customers",
                "SELECT EXISTS (SELECT 1 FROM customers WHERE first_name = 'Jane' AND last_name = 'Doe')",
                new Expectation.AtLeastOneRow());
        assertThat(judgement.verdict()).isEqualTo(Verdict.FAIL);
    }

    @Test
    @DisplayName("a count of 0 beside a name, from an outer join")
    void countInARow() {
        Judgement judgement = shop.judge(
                "Tom Schmidt has orders",
                "SELECT c.last_name, COUNT(o.id) FROM customers c LEFT JOIN orders o ON o.customer_id = c.id"
                        + " WHERE c.first_name = 'Tom' AND c.last_name = 'Schmidt' GROUP BY c.id, c.last_name",
                new Expectation.AtLeastOneRow());
        assertThat(judgement.code()).isEqualTo(ReasonCode.TAUTOLOGY);
    }

    @Test
    @DisplayName("NULL is not the empty text")
    void nullIsNoText() {
        Judgement judgement = shop.judge(
                "the phone of Paul Martin is ''",
                "SELECT phone FROM customers WHERE first_name = 'Paul' AND last_name = 'Martin'",
                new Expectation.ScalarValue(Comparison.EQUAL, new Literal.Text("")));
        assertThat(judgement.verdict()).isEqualTo(Verdict.FAIL);
    }

    @Test
    @DisplayName("rounding: 7.80 is not 7.8004")
    void noRounding() {
        Judgement judgement = shop.judge(
                "the list price of Goat Cheese is 7.8004",
                "SELECT list_price FROM products WHERE name = 'Goat Cheese'",
                new Expectation.ScalarValue(Comparison.EQUAL, new Literal.Numeric(new BigDecimal("7.8004"))));
        assertThat(judgement.verdict()).isEqualTo(Verdict.FAIL);
    }

    @Test
    @DisplayName("a query without a table")
    void noTable() {
        Judgement judgement = shop.judge(
                "verify that John Doe is one of the customers",
                "SELECT 'John Doe' = 'John Doe'",
                new Expectation.AtLeastOneRow());
        assertThat(judgement.code()).isEqualTo(ReasonCode.TAUTOLOGY);
    }

    @Test
    @DisplayName("rows that the query brings along in a subquery")
    void ownRows() {
        Judgement judgement = shop.judge(
                "verify that Jane Doe is one of the customers",
                "SELECT v FROM (SELECT 'Jane Doe' AS v FROM customers) AS x WHERE v = 'Jane Doe'",
                new Expectation.AtLeastOneRow());
        assertThat(judgement.code()).isEqualTo(ReasonCode.TAUTOLOGY);
    }

    @Test
    @DisplayName("a value of the intent that the query forgot")
    void forgottenValue() {
        Judgement judgement = shop.judge(
                "verify that John Doe is one of the customers",
                "SELECT id FROM customers WHERE last_name = 'Doe'",
                new Expectation.AtLeastOneRow());
        assertThat(judgement.code()).isEqualTo(ReasonCode.UNGROUNDED);
    }

    @Test
    @DisplayName("a row limit that hides the contradicting row: the verdict rests on all rows")
    void rowLimit() {
        Judgement judgement = shop.judge(
                "all employees are based in Oslo",
                "SELECT id, city FROM employees ORDER BY city DESC",
                new Expectation.EveryRow("city", Comparison.EQUAL, new Literal.Text("Oslo")));
        assertThat(judgement.verdict()).isEqualTo(Verdict.FAIL);
    }

    @Test
    @DisplayName("NOT IN over a list with a NULL in it is true of no row")
    void notInWithNull() {
        Judgement judgement = shop.judge(
                "every employee manages an employee",
                "SELECT id FROM employees WHERE id NOT IN (SELECT manager_id FROM employees)",
                new Expectation.NoRows());
        assertThat(judgement.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(judgement.code()).isEqualTo(ReasonCode.BLIND);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT id FROM customers WHERE id NOT IN (SELECT manager_id FROM employees) AND country = 'Norway'",
                "SELECT id FROM customers WHERE NOT (id IN (SELECT manager_id FROM employees)) AND country = 'Norway'",
                "SELECT id FROM customers WHERE country = 'Norway' AND NOT id IN (SELECT manager_id FROM employees)",
            })
    @DisplayName("NOT IN over a list with a NULL in it beside what the claim says: there is a customer from Norway")
    void notInWithNullBesides(String sql) {
        Judgement judgement = shop.judge("there is no customer from Norway", sql, new Expectation.NoRows());
        assertThat(judgement.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    @DisplayName(
            "two columns held against each other, of which the claim says nothing: there is a customer from Norway")
    void columnsComparedUnasked() {
        Judgement judgement = shop.judge(
                "there is no customer from Norway",
                "SELECT id FROM customers WHERE first_name = last_name AND country = 'Norway'",
                new Expectation.NoRows());
        assertThat(judgement.code()).isEqualTo(ReasonCode.UNGROUNDED);
        assertThat(judgement.reason())
                .isEqualTo("unasked: the query requires first_name = last_name, which the claim does not mention");
    }

    @Test
    @DisplayName("is none where the claim names one of the columns that are held against each other")
    void columnsComparedAsAsked() {
        Judgement judgement = shop.judge(
                "no order was shipped before it was placed",
                "SELECT id FROM orders WHERE shipped_on < ordered_on",
                new Expectation.NoRows());
        assertThat(judgement.verdict()).as(judgement.reason()).isEqualTo(Verdict.PASS);
    }

    @Test
    @DisplayName("is none where a key links two rows of one table")
    void rowsLinked() {
        Judgement judgement = shop.judge(
                "Nils Dahl has a boss",
                "SELECT e.id FROM employees e, employees b WHERE e.manager_id = b.id AND e.first_name = 'Nils' AND"
                        + " e.last_name = 'Dahl'",
                new Expectation.AtLeastOneRow());
        assertThat(judgement.evidence())
                .filteredOn(evidence -> evidence.check().equals("unasked"))
                .hasSize(1)
                .noneMatch(Evidence::objects);
    }

    @Test
    @DisplayName("tables that nothing links, beside an IN")
    void unjoinedBesideIn() {
        Judgement judgement = shop.judge(
                "John Doe has orders",
                "SELECT c.id FROM customers c, orders o WHERE o.status IN ('shipped', 'pending') AND c.first_name = 'John'"
                        + " AND c.last_name = 'Doe'",
                new Expectation.AtLeastOneRow());
        assertThat(judgement.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    @DisplayName("a NULL that is neither as claimed nor otherwise")
    void undecidedByNull() {
        Judgement judgement = shop.judge(
                "every customer has the phone 555-0101, 555-0103",
                "SELECT id FROM customers WHERE phone NOT LIKE '555-%'",
                new Expectation.NoRows());
        assertThat(judgement.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    @DisplayName("a claim that fits several things")
    void ambiguous() {
        Judgement exists = shop.judge(
                "customer Frank lives in Berlin",
                "SELECT id FROM customers WHERE first_name = 'Frank' AND city = 'Berlin'",
                new Expectation.AtLeastOneRow());
        assertThat(exists.code()).isEqualTo(ReasonCode.UNCOMPARABLE);
        Judgement scalar = shop.judge(
                "customer Frank lives in Berlin",
                "SELECT city FROM customers WHERE first_name = 'Frank'",
                new Expectation.ScalarValue(Comparison.EQUAL, new Literal.Text("Berlin")));
        assertThat(scalar.code()).isEqualTo(ReasonCode.UNCOMPARABLE);
    }

    @Test
    @DisplayName("case that the database does not ignore is a difference, and one that it ignores is named")
    void collation() {
        Judgement strict = shop.judge(
                "customer Yuki Tanaka lives in OSAKA",
                "SELECT city FROM customers WHERE first_name = 'Yuki' AND last_name = 'Tanaka'",
                new Expectation.ScalarValue(Comparison.EQUAL, new Literal.Text("OSAKA")));
        assertThat(strict.verdict()).isEqualTo(Verdict.FAIL);
        try (TestDatabase loose = TestDatabase.sqliteWith("""
                CREATE TABLE towns (id INTEGER PRIMARY KEY, name VARCHAR(20) COLLATE NOCASE);
                INSERT INTO towns VALUES (1, 'Osaka');
                """)) {
            Judgement judgement = loose.judge(
                    "the name of town 1 is OSAKA",
                    "SELECT name FROM towns WHERE id = 1",
                    new Expectation.ScalarValue(Comparison.EQUAL, new Literal.Text("OSAKA")));
            assertThat(judgement.verdict()).isEqualTo(Verdict.PASS);
            assertThat(judgement.actual()).isEqualTo("the value 'Osaka' (equal by the database's collation)");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    @DisplayName("a tie, and a ranking that cannot show one")
    void tie() {
        Judgement hidden = shop.judge(
                "Smoked Salmon is the most expensive product",
                "SELECT name, list_price FROM products ORDER BY list_price DESC LIMIT 1",
                new Expectation.Top(new Literal.Text("Smoked Salmon")));
        assertThat(hidden.code()).isEqualTo(ReasonCode.TRUNCATED);
        Judgement tied = shop.judge(
                "order 1 has the most items",
                "SELECT order_id, COUNT(*) FROM order_items GROUP BY order_id ORDER BY COUNT(*) DESC LIMIT 2",
                new Expectation.Top(Literal.Numeric.of(1)));
        assertThat(tied.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(tied.actual()).contains("tied with");
    }

    @Test
    @DisplayName("unique because DISTINCT made it so")
    void distinct() {
        Judgement judgement = shop.judge(
                "customer last names are unique",
                "SELECT DISTINCT last_name FROM customers",
                new Expectation.Unique(List.of("last_name")));
        assertThat(judgement.code()).isEqualTo(ReasonCode.TAUTOLOGY);
    }

    @Test
    @DisplayName("what customers feel is in no column")
    void undecidable() {
        Judgement judgement = shop.judge(
                "verify that customers are happy with our service",
                "SELECT id FROM customers",
                new Expectation.AtLeastOneRow());
        assertThat(judgement.code()).isEqualTo(ReasonCode.UNGROUNDED);
    }

    @Test
    @DisplayName("a near miss fails, and the message names the nearest value")
    void nearMiss() {
        Judgement judgement = shop.judge(
                "verify that Jon Doe is one of the customers",
                "SELECT id FROM customers WHERE first_name = 'Jon' AND last_name = 'Doe'",
                new Expectation.AtLeastOneRow());
        assertThat(judgement.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(judgement.nearest()).contains("customers.first_name last_name 'John Doe', id 4");
        assertThat(judgement.reason())
                .isEqualTo(
                        "not found: customers.first_name 'Jon', customers.last_name 'Doe' - 0 of 10 rows in customers");
        assertThat(judgement.querySound()).isTrue();
    }
}
