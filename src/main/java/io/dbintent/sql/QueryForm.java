package io.dbintent.sql;

import io.dbintent.sql.QueryReader.Slot;
import io.dbintent.sql.QuerySource.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import net.sf.jsqlparser.expression.AnalyticExpression;
import net.sf.jsqlparser.expression.AnyComparisonExpression;
import net.sf.jsqlparser.expression.BinaryExpression;
import net.sf.jsqlparser.expression.CaseExpression;
import net.sf.jsqlparser.expression.CastExpression;
import net.sf.jsqlparser.expression.CollateExpression;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.ExtractExpression;
import net.sf.jsqlparser.expression.Function;
import net.sf.jsqlparser.expression.IntervalExpression;
import net.sf.jsqlparser.expression.MySQLGroupConcat;
import net.sf.jsqlparser.expression.NotExpression;
import net.sf.jsqlparser.expression.SignedExpression;
import net.sf.jsqlparser.expression.TrimFunction;
import net.sf.jsqlparser.expression.WhenClause;
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
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.select.ParenthesedSelect;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.Select;
import org.jspecify.annotations.Nullable;

/** Questions about single expressions and queries: what they are made of, and how many rows they give. */
final class QueryForm {

    private static final Set<String> AGGREGATES = Set.of(
            "COUNT",
            "SUM",
            "AVG",
            "MIN",
            "MAX",
            "GROUP_CONCAT",
            "STRING_AGG",
            "ARRAY_AGG",
            "TOTAL",
            "BOOL_AND",
            "BOOL_OR",
            "EVERY",
            "STDDEV",
            "VARIANCE",
            "BIT_AND",
            "BIT_OR",
            "ANY_VALUE",
            "JSON_ARRAYAGG",
            "LISTAGG",
            "MEDIAN");

    private QueryForm() {}

    /** How many rows a query gives, and what they stand for. */
    enum Result {
        ROWS,
        COUNT,
        SINGLE
    }

    static Result resultKind(Select select, Map<String, Select> commonTables) {
        if (select instanceof ParenthesedSelect inner) {
            return resultKind(inner.getSelect(), commonTables);
        }
        if (!(select instanceof PlainSelect plain) || plain.getHaving() != null || plain.getGroupBy() != null) {
            return Result.ROWS;
        }
        List<Expression> items = new ArrayList<>();
        plain.getSelectItems().forEach(item -> items.add(item.getExpression()));
        if (plain.getFromItem() == null) {
            return items.size() == 1 && items.get(0) instanceof Select only
                    ? resultKind(only, commonTables)
                    : Result.SINGLE;
        }
        if (items.stream().anyMatch(item -> !aggregate(item).isEmpty())) {
            boolean lone = items.size() == 1 && ownAggregate(items.get(0)).equals("COUNT");
            return lone ? Result.COUNT : Result.SINGLE;
        }
        if (plain.getWhere() == null && plain.getJoins() == null) {
            if (plain.getFromItem() instanceof Select derived) {
                return resultKind(derived, commonTables);
            }
            if (plain.getFromItem() instanceof Table table && commonTables.containsKey(Names.folded(table.getName()))) {
                Select common = commonTables.get(Names.folded(table.getName()));
                return common == null || common == select ? Result.ROWS : resultKind(common, Map.of());
            }
        }
        return Result.ROWS;
    }

    /** The aggregate that the expression itself is; empty if it is none. */
    static String ownAggregate(Expression expression) {
        if (expression instanceof Function function) {
            String name = function.getName().toUpperCase(Locale.ROOT);
            return AGGREGATES.contains(name) ? name : "";
        }
        return expression instanceof MySQLGroupConcat ? "GROUP_CONCAT" : "";
    }

    /** The first aggregate in the expression, outside its subqueries. */
    static String aggregate(Expression expression) {
        String own = ownAggregate(expression);
        if (!own.isEmpty() || expression instanceof Select || expression instanceof ExistsExpression) {
            return own;
        }
        for (Slot part : parts(expression)) {
            String inner = aggregate(part.expression());
            if (!inner.isEmpty()) {
                return inner;
            }
        }
        return "";
    }

    static boolean isFunction(Expression expression) {
        return expression instanceof Function
                || expression instanceof CastExpression
                || expression instanceof ExtractExpression
                || expression instanceof TrimFunction
                || expression instanceof IntervalExpression
                || expression instanceof AnalyticExpression;
    }

    static boolean isCondition(Expression expression) {
        return expression instanceof AndExpression
                || expression instanceof OrExpression
                || expression instanceof XorExpression
                || expression instanceof NotExpression
                || expression instanceof ComparisonOperator
                || expression instanceof LikeExpression
                || expression instanceof RegExpMatchOperator
                || expression instanceof IsDistinctExpression
                || expression instanceof IsNullExpression
                || expression instanceof IsBooleanExpression
                || expression instanceof Between
                || expression instanceof InExpression
                || expression instanceof ExistsExpression;
    }

    static boolean hasQuery(@Nullable Expression expression) {
        if (expression == null) {
            return false;
        }
        if (expression instanceof Select) {
            return true;
        }
        return parts(expression).stream().anyMatch(part -> hasQuery(part.expression()));
    }

    /** The columns in the expression, outside its subqueries. */
    static List<Column> columns(Expression expression, Dialect dialect) {
        List<Column> found = new ArrayList<>();
        collect(expression, dialect, found);
        return found;
    }

    private static void collect(Expression expression, Dialect dialect, List<Column> found) {
        if (expression instanceof Column column) {
            if (QuerySyntax.literal(column, dialect).isEmpty()) {
                found.add(column);
            }
        } else if (!(expression instanceof Select)) {
            parts(expression).forEach(part -> collect(part.expression(), dialect, found));
        }
    }

    /** True for a SELECT that shows the same row for every row it finds. */
    static boolean showsConstantsOnly(Select select) {
        Select body = select instanceof ParenthesedSelect inner ? inner.getSelect() : select;
        return body instanceof PlainSelect plain
                && plain.getSelectItems().stream()
                        .map(item -> (Expression) item.getExpression())
                        .noneMatch(item -> item instanceof net.sf.jsqlparser.statement.select.AllColumns
                                || !columns(item, Dialect.GENERIC).isEmpty()
                                || !aggregate(item).isEmpty()
                                || hasQuery(item));
    }

    /** The side of a comparison that is not a literal; null if the expression is no such comparison. */
    static @Nullable Expression comparedSide(Expression expression, Dialect dialect) {
        Expression side = null;
        if (expression instanceof Between between) {
            side = between.getLeftExpression();
        } else if (expression instanceof InExpression in) {
            side = in.getLeftExpression();
        } else if (expression instanceof ComparisonOperator || expression instanceof LikeExpression) {
            BinaryExpression binary = (BinaryExpression) expression;
            boolean literalLeft = columns(binary.getLeftExpression(), dialect).isEmpty();
            side = literalLeft ? binary.getRightExpression() : binary.getLeftExpression();
        }
        return side == null || columns(side, dialect).isEmpty() ? null : side;
    }

    /** True for a condition that no row can change. */
    static boolean isConstant(Expression expression, List<Column> columns, boolean hasQuery) {
        if (hasQuery) {
            return false;
        }
        if (expression instanceof LikeExpression like
                && like.getRightExpression().toString().matches("'%+'")) {
            return true;
        }
        if (expression instanceof ComparisonOperator comparison
                && comparison
                        .getLeftExpression()
                        .toString()
                        .equalsIgnoreCase(comparison.getRightExpression().toString())) {
            return true;
        }
        return columns.isEmpty() && aggregate(expression).isEmpty();
    }

    /** The direct parts of an expression, subqueries among them. */
    static List<Slot> parts(Expression expression) {
        List<Slot> parts = new ArrayList<>();
        if (expression instanceof BinaryExpression binary) {
            parts.add(new Slot(binary.getLeftExpression(), binary::setLeftExpression));
            parts.add(new Slot(binary.getRightExpression(), binary::setRightExpression));
        } else if (expression instanceof ExpressionList<?> list) {
            list(list, parts);
        } else if (expression instanceof Function function) {
            list(function.getParameters(), parts);
        } else if (expression instanceof AnalyticExpression analytic) {
            add(analytic.getExpression(), analytic::setExpression, parts);
            list(analytic.getPartitionExpressionList(), parts);
        } else if (expression instanceof MySQLGroupConcat concat) {
            list(concat.getExpressionList(), parts);
        } else if (expression instanceof CastExpression cast) {
            add(cast.getLeftExpression(), cast::setLeftExpression, parts);
        } else if (expression instanceof CollateExpression collate) {
            add(collate.getLeftExpression(), collate::setLeftExpression, parts);
        } else if (expression instanceof ExtractExpression extract) {
            add(extract.getExpression(), extract::setExpression, parts);
        } else if (expression instanceof TrimFunction trim) {
            add(trim.getExpression(), trim::setExpression, parts);
            add(trim.getFromExpression(), trim::setFromExpression, parts);
        } else if (expression instanceof SignedExpression signed) {
            add(signed.getExpression(), signed::setExpression, parts);
        } else if (expression instanceof NotExpression not) {
            add(not.getExpression(), not::setExpression, parts);
        } else if (expression instanceof CaseExpression cases) {
            add(cases.getSwitchExpression(), cases::setSwitchExpression, parts);
            for (WhenClause when : cases.getWhenClauses()) {
                add(when.getWhenExpression(), when::setWhenExpression, parts);
                add(when.getThenExpression(), when::setThenExpression, parts);
            }
            add(cases.getElseExpression(), cases::setElseExpression, parts);
        } else if (expression instanceof AnyComparisonExpression any) {
            add(any.getSelect(), replaced -> {}, parts);
        } else {
            predicateParts(expression, parts);
        }
        return parts;
    }

    private static void predicateParts(Expression expression, List<Slot> parts) {
        if (expression instanceof Between between) {
            add(between.getLeftExpression(), between::setLeftExpression, parts);
            add(between.getBetweenExpressionStart(), between::setBetweenExpressionStart, parts);
            add(between.getBetweenExpressionEnd(), between::setBetweenExpressionEnd, parts);
        } else if (expression instanceof InExpression in) {
            add(in.getLeftExpression(), in::setLeftExpression, parts);
            add(in.getRightExpression(), in::setRightExpression, parts);
        } else if (expression instanceof IsNullExpression isNull) {
            add(isNull.getLeftExpression(), isNull::setLeftExpression, parts);
        } else if (expression instanceof IsBooleanExpression is) {
            add(is.getLeftExpression(), is::setLeftExpression, parts);
        } else if (expression instanceof ExistsExpression exists) {
            add(exists.getRightExpression(), exists::setRightExpression, parts);
        } else if (expression instanceof IntervalExpression interval) {
            add(interval.getExpression(), interval::setExpression, parts);
        }
    }

    private static void add(
            @Nullable Expression expression, java.util.function.Consumer<Expression> replace, List<Slot> parts) {
        if (expression != null) {
            parts.add(new Slot(expression, replace));
        }
    }

    @SuppressWarnings("unchecked")
    private static void list(@Nullable ExpressionList<?> list, List<Slot> parts) {
        for (int i = 0; list != null && i < list.size(); i++) {
            int at = i;
            parts.add(new Slot(list.get(i), e -> ((ExpressionList<Expression>) list).set(at, e)));
        }
    }
}
