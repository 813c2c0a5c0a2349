package io.dbintent.sql;

import io.dbintent.schema.Schema;
import io.dbintent.sql.QuerySource.Names;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.select.FromItem;
import net.sf.jsqlparser.statement.select.Join;
import net.sf.jsqlparser.statement.select.ParenthesedFromItem;
import net.sf.jsqlparser.statement.select.ParenthesedSelect;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.Select;
import net.sf.jsqlparser.statement.select.SelectItem;
import net.sf.jsqlparser.statement.select.SetOperationList;
import net.sf.jsqlparser.statement.select.Values;
import net.sf.jsqlparser.statement.select.WithItem;
import org.jspecify.annotations.Nullable;

/** Walks a query's tree once and notes what {@link QueryShape} tells and where {@link ControlQuery} may change it. */
final class QueryReader {

    /** A place in the tree that can be given another expression. */
    record Slot(Expression expression, Consumer<Expression> replace) {}

    private final Schema schema;
    private final ConditionReader conditions;
    private final Map<String, Select> commonTables = new HashMap<>();
    private final Set<String> openCommonTables = new LinkedHashSet<>();

    final Dialect dialect;
    final List<QueryLiteral> literals = new ArrayList<>();
    final List<Slot> literalSlots = new ArrayList<>();
    final List<QueryPredicate> predicates = new ArrayList<>();
    final List<Slot> predicateSlots = new ArrayList<>();
    final List<Boolean> predicateNegated = new ArrayList<>();
    final List<QueryColumn> columns = new ArrayList<>();
    final Set<String> tables = new LinkedHashSet<>();
    final List<String> constantBranches = new ArrayList<>();
    final List<String> constantConditions = new ArrayList<>();
    final List<String> unjoined = new ArrayList<>();
    final List<NotIn> notIns = new ArrayList<>();
    boolean setOperation;
    boolean outerJoin;
    int disjunctions;

    /** A {@code x NOT IN (SELECT y ...)} whose y may be NULL, which makes it hold for no row at all. */
    record NotIn(PlainSelect select, Column column) {}

    QueryReader(Schema schema, Dialect dialect) {
        this.schema = schema;
        this.dialect = dialect;
        this.conditions = new ConditionReader(this);
    }

    void read(Select select) {
        select(select, new Scope(QueryPlace.WHERE, 0, 0, true, 0, 0, false), null);
    }

    /**
     * Where the walk stands.
     *
     * @param localNots negations around it in this very SELECT
     */
    record Scope(
            QueryPlace place, int nots, int localNots, boolean certain, int depth, int disjunction, boolean outer) {
        Scope at(QueryPlace newPlace) {
            return new Scope(newPlace, nots, localNots, certain, depth, disjunction, outer);
        }

        Scope negated() {
            return new Scope(place, nots + 1, localNots + 1, certain, depth, disjunction, outer);
        }

        Scope uncertain() {
            return new Scope(place, nots, localNots, false, depth, disjunction, outer);
        }

        Scope inOr(int group) {
            return new Scope(place, nots, localNots, certain, depth, group, outer);
        }

        Scope inOuterJoin() {
            return new Scope(place, nots, localNots, false, depth, disjunction, true);
        }

        Scope inner() {
            return new Scope(place, nots, 0, certain, depth + 1, disjunction, outer);
        }
    }

    void select(Select select, Scope scope, @Nullable QuerySource parent) {
        if (select.getWithItemsList() != null) {
            for (WithItem<?> item : select.getWithItemsList()) {
                commonTables.put(Names.folded(item.getUnquotedAliasName()), item.getSelect());
            }
        }
        if (select instanceof ParenthesedSelect inner) {
            select(inner.getSelect(), scope, parent);
        } else if (select instanceof PlainSelect plain) {
            plain(plain, scope, parent);
        } else if (select instanceof SetOperationList list) {
            setOperation = true;
            for (int i = 0; i < list.getSelects().size(); i++) {
                String operation =
                        i == 0 ? "" : list.getOperation(i - 1).toString().toUpperCase(java.util.Locale.ROOT);
                boolean subtracts = operation.startsWith("EXCEPT") || operation.startsWith("MINUS");
                if (QueryForm.showsConstantsOnly(list.getSelect(i))) {
                    constantBranches.add(list.getSelect(i).toString());
                }
                select(list.getSelect(i), subtracts ? scope.negated().uncertain() : scope, parent);
            }
        } else if (select instanceof Values values) {
            constantBranches.add(values.toString());
            conditions.list(values.getExpressions(), scope.at(QueryPlace.VALUES), new QuerySource(schema, parent));
        }
        limits(select, scope);
    }

    private void limits(Select select, Scope scope) {
        QuerySource none = new QuerySource(schema, null);
        if (select.getLimit() != null && select.getLimit().getRowCount() != null) {
            conditions.value(
                    select.getLimit().getRowCount(), select.getLimit()::setRowCount, scope.at(QueryPlace.LIMIT), none);
        }
        if (select.getFetch() != null && select.getFetch().getExpression() != null) {
            conditions.value(
                    select.getFetch().getExpression(),
                    select.getFetch()::setExpression,
                    scope.at(QueryPlace.LIMIT),
                    none);
        }
        if (select.getOffset() != null && select.getOffset().getOffset() != null) {
            conditions.value(
                    select.getOffset().getOffset(), select.getOffset()::setOffset, scope.at(QueryPlace.OFFSET), none);
        }
    }

    private void plain(PlainSelect select, Scope scope, @Nullable QuerySource parent) {
        QuerySource sources = new QuerySource(schema, parent);
        if (select.getFromItem() == null) {
            boolean reads = select.getSelectItems().stream().anyMatch(item -> QueryForm.hasQuery(item.getExpression()))
                    || QueryForm.hasQuery(select.getWhere());
            if (!reads) {
                constantBranches.add(select.toString());
            }
        } else {
            boolean outerRight = select.getJoins() != null
                    && select.getJoins().stream().anyMatch(join -> join.isRight() || join.isFull());
            source(select.getFromItem(), sources, outerRight, scope);
            joins(select, sources, scope);
        }
        for (SelectItem<?> item : select.getSelectItems()) {
            projection(item, scope.at(QueryPlace.PROJECTION).uncertain(), sources);
        }
        boolean grouped = select.getGroupBy() != null || select.getHaving() != null;
        if (select.getWhere() != null) {
            Scope where = scope.at(QueryPlace.WHERE);
            conditions.condition(select.getWhere(), select::setWhere, where, sources);
        }
        if (grouped && select.getGroupBy() != null && select.getGroupBy().getGroupByExpressionList() != null) {
            conditions.list(select.getGroupBy().getGroupByExpressionList(), scope.at(QueryPlace.GROUP_BY), sources);
        }
        if (select.getHaving() != null) {
            conditions.condition(select.getHaving(), select::setHaving, scope.at(QueryPlace.HAVING), sources);
        }
        if (select.getOrderByElements() != null) {
            select.getOrderByElements()
                    .forEach(element -> conditions.value(
                            element.getExpression(), element::setExpression, scope.at(QueryPlace.ORDER_BY), sources));
        }
        unjoined.addAll(new JoinGraph(sources, select).unjoined());
    }

    private <T extends Expression> void projection(SelectItem<T> item, Scope scope, QuerySource sources) {
        @SuppressWarnings("unchecked")
        Consumer<Expression> replace = expression -> item.setExpression((T) expression);
        conditions.value(item.getExpression(), replace, scope, sources);
    }

    private void joins(PlainSelect select, QuerySource sources, Scope scope) {
        if (select.getJoins() == null) {
            return;
        }
        for (Join join : select.getJoins()) {
            source(join.getFromItem(), sources, join.isLeft() || join.isFull(), scope);
        }
        for (Join join : select.getJoins()) {
            boolean outer = join.isLeft() || join.isRight() || join.isFull();
            outerJoin |= outer;
            Scope on = outer ? scope.at(QueryPlace.JOIN).inOuterJoin() : scope.at(QueryPlace.JOIN);
            List<Expression> replaced = new ArrayList<>(join.getOnExpressions());
            for (int i = 0; i < replaced.size(); i++) {
                int at = i;
                conditions.condition(
                        replaced.get(i),
                        expression -> {
                            replaced.set(at, expression);
                            join.setOnExpressions(replaced);
                        },
                        on,
                        sources);
            }
            for (Column column : join.getUsingColumns()) {
                columns.add(sources.resolve(column, QueryPlace.JOIN, ""));
            }
        }
    }

    private void source(FromItem item, QuerySource sources, boolean outer, Scope scope) {
        String alias =
                item.getAlias() == null ? "" : Names.unquoted(item.getAlias().getName());
        if (item instanceof Table table) {
            String name = Names.unquoted(table.getName());
            Select common = table.getSchemaName() == null ? commonTables.get(Names.folded(name)) : null;
            String shown = alias.isEmpty() ? name : alias;
            if (common == null) {
                String spelled =
                        schema.table(name).map(io.dbintent.schema.Table::name).orElse(name);
                tables.add(spelled);
                sources.entries().add(new QuerySource.Entry(shown, spelled, outer, false));
            } else {
                boolean oneRow = QueryForm.resultKind(common, commonTables) != QueryForm.Result.ROWS;
                sources.entries().add(new QuerySource.Entry(shown, "", outer, oneRow));
                if (openCommonTables.add(Names.folded(name))) {
                    select(common, scope.inner(), null);
                }
            }
        } else if (item instanceof ParenthesedFromItem inner) {
            source(inner.getFromItem(), sources, outer, scope);
            if (inner.getJoins() != null) {
                PlainSelect joined = new PlainSelect();
                joined.setJoins(inner.getJoins());
                joins(joined, sources, scope);
            }
        } else if (item instanceof Select derived) {
            boolean oneRow = QueryForm.resultKind(derived, commonTables) != QueryForm.Result.ROWS;
            sources.entries().add(new QuerySource.Entry(alias, "", outer, oneRow));
            select(derived, scope.inner(), sources.parent());
        } else {
            constantBranches.add(item.toString());
            sources.entries().add(new QuerySource.Entry(alias, "", outer, false));
        }
    }

    Map<String, Select> commonTables() {
        return commonTables;
    }

    Optional<Literal> literalOf(Expression expression) {
        return QuerySyntax.literal(expression, dialect);
    }
}
