package io.dbintent.sql;

import io.dbintent.schema.Schema;
import io.dbintent.sql.QueryReader.Slot;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.LongValue;
import net.sf.jsqlparser.expression.NotExpression;
import net.sf.jsqlparser.expression.operators.conditional.AndExpression;
import net.sf.jsqlparser.expression.operators.relational.EqualsTo;
import net.sf.jsqlparser.expression.operators.relational.IsNullExpression;
import net.sf.jsqlparser.expression.operators.relational.ParenthesedExpressionList;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.statement.select.ParenthesedSelect;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.Select;
import net.sf.jsqlparser.statement.select.SelectItem;
import org.jspecify.annotations.Nullable;

/**
 * Variations of a query, each to be run beside it as a control: other values, a condition left out or turned round. Each
 * method gives SQL text that has yet to pass the guard. Immutable; the query is read anew for each variation.
 */
public final class ControlQuery {

    private final String sql;
    private final Dialect dialect;
    private final Schema schema;

    public ControlQuery(String sql, Dialect dialect, Schema schema) {
        this.sql = sql;
        this.dialect = dialect;
        this.schema = schema;
    }

    private record Tree(Select select, QueryReader reader) {}

    private Tree tree() {
        Select select = QuerySyntax.parse(sql, dialect)
                .orElseThrow(() -> new IllegalArgumentException("Not one query that the parser knows: " + sql));
        QueryReader reader = new QueryReader(schema, dialect);
        reader.read(select);
        return new Tree(select, reader);
    }

    /** The query with other values in the places of some literals, by {@link QueryLiteral#index()}. */
    public String replacing(Map<Integer, Literal> replacements) {
        Tree tree = tree();
        replacements.forEach((index, literal) ->
                tree.reader.literalSlots.get(index).replace().accept(QuerySyntax.expression(literal, dialect)));
        return tree.select.toString();
    }

    /** The query with some conditions, by {@link QueryPredicate#index()}, held to be true. */
    public String without(Set<Integer> predicates) {
        Tree tree = tree();
        predicates.forEach(
                index -> tree.reader.predicateSlots.get(index).replace().accept(isTrue()));
        return tree.select.toString();
    }

    /** The query with its outermost HAVING, or else its outermost WHERE, turned round; empty if it has neither. */
    public Optional<String> negated() {
        Tree tree = tree();
        PlainSelect plain = plain(tree.select);
        if (plain == null) {
            return Optional.empty();
        }
        if (plain.getHaving() != null) {
            plain.setHaving(not(plain.getHaving()));
        } else if (plain.getWhere() != null) {
            plain.setWhere(not(plain.getWhere()));
        } else {
            return Optional.empty();
        }
        return Optional.of(tree.select.toString());
    }

    /** The query with its outermost WHERE replaced by "that is neither true nor false"; empty if there is none. */
    public Optional<String> undecided() {
        Tree tree = tree();
        PlainSelect plain = plain(tree.select);
        if (plain == null || plain.getWhere() == null || plain.getHaving() != null) {
            return Optional.empty();
        }
        IsNullExpression isNull = new IsNullExpression();
        isNull.setLeftExpression(new ParenthesedExpressionList<>(plain.getWhere()));
        plain.setWhere(isNull);
        return Optional.of(tree.select.toString());
    }

    /** The query with nothing but the conditions that {@code kept} names; grouping and HAVING go. */
    public String onlyWith(Set<Integer> kept) {
        Tree tree = tree();
        for (QueryPredicate predicate : tree.reader.predicates) {
            if (predicate.depth() == 0 && predicate.place() != QueryPlace.JOIN && !kept.contains(predicate.index())) {
                tree.reader.predicateSlots.get(predicate.index()).replace().accept(isTrue());
            }
        }
        PlainSelect plain = plain(tree.select);
        if (plain != null) {
            plain.setHaving(null);
        }
        return tree.select.toString();
    }

    /**
     * The values that the column in a condition has, where the other conditions of its query hold. With {@code alone}
     * the table alone is asked.
     *
     * @return empty if the condition compares no column, or stands too deep in the query to be asked
     */
    public Optional<String> valuesInPlaceOf(Set<Integer> dropped, int predicate, boolean alone) {
        Tree tree = tree();
        Slot slot = tree.reader.predicateSlots.get(predicate);
        List<Column> columns = QueryForm.columns(slot.expression(), dialect);
        QueryPredicate described = tree.reader.predicates.get(predicate);
        if (columns.isEmpty() || described.columns().isEmpty()) {
            return Optional.empty();
        }
        if (alone || described.depth() > 0) {
            QueryColumn column = described.columns().get(0);
            return column.table().isEmpty()
                    ? Optional.empty()
                    : Optional.of("SELECT " + dialect.quote(column.name()) + " FROM " + dialect.quote(column.table())
                            + " WHERE " + dialect.quote(column.name()) + " IS NOT NULL");
        }
        PlainSelect plain = plain(tree.select);
        if (plain == null) {
            return Optional.empty();
        }
        dropped.forEach(index -> tree.reader.predicateSlots.get(index).replace().accept(isTrue()));
        IsNullExpression known = new IsNullExpression();
        known.setLeftExpression(columns.get(0));
        known.setNot(true);
        plain.setWhere(plain.getWhere() == null ? known : new AndExpression(bracketed(plain.getWhere()), known));
        plain.setSelectItems(List.of(SelectItem.from(columns.get(0))));
        plain.setHaving(null);
        plain.setGroupByElement(null);
        plain.setOrderByElements(null);
        plain.setDistinct(null);
        return Optional.of(tree.select.toString());
    }

    /** For each {@code NOT IN (SELECT y ...)}: a query for the NULLs among y, one of which would hide every row. */
    public List<String> nullsInNotIn() {
        Tree tree = tree();
        return tree.reader.notIns.stream()
                .map(notIn -> {
                    IsNullExpression isNull = new IsNullExpression();
                    isNull.setLeftExpression(notIn.column());
                    Expression where = notIn.select().getWhere();
                    notIn.select().setWhere(where == null ? isNull : new AndExpression(bracketed(where), isNull));
                    return notIn.select().toString();
                })
                .toList();
    }

    private static @Nullable PlainSelect plain(Select select) {
        Select body = select instanceof ParenthesedSelect inner ? inner.getSelect() : select;
        return body instanceof PlainSelect plain ? plain : null;
    }

    private static Expression isTrue() {
        return new EqualsTo(new LongValue(1), new LongValue(1));
    }

    private static Expression not(Expression condition) {
        return new NotExpression(bracketed(condition));
    }

    private static Expression bracketed(Expression condition) {
        return new ParenthesedExpressionList<>(condition);
    }
}
