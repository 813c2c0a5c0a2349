package io.dbintent.sql;

import io.dbintent.sql.QueryReader.Scope;
import io.dbintent.sql.QueryReader.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import net.sf.jsqlparser.expression.BinaryExpression;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.NotExpression;
import net.sf.jsqlparser.expression.operators.conditional.AndExpression;
import net.sf.jsqlparser.expression.operators.conditional.OrExpression;
import net.sf.jsqlparser.expression.operators.conditional.XorExpression;
import net.sf.jsqlparser.expression.operators.relational.Between;
import net.sf.jsqlparser.expression.operators.relational.ComparisonOperator;
import net.sf.jsqlparser.expression.operators.relational.ExistsExpression;
import net.sf.jsqlparser.expression.operators.relational.ExpressionList;
import net.sf.jsqlparser.expression.operators.relational.InExpression;
import net.sf.jsqlparser.expression.operators.relational.IsBooleanExpression;
import net.sf.jsqlparser.expression.operators.relational.IsDistinctExpression;
import net.sf.jsqlparser.expression.operators.relational.IsNullExpression;
import net.sf.jsqlparser.expression.operators.relational.LikeExpression;
import net.sf.jsqlparser.expression.operators.relational.RegExpMatchOperator;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.statement.select.ParenthesedSelect;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.Select;
import org.jspecify.annotations.Nullable;

/** Walks conditions down to their values, keeping account of negations. */
final class ConditionReader {

    private final QueryReader reader;

    ConditionReader(QueryReader reader) {
        this.reader = reader;
    }

    /** An expression that is true or false. */
    void condition(Expression expression, Consumer<Expression> replace, Scope scope, QuerySource sources) {
        if (expression instanceof AndExpression and) {
            condition(and.getLeftExpression(), and::setLeftExpression, scope, sources);
            condition(and.getRightExpression(), and::setRightExpression, scope, sources);
        } else if (expression instanceof OrExpression || expression instanceof XorExpression) {
            BinaryExpression or = (BinaryExpression) expression;
            Scope inner = scope.disjunction() == 0 ? scope.inOr(++reader.disjunctions) : scope;
            Scope either = expression instanceof XorExpression ? inner.uncertain() : inner;
            condition(or.getLeftExpression(), or::setLeftExpression, either, sources);
            condition(or.getRightExpression(), or::setRightExpression, either, sources);
        } else if (expression instanceof NotExpression not) {
            condition(not.getExpression(), not::setExpression, scope.negated(), sources);
        } else if (expression instanceof ExpressionList<?> list && list.size() == 1) {
            condition(list.get(0), setter(list, 0), scope, sources);
        } else if (expression instanceof IsBooleanExpression is) {
            boolean flips = is.isTrue() == is.isNot();
            condition(is.getLeftExpression(), is::setLeftExpression, flips ? scope.negated() : scope, sources);
        } else {
            predicate(expression, replace, scope, sources);
        }
    }

    private void predicate(Expression expression, Consumer<Expression> replace, Scope scope, QuerySource sources) {
        int index = reader.predicates.size();
        reader.predicates.add(new QueryPredicate(
                index, "", "", scope.place(), List.of(), false, List.of(), 0, false, false, 0, 0, false));
        reader.predicateSlots.add(new Slot(expression, replace));
        reader.predicateNegated.add(scope.localNots() % 2 == 1);
        int firstColumn = reader.columns.size();
        int firstLiteral = reader.literals.size();
        String text = expression.toString();
        boolean hasQuery = QueryForm.hasQuery(expression);
        List<Column> own = QueryForm.columns(expression, reader.dialect);
        String operator = operands(expression, index, scope, sources);
        List<QueryColumn> columns = hasQuery
                ? own.stream().map(c -> sources.resolve(c, scope.place(), "")).toList()
                : new ArrayList<>(reader.columns.subList(firstColumn, reader.columns.size()));
        List<Integer> literals = new ArrayList<>();
        for (int i = firstLiteral; i < reader.literals.size(); i++) {
            if (reader.literals.get(i).predicate() == index) {
                literals.add(i);
            }
        }
        boolean outer = scope.outer()
                || own.stream()
                        .anyMatch(c ->
                                sources.entryOf(c).map(QuerySource.Entry::outer).orElse(false));
        reader.predicates.set(
                index,
                new QueryPredicate(
                        index,
                        text,
                        operator,
                        scope.place(),
                        columns,
                        hasQuery,
                        literals,
                        scope.nots(),
                        scope.localNots() % 2 == 1,
                        scope.certain(),
                        scope.depth(),
                        scope.disjunction(),
                        outer));
        boolean notNull = operator.equals("IS NOT NULL")
                && own.size() == 1
                && scope.disjunction() > 0
                && !sources.mayBeNull(own.get(0));
        if (notNull || QueryForm.isConstant(expression, own, hasQuery)) {
            reader.constantConditions.add(text);
        }
    }

    /** Reads the operands and gives the operator as seen from the column. */
    private String operands(Expression expression, int index, Scope scope, QuerySource sources) {
        if (expression instanceof ComparisonOperator comparison) {
            String symbol = symbol(comparison.getStringExpression());
            sides(comparison, symbol, mirrored(symbol), index, scope, sources);
            boolean literalLeft =
                    reader.literalOf(comparison.getLeftExpression()).isPresent();
            return literalLeft ? mirrored(symbol) : symbol;
        } else if (expression instanceof LikeExpression like) {
            String symbol = like.isNot() ? "NOT LIKE" : "LIKE";
            sides(like, symbol, symbol, index, scope, sources);
            return symbol;
        } else if (expression instanceof RegExpMatchOperator match) {
            sides(match, "REGEXP", "REGEXP", index, scope, sources);
            return "REGEXP";
        } else if (expression instanceof IsDistinctExpression distinct) {
            String symbol = distinct.isNot() ? "=" : "<>";
            sides(distinct, symbol, symbol, index, scope, sources);
            return symbol;
        } else if (expression instanceof IsNullExpression isNull) {
            value(isNull.getLeftExpression(), isNull::setLeftExpression, scope, sources, null, "", "", false, index);
            return isNull.isNot() || isNull.isUseNotNull() ? "IS NOT NULL" : "IS NULL";
        } else if (expression instanceof Between between) {
            String symbol = between.isNot() ? "NOT BETWEEN" : "BETWEEN";
            Target target = target(between.getLeftExpression(), scope, sources);
            value(between.getLeftExpression(), between::setLeftExpression, scope, sources, null, "", "", false, index);
            compared(
                    between.getBetweenExpressionStart(),
                    between::setBetweenExpressionStart,
                    symbol,
                    target,
                    index,
                    scope,
                    sources);
            compared(
                    between.getBetweenExpressionEnd(),
                    between::setBetweenExpressionEnd,
                    symbol,
                    target,
                    index,
                    scope,
                    sources);
            return symbol;
        } else if (expression instanceof InExpression in) {
            return in(in, index, scope, sources);
        } else if (expression instanceof ExistsExpression exists) {
            Scope inner = exists.isNot() ? scope.negated() : scope;
            if (exists.getRightExpression() instanceof Select select) {
                reader.select(select, inner.inner().at(QueryPlace.WHERE), sources);
            } else {
                value(
                        exists.getRightExpression(),
                        exists::setRightExpression,
                        inner,
                        sources,
                        null,
                        "",
                        "",
                        false,
                        index);
            }
            return exists.isNot() ? "NOT EXISTS" : "EXISTS";
        }
        value(expression, replaced -> {}, scope, sources, null, "", "", false, index);
        return "";
    }

    private String in(InExpression in, int index, Scope scope, QuerySource sources) {
        String symbol = in.isNot() ? "NOT IN" : "IN";
        Target target = target(in.getLeftExpression(), scope, sources);
        value(in.getLeftExpression(), in::setLeftExpression, scope, sources, null, "", "", false, index);
        if (in.getRightExpression() instanceof Select select) {
            Scope inner = in.isNot() ? scope.negated() : scope;
            reader.select(select, inner.inner().at(QueryPlace.WHERE), sources);
            if (in.isNot() != (scope.localNots() % 2 == 1)) {
                noteNotIn(select);
            }
        } else if (in.getRightExpression() instanceof ExpressionList<?> list) {
            for (int i = 0; i < list.size(); i++) {
                compared(list.get(i), setter(list, i), symbol, target, index, scope, sources);
            }
        } else {
            compared(in.getRightExpression(), in::setRightExpression, symbol, target, index, scope, sources);
        }
        return symbol;
    }

    private void noteNotIn(Select select) {
        Select body = select instanceof ParenthesedSelect inner ? inner.getSelect() : select;
        if (body instanceof PlainSelect plain
                && plain.getSelectItems().size() == 1
                && plain.getGroupBy() == null
                && plain.getSelectItems().get(0).getExpression() instanceof Column column) {
            reader.notIns.add(new QueryReader.NotIn(plain, column));
        }
    }

    private void sides(
            BinaryExpression binary, String fromLeft, String fromRight, int index, Scope scope, QuerySource sources) {
        Target left = target(binary.getLeftExpression(), scope, sources);
        Target right = target(binary.getRightExpression(), scope, sources);
        compared(binary.getLeftExpression(), binary::setLeftExpression, fromRight, right, index, scope, sources);
        compared(binary.getRightExpression(), binary::setRightExpression, fromLeft, left, index, scope, sources);
    }

    /** What a value is compared with. */
    private record Target(@Nullable QueryColumn column, String aggregate) {}

    private Target target(@Nullable Expression expression, Scope scope, QuerySource sources) {
        if (expression == null) {
            return new Target(null, "");
        }
        String aggregate = QueryForm.aggregate(expression);
        List<Column> columns = QueryForm.columns(expression, reader.dialect);
        return new Target(
                columns.isEmpty() ? null : sources.resolve(columns.get(0), scope.place(), aggregate), aggregate);
    }

    private void compared(
            Expression expression,
            Consumer<Expression> replace,
            String operator,
            Target target,
            int index,
            Scope scope,
            QuerySource sources) {
        boolean computed = reader.literalOf(expression).isEmpty()
                && !QueryForm.columns(expression, reader.dialect).isEmpty();
        if (computed) {
            // values beside a column, as in COALESCE(fee, 0), are not what the column is compared with
            value(expression, replace, scope, sources, null, "", "", false, index);
        } else {
            value(expression, replace, scope, sources, target.column(), operator, target.aggregate(), false, index);
        }
    }

    /** An expression that is not a condition. */
    void value(Expression expression, Consumer<Expression> replace, Scope scope, QuerySource sources) {
        value(expression, replace, scope, sources, null, "", "", false, -1);
    }

    void list(@Nullable ExpressionList<?> list, Scope scope, QuerySource sources) {
        for (int i = 0; list != null && i < list.size(); i++) {
            value(list.get(i), setter(list, i), scope, sources);
        }
    }

    private void value(
            Expression expression,
            Consumer<Expression> replace,
            Scope scope,
            QuerySource sources,
            @Nullable QueryColumn column,
            String operator,
            String aggregate,
            boolean inFunction,
            int predicate) {
        Optional<Literal> literal = reader.literalOf(expression);
        if (literal.isPresent()) {
            int index = reader.literals.size();
            reader.literals.add(new QueryLiteral(
                    index,
                    literal.get(),
                    scope.place(),
                    column,
                    operator,
                    aggregate,
                    inFunction,
                    scope.nots(),
                    scope.certain(),
                    scope.depth(),
                    scope.disjunction(),
                    predicate));
            reader.literalSlots.add(new Slot(expression, replace));
        } else if (expression instanceof Column name) {
            // what an inner query selects is compared by the outer one
            boolean inner = scope.place() == QueryPlace.PROJECTION && scope.depth() > 0;
            reader.columns.add(sources.resolve(name, inner ? QueryPlace.WHERE : scope.place(), aggregateAround));
        } else if (expression instanceof Select select) {
            reader.select(select, scope.inner().uncertain().at(QueryPlace.WHERE), sources);
        } else if (QueryForm.isCondition(expression)) {
            condition(expression, replace, scope.uncertain(), sources);
        } else {
            String before = aggregateAround;
            String here = QueryForm.ownAggregate(expression);
            aggregateAround = here.isEmpty() ? before : here;
            boolean function = inFunction || QueryForm.isFunction(expression);
            for (Slot part : QueryForm.parts(expression)) {
                value(
                        part.expression(),
                        part.replace(),
                        scope,
                        sources,
                        column,
                        operator,
                        aggregate,
                        function,
                        predicate);
            }
            aggregateAround = before;
        }
    }

    private String aggregateAround = "";

    @SuppressWarnings("unchecked")
    private static Consumer<Expression> setter(ExpressionList<?> list, int index) {
        return expression -> ((ExpressionList<Expression>) list).set(index, expression);
    }

    private static String symbol(String operator) {
        String plain = operator.strip().toUpperCase(Locale.ROOT).replace(" ", "");
        return switch (plain) {
            case "!=", "^=" -> "<>";
            case "==", "<=>" -> "=";
            default -> plain;
        };
    }

    private static String mirrored(String symbol) {
        return switch (symbol) {
            case "<" -> ">";
            case "<=" -> ">=";
            case ">" -> "<";
            case ">=" -> "<=";
            default -> symbol;
        };
    }
}
