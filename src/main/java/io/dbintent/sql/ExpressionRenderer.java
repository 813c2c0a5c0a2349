package io.dbintent.sql;

import io.dbintent.sql.Token.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import net.sf.jsqlparser.expression.AllValue;
import net.sf.jsqlparser.expression.ArrayConstructor;
import net.sf.jsqlparser.expression.ArrayExpression;
import net.sf.jsqlparser.expression.BooleanValue;
import net.sf.jsqlparser.expression.CaseExpression;
import net.sf.jsqlparser.expression.DateTimeLiteralExpression;
import net.sf.jsqlparser.expression.DoubleValue;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.IntervalExpression;
import net.sf.jsqlparser.expression.JsonExpression;
import net.sf.jsqlparser.expression.LongValue;
import net.sf.jsqlparser.expression.NullValue;
import net.sf.jsqlparser.expression.RowConstructor;
import net.sf.jsqlparser.expression.StringValue;
import net.sf.jsqlparser.expression.TimeKeyExpression;
import net.sf.jsqlparser.expression.WhenClause;
import net.sf.jsqlparser.expression.operators.relational.ExpressionList;
import net.sf.jsqlparser.expression.operators.relational.ParenthesedExpressionList;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.statement.select.AllColumns;
import net.sf.jsqlparser.statement.select.AllTableColumns;
import net.sf.jsqlparser.statement.select.ParenthesedSelect;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.Select;
import net.sf.jsqlparser.statement.select.SetOperationList;
import net.sf.jsqlparser.statement.select.Values;

/** Writes expressions anew from the tree, one rule for each exact node class; a class without a rule is refused. */
final class ExpressionRenderer {

    private static final int MAX_DEPTH = 400;

    private final SqlWriter out;
    private final SelectRenderer selects;
    private final WindowRenderer windows;
    private final FunctionRenderer functions;
    private final PredicateRenderer predicates;
    private final Map<Class<?>, Consumer<Object>> rules = new HashMap<>();
    private int depth;

    ExpressionRenderer(SqlWriter out, SelectRenderer selects, FunctionList list, Dialect dialect) {
        this.out = out;
        this.selects = selects;
        this.windows = new WindowRenderer(out, selects, this);
        ArgumentLimits limits = new ArgumentLimits(dialect, out);
        this.functions = new FunctionRenderer(out, selects, this, windows, list, limits);
        this.predicates = new PredicateRenderer(out, this, limits);
        values();
        new OperatorRenderer(out, this).register();
        structures();
        predicates.register();
        functions.register();
    }

    <T> void rule(Class<T> type, Consumer<? super T> rule) {
        rules.put(type, node -> rule.accept(type.cast(node)));
    }

    WindowRenderer windows() {
        return windows;
    }

    FunctionRenderer functions() {
        return functions;
    }

    static Refusal unknown(Object node) {
        return new Refusal(
                FindingCode.SQL_UNSUPPORTED,
                "The guard does not know " + node.getClass().getSimpleName() + " ('" + Excerpt.of(node.toString())
                        + "'): write the query without it.");
    }

    void expression(Object node) {
        Consumer<Object> rule = rules.get(node.getClass());
        if (rule == null) {
            throw unknown(node);
        }
        if (++depth > MAX_DEPTH) {
            throw new Refusal(
                    FindingCode.SQL_TOO_COMPLEX,
                    "A condition is more than " + MAX_DEPTH + " levels deep: use IN for long lists of values.");
        }
        rule.accept(node);
        depth--;
    }

    /** Elements with commas between them, in parentheses if the source has them. */
    void list(ExpressionList<?> list) {
        boolean parentheses = list instanceof ParenthesedExpressionList;
        if (list.getClass() == RowConstructor.class && ((RowConstructor<?>) list).getName() != null) {
            out.raw(String.valueOf(((RowConstructor<?>) list).getName()), Set.of("ROW"));
            out.glue();
        } else if (list.getClass() != ExpressionList.class
                && list.getClass() != ParenthesedExpressionList.class
                && list.getClass() != RowConstructor.class) {
            throw unknown(list);
        }
        if (parentheses) {
            out.open();
        }
        elements(list);
        if (parentheses) {
            out.close();
        }
    }

    void elements(List<?> list) {
        boolean first = true;
        for (Object element : list) {
            if (!first) {
                out.symbol(",");
            }
            first = false;
            expression(element);
        }
    }

    private void values() {
        rule(LongValue.class, node -> out.number(node.getStringValue()));
        rule(DoubleValue.class, node -> out.number(node.toString()));
        rule(StringValue.class, node -> out.literal(node.toString()));
        rule(NullValue.class, node -> out.words("NULL"));
        rule(AllValue.class, node -> out.words("ALL"));
        rule(BooleanValue.class, node -> out.words(node.getValue() ? "TRUE" : "FALSE"));
        rule(Column.class, this::column);
        rule(AllColumns.class, node -> out.symbol("*"));
        rule(AllTableColumns.class, node -> {
            out.dottedName(node.getTable().getFullyQualifiedName());
            out.symbol(".");
            out.symbol("*");
        });
        rule(TimeKeyExpression.class, node -> {
            String text = node.getStringValue();
            out.raw(text.replace("()", ""), Keywords.NOW);
            if (text.endsWith("()")) {
                out.glue();
                out.open();
                out.close();
            }
        });
        rule(DateTimeLiteralExpression.class, node -> {
            out.raw(String.valueOf(node.getType()), Keywords.NOW);
            out.literal(node.getValue());
        });
        rule(IntervalExpression.class, node -> {
            if (node.isUsingIntervalKeyword()) {
                out.words("INTERVAL");
            }
            if (node.getParameter() != null) {
                out.resolved(node.getParameter(), Set.of(Kind.STRING, Kind.NUMBER));
            } else {
                expression(node.getExpression());
            }
            if (node.getIntervalType() != null) {
                out.raw(node.getIntervalType(), Keywords.DATE_PARTS);
            }
        });
    }

    private void column(Column column) {
        if (column.getArrayConstructor() != null) {
            ArrayConstructor index = column.getArrayConstructor();
            column.setArrayConstructor(null);
            column(column);
            out.glue();
            expression(index);
            return;
        }
        String name = column.getFullyQualifiedName();
        int dot = name.lastIndexOf('.');
        String last = name.substring(dot + 1);
        if (dot > 0 && (last.equalsIgnoreCase("nextval") || last.equalsIgnoreCase("currval"))) {
            throw new Refusal(
                    FindingCode.SQL_NOT_READ_ONLY, "'" + Excerpt.of(name) + "' draws from a sequence: leave it out.");
        }
        out.dottedName(name);
    }

    private void structures() {
        rule(ExpressionList.class, this::list);
        rule(ParenthesedExpressionList.class, this::list);
        rule(RowConstructor.class, this::list);
        rule(ParenthesedSelect.class, this::select);
        rule(PlainSelect.class, this::select);
        rule(SetOperationList.class, this::select);
        rule(Values.class, this::select);
        rule(CaseExpression.class, node -> {
            out.words("CASE");
            if (node.getSwitchExpression() != null) {
                expression(node.getSwitchExpression());
            }
            for (WhenClause when : node.getWhenClauses()) {
                out.words("WHEN");
                expression(when.getWhenExpression());
                out.words("THEN");
                expression(when.getThenExpression());
            }
            if (node.getElseExpression() != null) {
                out.words("ELSE");
                expression(node.getElseExpression());
            }
            out.words("END");
        });
        rule(ArrayConstructor.class, node -> {
            if (node.isArrayKeyword()) {
                out.words("ARRAY");
                out.glue();
            }
            out.symbol("[");
            elements(node.getExpressions());
            out.symbol("]");
        });
        rule(ArrayExpression.class, node -> {
            expression(node.getObjExpression());
            out.glue();
            out.symbol("[");
            expression(node.getIndexExpression());
            out.symbol("]");
        });
        rule(JsonExpression.class, node -> {
            expression(node.getExpression());
            for (Map.Entry<Expression, String> step : node.getIdentList()) {
                out.raw(step.getValue(), Set.of());
                expression(step.getKey());
            }
        });
    }

    private void select(Select select) {
        selects.select(select);
        if (select.getAlias() != null) {
            throw unknown(select);
        }
    }
}
