package io.dbintent.sql;

import java.util.List;
import net.sf.jsqlparser.expression.AnalyticExpression;
import net.sf.jsqlparser.expression.AnalyticType;
import net.sf.jsqlparser.expression.WindowDefinition;
import net.sf.jsqlparser.expression.WindowElement;
import net.sf.jsqlparser.expression.WindowOffset;
import net.sf.jsqlparser.expression.operators.relational.ExpressionList;
import net.sf.jsqlparser.statement.select.OrderByElement;
import org.jspecify.annotations.Nullable;

/** Writes what follows an aggregate or window function: FILTER, WITHIN GROUP and OVER. */
final class WindowRenderer {

    private final SqlWriter out;
    private final SelectRenderer selects;
    private final ExpressionRenderer expressions;

    WindowRenderer(SqlWriter out, SelectRenderer selects, ExpressionRenderer expressions) {
        this.out = out;
        this.selects = selects;
        this.expressions = expressions;
    }

    void after(AnalyticExpression node) {
        if (node.getFilterExpression() != null) {
            out.words("FILTER");
            out.open();
            out.words("WHERE");
            expressions.expression(node.getFilterExpression());
            out.close();
        }
        AnalyticType type = node.getType();
        if (type == AnalyticType.FILTER_ONLY) {
            return;
        }
        if (type == AnalyticType.WITHIN_GROUP_OVER) {
            out.words("WITHIN GROUP");
            body(null, node.getWindowDefinition().getOrderByElements(), null);
            out.words("OVER");
            body(node.getWindowDefinition().getPartitionExpressionList(), null, null);
            return;
        }
        out.words(type == AnalyticType.WITHIN_GROUP ? "WITHIN GROUP" : "OVER");
        if (node.getWindowName() != null) {
            out.name(node.getWindowName());
        } else {
            definition(node.getWindowDefinition());
        }
    }

    void definition(WindowDefinition window) {
        body(window.getPartitionExpressionList(), window.getOrderByElements(), window.getWindowElement());
    }

    private void body(
            @Nullable ExpressionList<?> partition,
            @Nullable List<OrderByElement> order,
            @Nullable WindowElement element) {
        out.open();
        if (partition != null && !partition.isEmpty()) {
            out.words("PARTITION BY");
            expressions.list(partition);
        }
        selects.orderBy(order);
        if (element != null) {
            out.words(element.getType().name());
            if (element.getRange() != null) {
                out.words("BETWEEN");
                offset(element.getRange().getStart());
                out.words("AND");
                offset(element.getRange().getEnd());
            } else {
                offset(element.getOffset());
            }
        }
        out.close();
    }

    private void offset(WindowOffset offset) {
        if (offset.getExpression() != null) {
            expressions.expression(offset.getExpression());
        } else if (offset.getType() != WindowOffset.Type.CURRENT) {
            out.words("UNBOUNDED");
        }
        if (offset.getType() == WindowOffset.Type.CURRENT) {
            out.words("CURRENT ROW");
        } else {
            out.raw(offset.getType().name(), Keywords.WINDOW);
        }
    }
}
