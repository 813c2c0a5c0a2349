package io.dbintent.sql;

import io.dbintent.schema.Schema;
import java.util.ArrayList;
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

    private record Tree(Select select, QueryReader reader) {

        /** Makes a condition true, or false under a NOT, so that it keeps no row out. */
        void hold(int predicate) {
            long right = reader.predicateNegated.get(predicate) ? 0 : 1;
            reader.predicateSlots.get(predicate).replace().accept(new EqualsTo(new LongValue(1), new LongValue(right)));
        }
    }

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
                tree.hold(predicate.index());
            }
        }
        PlainSelect plain = plain(tree.select);
        if (plain != null) {
            plain.setHaving(null);
        }
        return tree.select.toString();
    }

    /**
     * The values that the compared sides of some conditions have together, where the other conditions of their query
     * hold; one column for each condition.
     *
     * @param predicates indexes of conditions of the outermost query that compare something with a literal
     * @return empty if one of them compares nothing, or stands too deep in the query to be asked
     */
    public Optional<String> valuesInPlaceOf(List<Integer> predicates) {
        Tree tree = tree();
        PlainSelect plain = plain(tree.select);
        List<SelectItem<?>> items = new ArrayList<>();
        Expression known = null;
        for (int index : predicates) {
            Expression operand =
                    QueryForm.comparedSide(tree.reader.predicateSlots.get(index).expression(), dialect);
            QueryPredicate described = tree.reader.predicates.get(index);
            if (plain == null
                    || operand == null
                    || described.depth() > 0
                    || !QueryForm.aggregate(operand).isEmpty()) {
                return Optional.empty();
            }
            items.add(SelectItem.from(operand));
            IsNullExpression present = new IsNullExpression();
            present.setLeftExpression(operand);
            present.setNot(true);
            known = known == null ? present : new AndExpression(known, present);
        }
        if (plain == null || known == null) {
            return Optional.empty();
        }
        predicates.forEach(tree::hold);
        plain.setWhere(plain.getWhere() == null ? known : new AndExpression(bracketed(plain.getWhere()), known));
        plain.setSelectItems(items);
        plain.setHaving(null);
        plain.setGroupByElement(null);
        plain.setOrderByElements(null);
        plain.setDistinct(null);
        return Optional.of(tree.select.toString());
    }

    /** All values of the column that a literal is compared with, whatever the query; empty if that is not known. */
    public Optional<String> valuesOf(QueryLiteral literal) {
        QueryColumn column = literal.column();
        if (column == null || column.table().isEmpty()) {
            return Optional.empty();
        }
        String name = dialect.quote(column.name());
        return Optional.of(
                "SELECT " + name + " FROM " + dialect.quote(column.table()) + " WHERE " + name + " IS NOT NULL");
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

    private static Expression not(Expression condition) {
        return new NotExpression(bracketed(condition));
    }

    private static Expression bracketed(Expression condition) {
        return new ParenthesedExpressionList<>(condition);
    }
}
