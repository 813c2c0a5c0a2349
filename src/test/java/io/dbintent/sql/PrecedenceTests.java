package io.dbintent.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.dbintent.schema.Schema;
import java.util.List;
import net.sf.jsqlparser.statement.select.Select;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A condition that follows an IN")
class PrecedenceTests {

    private static final Schema NO_TABLES = new Schema("none", List.of());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a IN (1, 2) AND b = 3                                  | a IN (1, 2); b = 3",
                "a NOT IN (SELECT m FROM e) AND b = 3 AND c = 4         | a NOT IN (SELECT m FROM e); b = 3; c = 4",
                "d = 5 AND a IN (1, 2) AND b = 3                        | d = 5; a IN (1, 2); b = 3",
                "a IN (1) AND b IN (SELECT m FROM e) AND c IS NULL      | a IN (1); b IN (SELECT m FROM e); c IS NULL",
                "(a IN (1) AND b = 3) AND (a IN (2) AND c = 4)          | a IN (1); b = 3; a IN (2); c = 4",
            })
    @DisplayName("is a condition of its own")
    void conditions(String where, String expected) {
        assertThat(shape(where).predicates()).extracting(QueryPredicate::text).containsExactly(expected.split("; "));
        assertThat(shape(where).predicates()).allMatch(QueryPredicate::certain);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "d = 5 AND a IN (1, 2) OR b = 3           | NOT (d = 5 AND a IN (1, 2)) AND NOT b = 3",
                "d = 5 OR a IN (1, 2) AND b = 3           | NOT d = 5 AND NOT (a IN (1, 2) AND b = 3)",
                "NOT a IN (1, 2) AND b = 3                | NOT NOT a IN (1, 2) OR NOT b = 3",
                "a IN (1, 2) IS TRUE AND b = 3            | NOT a IN (1, 2) IS TRUE OR NOT b = 3",
                "a IN (1, 2) = 0 OR b = 3                 | NOT a IN (1, 2) = 0 AND NOT b = 3",
            })
    @DisplayName("binds as AND, OR and NOT bind in SQL")
    void binding(String where, String opposite) {
        Select query = QuerySyntax.parse("SELECT id FROM t WHERE " + where, Dialect.MYSQL)
                .orElseThrow();
        assertThat(query.toString()).isEqualTo("SELECT id FROM t WHERE " + where);
        assertThat(denied(query.getPlainSelect().getWhere())).isEqualTo(opposite);
    }

    @Test
    @DisplayName("is one wherever in the query it stands")
    void everywhere() {
        String sql =
                "WITH w AS (SELECT id FROM t WHERE a IN (1) AND b = 2) SELECT CASE WHEN c IN (3) AND d = 4 THEN 1 END"
                        + " FROM w JOIN t ON w.id IN (5) AND t.e = 6 JOIN (SELECT id FROM t WHERE f IN (7) AND g = 8) x ON 1 = 1"
                        + " WHERE EXISTS (SELECT 1 FROM t WHERE h IN (9) AND i = 10) GROUP BY id HAVING COUNT(*) IN (11) AND"
                        + " MAX(j) = 12 UNION SELECT id FROM t WHERE k IN (13) AND l = 14";
        assertThat(QueryShape.of(sql, Dialect.MYSQL, NO_TABLES).orElseThrow().predicates())
                .extracting(QueryPredicate::text)
                .contains(
                        "b = 2",
                        "d = 4",
                        "t.e = 6",
                        "g = 8",
                        "i = 10",
                        "MAX(j) = 12",
                        "l = 14",
                        "w.id IN (5)",
                        "k IN (13)");
    }

    @Test
    @DisplayName("links no tables that it does not compare")
    void unjoined() {
        assertThat(QueryShape.of("SELECT s.id FROM s, t WHERE s.a IN (1) AND t.b = 2", Dialect.MYSQL, NO_TABLES)
                        .orElseThrow()
                        .unjoined())
                .containsExactly("t");
    }

    private static QueryShape shape(String where) {
        return QueryShape.of("SELECT id FROM t WHERE " + where, Dialect.MYSQL, NO_TABLES)
                .orElseThrow();
    }

    /** The opposite by De Morgan, which shows what binds how. */
    private static String denied(net.sf.jsqlparser.expression.Expression condition) {
        if (condition instanceof net.sf.jsqlparser.expression.operators.conditional.AndExpression and) {
            return denied(and.getLeftExpression()) + " OR " + denied(and.getRightExpression());
        } else if (condition instanceof net.sf.jsqlparser.expression.operators.conditional.OrExpression or) {
            return part(or.getLeftExpression()) + " AND " + part(or.getRightExpression());
        }
        return "NOT " + condition;
    }

    private static String part(net.sf.jsqlparser.expression.Expression condition) {
        return condition instanceof net.sf.jsqlparser.expression.operators.conditional.AndExpression
                ? "NOT (" + condition + ")"
                : denied(condition);
    }
}
