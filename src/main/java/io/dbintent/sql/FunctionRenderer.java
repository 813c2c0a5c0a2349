package io.dbintent.sql;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.sf.jsqlparser.expression.AnalyticExpression;
import net.sf.jsqlparser.expression.CastExpression;
import net.sf.jsqlparser.expression.ExtractExpression;
import net.sf.jsqlparser.expression.Function;
import net.sf.jsqlparser.expression.MySQLGroupConcat;
import net.sf.jsqlparser.expression.TranscodingFunction;
import net.sf.jsqlparser.expression.TrimFunction;
import net.sf.jsqlparser.expression.operators.relational.NamedExpressionList;

/** Writes calls of functions on the allow-list, the ones with a grammar of their own included. */
final class FunctionRenderer {

    private static final Set<String> ARGUMENT_WORDS = Set.of("FROM", "FOR", "IN", "PLACING");

    private final SqlWriter out;
    private final SelectRenderer selects;
    private final ExpressionRenderer expressions;
    private final WindowRenderer windows;
    private final FunctionList list;
    private final ArgumentLimits limits;

    FunctionRenderer(
            SqlWriter out,
            SelectRenderer selects,
            ExpressionRenderer expressions,
            WindowRenderer windows,
            FunctionList list,
            ArgumentLimits limits) {
        this.out = out;
        this.selects = selects;
        this.expressions = expressions;
        this.windows = windows;
        this.list = list;
        this.limits = limits;
    }

    void register() {
        expressions.rule(Function.class, node -> {
            list.check(out.functionName(node.getName()));
            body(node);
        });
        expressions.rule(AnalyticExpression.class, this::analytic);
        expressions.rule(CastExpression.class, this::cast);
        expressions.rule(ExtractExpression.class, node -> {
            out.call("EXTRACT");
            out.raw(node.getName(), Keywords.DATE_PARTS);
            out.words("FROM");
            expressions.expression(node.getExpression());
            out.close();
        });
        expressions.rule(TrimFunction.class, this::trim);
        expressions.rule(TranscodingFunction.class, node -> {
            out.call("CONVERT");
            expressions.expression(node.getExpression());
            out.words("USING");
            out.name(node.getTranscodingName());
            out.close();
        });
        expressions.rule(MySQLGroupConcat.class, node -> {
            out.call("GROUP_CONCAT");
            if (node.isDistinct()) {
                out.words("DISTINCT");
            }
            expressions.list(node.getExpressionList());
            selects.orderBy(node.getOrderByElements());
            if (node.getSeparator() != null) {
                out.words("SEPARATOR");
                out.literal(node.getSeparator());
            }
            out.close();
        });
    }

    /** A function in FROM, already checked. */
    void tableFunction(Function node) {
        body(node);
    }

    private void body(Function node) {
        String name = out.functionName(node.getName());
        if (node.getParameters() != null) {
            limits.call(name, node.getParameters());
        }
        out.call(name);
        if (node.isDistinct()) {
            out.words("DISTINCT");
        }
        if (node.getNamedParameters() != null) {
            named(node.getNamedParameters());
        } else if (node.getParameters() != null) {
            expressions.elements(node.getParameters());
        }
        selects.orderBy(node.getOrderByElements());
        out.close();
    }

    private void named(NamedExpressionList<?> parameters) {
        List<String> names = parameters.getNames();
        for (int i = 0; i < parameters.size(); i++) {
            if (!names.get(i).isEmpty()) {
                out.raw(names.get(i), ARGUMENT_WORDS);
            }
            expressions.expression(parameters.get(i));
        }
    }

    private void analytic(AnalyticExpression node) {
        String name = out.functionName(node.getName());
        list.check(name);
        out.call(name);
        if (node.isDistinct()) {
            out.words("DISTINCT");
        }
        if (node.getExpression() != null) {
            expressions.expression(node.getExpression());
            if (node.getOffset() != null) {
                out.symbol(",");
                expressions.expression(node.getOffset());
                if (node.getDefaultValue() != null) {
                    out.symbol(",");
                    expressions.expression(node.getDefaultValue());
                }
            }
        } else if (node.isAllColumns()) {
            out.symbol("*");
        }
        selects.orderBy(node.getFuncOrderBy());
        out.close();
        windows.after(node);
    }

    private void cast(CastExpression node) {
        if (node.isImplicitCast()) {
            out.raw(node.getColDataType().toString(), Keywords.TYPES);
            expressions.expression(node.getLeftExpression());
        } else if (node.keyword != null && !node.keyword.isEmpty()) {
            String keyword = node.keyword.toUpperCase(Locale.ROOT);
            if (!keyword.equals("CAST") && !keyword.equals("TRY_CAST")) {
                throw ExpressionRenderer.unknown(node);
            }
            out.call(keyword);
            expressions.expression(node.getLeftExpression());
            out.words("AS");
            out.raw(node.getColDataType().toString(), Keywords.TYPES);
            out.close();
        } else {
            expressions.expression(node.getLeftExpression());
            out.glue();
            out.symbol("::");
            out.glue();
            out.raw(node.getColDataType().toString(), Keywords.TYPES);
        }
    }

    private void trim(TrimFunction node) {
        out.call("TRIM");
        if (node.getTrimSpecification() != null) {
            out.words(node.getTrimSpecification().name());
        }
        if (node.getExpression() != null) {
            expressions.expression(node.getExpression());
        }
        if (node.getFromExpression() != null) {
            if (node.isUsingFromKeyword()) {
                out.words("FROM");
            } else {
                out.symbol(",");
            }
            expressions.expression(node.getFromExpression());
        }
        out.close();
    }
}
