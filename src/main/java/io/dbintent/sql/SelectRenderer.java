package io.dbintent.sql;

import java.util.List;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.WindowDefinition;
import net.sf.jsqlparser.expression.operators.relational.ExpressionList;
import net.sf.jsqlparser.statement.select.Fetch;
import net.sf.jsqlparser.statement.select.GroupByElement;
import net.sf.jsqlparser.statement.select.Limit;
import net.sf.jsqlparser.statement.select.Offset;
import net.sf.jsqlparser.statement.select.OrderByElement;
import net.sf.jsqlparser.statement.select.ParenthesedSelect;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.Select;
import net.sf.jsqlparser.statement.select.SelectItem;
import net.sf.jsqlparser.statement.select.SetOperationList;
import net.sf.jsqlparser.statement.select.Values;
import net.sf.jsqlparser.statement.select.WithItem;
import org.jspecify.annotations.Nullable;

/**
 * Writes a SELECT anew from its tree, clause by clause. What it does not know it does not write, and a statement that
 * lost a token on the way is refused: that is what makes the list of what it knows an allow-list.
 */
final class SelectRenderer {

    private final SqlWriter out;
    private final TableScope scope;
    private final ExpressionRenderer expressions;
    private final FromRenderer from;

    SelectRenderer(SqlWriter out, TableScope scope, FunctionList functions, Dialect dialect) {
        this.out = out;
        this.scope = scope;
        this.expressions = new ExpressionRenderer(out, this, functions, dialect);
        this.from = new FromRenderer(out, this, expressions, scope, functions);
    }

    void select(Select select) {
        refuseLocks(select);
        scope.enter();
        with(select.getWithItemsList());
        if (select.getClass() == PlainSelect.class) {
            plain((PlainSelect) select);
        } else if (select.getClass() == SetOperationList.class) {
            setOperation((SetOperationList) select);
        } else if (select.getClass() == ParenthesedSelect.class) {
            out.open();
            select(((ParenthesedSelect) select).getSelect());
            out.close();
        } else if (select.getClass() == Values.class) {
            out.words("VALUES");
            expressions.list(((Values) select).getExpressions());
        } else {
            throw ExpressionRenderer.unknown(select);
        }
        ordering(select);
        scope.leave();
    }

    private static void refuseLocks(Select select) {
        if (select.getForMode() != null
                || select.getForClause() != null
                || select.getForUpdateTable() != null
                || select.getIsolation() != null
                || select.getWait() != null
                || select.isNoWait()
                || select.isSkipLocked()) {
            throw new Refusal(
                    FindingCode.SQL_LOCK,
                    "The statement locks rows or sets an isolation level: leave out FOR UPDATE, FOR SHARE, WITH and LOCK"
                            + " clauses.");
        }
        if (select instanceof PlainSelect plain
                && ((plain.getIntoTables() != null && !plain.getIntoTables().isEmpty())
                        || plain.getIntoTempTable() != null)) {
            throw new Refusal(FindingCode.SQL_INTO, "The statement writes its result somewhere: leave out INTO.");
        }
    }

    private void with(@Nullable List<WithItem<?>> items) {
        if (items == null || items.isEmpty()) {
            return;
        }
        out.words("WITH");
        boolean recursive = items.stream().anyMatch(WithItem::isRecursive);
        if (recursive) {
            out.words("RECURSIVE");
        }
        boolean first = true;
        for (WithItem<?> item : items) {
            if (!first) {
                out.symbol(",");
            }
            first = false;
            withItem(item, recursive);
        }
    }

    private void withItem(WithItem<?> item, boolean recursive) {
        if (item.getClass() != WithItem.class || item.getParenthesedStatement().getClass() != ParenthesedSelect.class) {
            throw new Refusal(
                    FindingCode.SQL_NOT_READ_ONLY,
                    "The common table expression '" + Excerpt.of(String.valueOf(item.getAliasName()))
                            + "' is not a SELECT: only SELECT may stand in WITH.");
        }
        String name = item.getAliasName();
        out.name(name);
        if (item.getWithItemList() != null && !item.getWithItemList().isEmpty()) {
            out.open();
            items(item.getWithItemList());
            out.close();
        }
        out.words("AS");
        if (item.isMaterialized()) {
            out.words("MATERIALIZED");
        }
        if (recursive) {
            scope.define(name);
        }
        select(item.getSelect());
        scope.define(name);
    }

    private void plain(PlainSelect select) {
        out.words("SELECT");
        if (select.getDistinct() != null) {
            out.words(select.getDistinct().isUseUnique() ? "UNIQUE" : "DISTINCT");
            List<SelectItem<?>> on = select.getDistinct().getOnSelectItems();
            if (on != null && !on.isEmpty()) {
                out.words("ON");
                out.open();
                items(on);
                out.close();
            }
        }
        items(select.getSelectItems());
        if (select.getFromItem() != null) {
            out.words("FROM");
            from.item(select.getFromItem());
            from.joins(select.getJoins());
        }
        clause("WHERE", select.getWhere());
        group(select.getGroupBy());
        clause("HAVING", select.getHaving());
        windows(select.getWindowDefinitions());
    }

    void items(List<SelectItem<?>> items) {
        boolean first = true;
        for (SelectItem<?> item : items) {
            if (!first) {
                out.symbol(",");
            }
            first = false;
            if (item.getClass() != SelectItem.class) {
                throw ExpressionRenderer.unknown(item);
            }
            expressions.expression(item.getExpression());
            from.alias(item.getAlias());
        }
    }

    private void clause(String keyword, @Nullable Expression condition) {
        if (condition != null) {
            out.words(keyword);
            expressions.expression(condition);
        }
    }

    private void group(@Nullable GroupByElement group) {
        if (group == null) {
            return;
        }
        out.words("GROUP BY");
        ExpressionList<?> by = group.getGroupByExpressionList();
        if (by != null && !by.isEmpty()) {
            expressions.list(by);
        }
        if (group.getGroupingSets() != null && !group.getGroupingSets().isEmpty()) {
            out.words("GROUPING SETS");
            out.open();
            boolean first = true;
            for (ExpressionList<Expression> set : group.getGroupingSets()) {
                if (!first) {
                    out.symbol(",");
                }
                first = false;
                expressions.list(set);
            }
            out.close();
        }
        if (group.isMysqlWithRollup()) {
            out.words("WITH ROLLUP");
        }
    }

    private void windows(@Nullable List<WindowDefinition> windows) {
        if (windows == null || windows.isEmpty()) {
            return;
        }
        out.words("WINDOW");
        boolean first = true;
        for (WindowDefinition window : windows) {
            if (!first) {
                out.symbol(",");
            }
            first = false;
            out.name(String.valueOf(window.getWindowName()));
            out.words("AS");
            expressions.windows().definition(window);
        }
    }

    private void setOperation(SetOperationList set) {
        for (int i = 0; i < set.getSelects().size(); i++) {
            if (i > 0) {
                out.raw(set.getOperation(i - 1).toString(), Keywords.SET_OPERATIONS);
            }
            select(set.getSelect(i));
        }
    }

    private void ordering(Select select) {
        orderBy(select.getOrderByElements());
        limit(select.getLimit());
        offset(select.getOffset());
        fetch(select.getFetch());
    }

    void orderBy(@Nullable List<OrderByElement> elements) {
        if (elements == null || elements.isEmpty()) {
            return;
        }
        out.words("ORDER BY");
        boolean first = true;
        for (OrderByElement element : elements) {
            if (!first) {
                out.symbol(",");
            }
            first = false;
            expressions.expression(element.getExpression());
            if (!element.isAsc()) {
                out.words("DESC");
            } else if (element.isAscDescPresent()) {
                out.words("ASC");
            }
            if (element.getNullOrdering() != null) {
                out.words(
                        element.getNullOrdering() == OrderByElement.NullOrdering.NULLS_FIRST
                                ? "NULLS FIRST"
                                : "NULLS LAST");
            }
        }
    }

    private void limit(@Nullable Limit limit) {
        if (limit == null) {
            return;
        }
        out.words("LIMIT");
        if (limit.getOffset() != null) {
            expressions.expression(limit.getOffset());
            out.symbol(",");
        }
        expressions.expression(limit.getRowCount());
    }

    private void offset(@Nullable Offset offset) {
        if (offset == null) {
            return;
        }
        out.words("OFFSET");
        expressions.expression(offset.getOffset());
        if (offset.getOffsetParam() != null) {
            out.raw(offset.getOffsetParam(), Keywords.FETCH);
        }
    }

    private void fetch(@Nullable Fetch fetch) {
        if (fetch == null) {
            return;
        }
        out.words(fetch.isFetchParamFirst() ? "FETCH FIRST" : "FETCH NEXT");
        if (fetch.getExpression() != null) {
            expressions.expression(fetch.getExpression());
        }
        for (String parameter : fetch.getFetchParameters()) {
            out.raw(parameter, Keywords.FETCH);
        }
    }
}
