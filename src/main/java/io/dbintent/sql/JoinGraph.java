package io.dbintent.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.sf.jsqlparser.expression.BinaryExpression;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.operators.conditional.AndExpression;
import net.sf.jsqlparser.expression.operators.relational.ExistsExpression;
import net.sf.jsqlparser.expression.operators.relational.ExpressionList;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.statement.select.Join;
import net.sf.jsqlparser.statement.select.PlainSelect;
import org.jspecify.annotations.Nullable;

/** Which tables of one SELECT are linked by its conditions, to find those that are merely multiplied. */
final class JoinGraph {

    private final QuerySource sources;
    private final int[] group;

    JoinGraph(QuerySource sources, PlainSelect select) {
        this.sources = sources;
        this.group = new int[sources.entries().size()];
        for (int i = 0; i < group.length; i++) {
            group[i] = i;
        }
        link(select.getWhere());
        if (select.getJoins() != null) {
            for (Join join : select.getJoins()) {
                join.getOnExpressions().forEach(this::link);
                if (join.isNatural() || !join.getUsingColumns().isEmpty()) {
                    merge(0, 0);
                    unite();
                }
            }
        }
    }

    /** The aliases of the sources that nothing links to the first one; empty where all are linked. */
    List<String> unjoined() {
        List<String> alone = new ArrayList<>();
        for (int i = 1; i < group.length; i++) {
            if (group[i] != group[0]
                    && !sources.entries().get(i).oneRow()
                    && !sources.entries().get(0).oneRow()) {
                alone.add(sources.entries().get(i).alias());
            }
        }
        return alone;
    }

    private void link(@Nullable Expression condition) {
        if (condition instanceof AndExpression and) {
            link(and.getLeftExpression());
            link(and.getRightExpression());
        } else if (condition instanceof ExpressionList<?> list && list.size() == 1) {
            link(list.get(0));
        } else if (condition instanceof BinaryExpression || condition instanceof ExpressionList<?>) {
            linkColumns(QueryForm.columns(condition, Dialect.GENERIC));
        } else if (condition != null && !(condition instanceof ExistsExpression)) {
            linkColumns(QueryForm.columns(condition, Dialect.GENERIC));
        }
    }

    private void linkColumns(List<Column> columns) {
        int first = -1;
        for (Column column : columns) {
            Optional<QuerySource.Entry> entry = sources.ownEntryOf(column);
            if (entry.isPresent()) {
                int at = sources.entries().indexOf(entry.get());
                if (first < 0) {
                    first = at;
                } else {
                    merge(first, at);
                }
            }
        }
    }

    private void merge(int a, int b) {
        int from = group[b];
        int to = group[a];
        for (int i = 0; i < group.length; i++) {
            if (group[i] == from) {
                group[i] = to;
            }
        }
    }

    private void unite() {
        for (int i = 1; i < group.length; i++) {
            merge(0, i);
        }
    }
}
