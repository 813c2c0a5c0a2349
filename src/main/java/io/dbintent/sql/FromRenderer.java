package io.dbintent.sql;

import java.util.List;
import java.util.Set;
import net.sf.jsqlparser.expression.Alias;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.select.FromItem;
import net.sf.jsqlparser.statement.select.Join;
import net.sf.jsqlparser.statement.select.LateralSubSelect;
import net.sf.jsqlparser.statement.select.ParenthesedFromItem;
import net.sf.jsqlparser.statement.select.ParenthesedSelect;
import net.sf.jsqlparser.statement.select.TableFunction;
import net.sf.jsqlparser.statement.select.Values;
import org.jspecify.annotations.Nullable;

/** Writes what a SELECT reads from: tables, derived tables, table functions and their joins. */
final class FromRenderer {

    private final SqlWriter out;
    private final SelectRenderer selects;
    private final ExpressionRenderer expressions;
    private final TableScope scope;
    private final FunctionList functions;

    FromRenderer(
            SqlWriter out,
            SelectRenderer selects,
            ExpressionRenderer expressions,
            TableScope scope,
            FunctionList functions) {
        this.out = out;
        this.selects = selects;
        this.expressions = expressions;
        this.scope = scope;
        this.functions = functions;
    }

    void item(FromItem item) {
        if (item.getClass() == Table.class) {
            String name = ((Table) item).getFullyQualifiedName();
            scope.read(name);
            out.dottedName(name);
        } else if (item.getClass() == ParenthesedSelect.class) {
            selects.select((ParenthesedSelect) item);
        } else if (item.getClass() == LateralSubSelect.class) {
            out.words("LATERAL");
            out.open();
            selects.select(((LateralSubSelect) item).getSelect());
            out.close();
        } else if (item.getClass() == ParenthesedFromItem.class) {
            ParenthesedFromItem group = (ParenthesedFromItem) item;
            out.open();
            item(group.getFromItem());
            joins(group.getJoins());
            out.close();
        } else if (item.getClass() == TableFunction.class) {
            TableFunction function = (TableFunction) item;
            functions.checkTableFunction(out.functionName(function.getFunction().getName()));
            if (function.getPrefix() != null) {
                out.raw(function.getPrefix(), Set.of("LATERAL"));
            }
            expressions.functions().tableFunction(function.getFunction());
        } else if (item.getClass() == Values.class) {
            selects.select((Values) item);
        } else {
            throw ExpressionRenderer.unknown(item);
        }
        alias(item.getAlias());
    }

    void alias(@Nullable Alias alias) {
        if (alias == null) {
            return;
        }
        if (alias.isUseAs()) {
            out.words("AS");
        }
        if (alias.getName() != null) {
            out.name(alias.getName());
        }
        List<Alias.AliasColumn> columns = alias.getAliasColumns();
        if (columns == null || columns.isEmpty()) {
            return;
        }
        out.open();
        boolean first = true;
        for (Alias.AliasColumn column : columns) {
            if (!first) {
                out.symbol(",");
            }
            first = false;
            out.name(column.name);
            if (column.colDataType != null) {
                out.raw(column.colDataType.toString(), Keywords.TYPES);
            }
        }
        out.close();
    }

    void joins(@Nullable List<Join> joins) {
        if (joins == null) {
            return;
        }
        for (Join join : joins) {
            join(join);
        }
    }

    private void join(Join join) {
        if (join.isSimple()) {
            out.symbol(",");
        } else if (join.isStraight()) {
            out.words("STRAIGHT_JOIN");
        } else {
            kind(join);
            out.words("JOIN");
        }
        item(join.getFromItem());
        for (Expression on : join.getOnExpressions()) {
            out.words("ON");
            expressions.expression(on);
        }
        if (!join.getUsingColumns().isEmpty()) {
            out.words("USING");
            out.open();
            boolean first = true;
            for (Column column : join.getUsingColumns()) {
                if (!first) {
                    out.symbol(",");
                }
                first = false;
                out.name(column.getFullyQualifiedName());
            }
            out.close();
        }
    }

    private void kind(Join join) {
        if (join.isNatural()) {
            out.words("NATURAL");
        }
        if (join.isLeft()) {
            out.words("LEFT");
        } else if (join.isRight()) {
            out.words("RIGHT");
        } else if (join.isFull()) {
            out.words("FULL");
        } else if (join.isCross()) {
            out.words("CROSS");
        }
        if (join.isOuter()) {
            out.words("OUTER");
        } else if (join.isInner()) {
            out.words("INNER");
        }
    }
}
