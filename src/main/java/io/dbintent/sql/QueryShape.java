package io.dbintent.sql;

import io.dbintent.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.LongValue;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.statement.select.AllColumns;
import net.sf.jsqlparser.statement.select.ParenthesedSelect;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.Select;
import net.sf.jsqlparser.statement.select.SelectItem;

/** What a query reads, by which values and conditions, and what its rows stand for. Immutable. */
public final class QueryShape {

    /** What a row of the result stands for. */
    public enum ResultKind {
        /** A row of the tables, or a group of such rows. */
        ROWS,
        /** Always one row, which is a count. */
        COUNT,
        /** Always one row: other aggregates, an EXISTS, or subqueries side by side. */
        SINGLE
    }

    /**
     * One key of the outermost ORDER BY.
     *
     * @param expression as SQL
     */
    public record Order(String expression, boolean descending) {}

    private final QueryReader reader;
    private final ResultKind kind;
    private final List<QueryProjection> projections = new ArrayList<>();
    private final List<Order> orders = new ArrayList<>();
    private final OptionalLong limit;
    private final boolean offset;
    private final boolean distinct;
    private final boolean grouped;
    private final boolean having;

    private QueryShape(Select select, QueryReader reader) {
        this.reader = reader;
        this.kind = ResultKind.valueOf(
                QueryForm.resultKind(select, reader.commonTables()).name());
        Select body = select instanceof ParenthesedSelect inner ? inner.getSelect() : select;
        PlainSelect plain = body instanceof PlainSelect simple ? simple : null;
        if (plain != null) {
            QuerySource sources = new QuerySource(Schemas.EMPTY, null);
            plain.getSelectItems().forEach(item -> projections.add(projection(item, sources)));
        }
        if (body.getOrderByElements() != null) {
            body.getOrderByElements()
                    .forEach(key -> orders.add(new Order(key.getExpression().toString(), !key.isAsc())));
        }
        this.limit = limit(select, body);
        this.offset = body.getOffset() != null
                || (body.getLimit() != null && body.getLimit().getOffset() != null);
        this.distinct = plain != null && plain.getDistinct() != null;
        this.grouped = plain != null && plain.getGroupBy() != null;
        this.having = plain != null && plain.getHaving() != null;
    }

    private static final class Schemas {
        static final Schema EMPTY = new Schema("", List.of());
    }

    /** Reads a query; empty if the text is not exactly one query that the parser knows. */
    public static Optional<QueryShape> of(String sql, Dialect dialect, Schema schema) {
        return QuerySyntax.parse(sql, dialect).map(select -> {
            QueryReader reader = new QueryReader(schema, dialect);
            reader.read(select);
            return new QueryShape(select, reader);
        });
    }

    private static OptionalLong limit(Select select, Select body) {
        for (Select holder : List.of(select, body)) {
            if (holder.getLimit() != null && holder.getLimit().getRowCount() instanceof LongValue count) {
                return OptionalLong.of(count.getValue());
            }
            if (holder.getFetch() != null && holder.getFetch().getExpression() instanceof LongValue count) {
                return OptionalLong.of(count.getValue());
            }
        }
        if (body instanceof PlainSelect plain
                && plain.getTop() != null
                && plain.getTop().getExpression() instanceof LongValue count) {
            return OptionalLong.of(count.getValue());
        }
        return OptionalLong.empty();
    }

    private QueryProjection projection(SelectItem<?> item, QuerySource sources) {
        Expression expression = item.getExpression();
        String alias = item.getAlias() == null
                ? ""
                : QuerySource.Names.unquoted(item.getAlias().getName());
        QueryColumn column = null;
        if (expression instanceof Column named && !(expression instanceof AllColumns)) {
            String name = QuerySource.Names.unquoted(named.getColumnName());
            column = reader.columns.stream()
                    .filter(found -> found.place() == QueryPlace.PROJECTION
                            && found.name().equalsIgnoreCase(name))
                    .findFirst()
                    .orElse(sources.resolve(named, QueryPlace.PROJECTION, ""));
        }
        boolean query = QueryForm.hasQuery(expression);
        String aggregate = QueryForm.aggregate(expression);
        boolean constant = column == null
                && !query
                && (aggregate.isEmpty() || Set.of("MIN", "MAX", "AVG").contains(aggregate))
                && !(expression instanceof AllColumns)
                && QueryForm.columns(expression, reader.dialect).isEmpty();
        return new QueryProjection(
                alias.isEmpty() && column != null ? column.name() : alias, column, aggregate, constant, query);
    }

    /** What a row of the result stands for. */
    public ResultKind kind() {
        return kind;
    }

    /** Every value in the query, in the order of reading. */
    public List<QueryLiteral> literals() {
        return List.copyOf(reader.literals);
    }

    /** Every condition that is not made of others, in the order of reading. */
    public List<QueryPredicate> predicates() {
        return List.copyOf(reader.predicates);
    }

    /** Every mention of a column. */
    public List<QueryColumn> columns() {
        return List.copyOf(reader.columns);
    }

    /** The real tables and views, spelled as in the schema; common table expressions are left out. */
    public Set<String> tables() {
        return Set.copyOf(reader.tables);
    }

    /** The items of the outermost select list; empty for UNION and its like. */
    public List<QueryProjection> projections() {
        return List.copyOf(projections);
    }

    /** The outermost ORDER BY. */
    public List<Order> orders() {
        return List.copyOf(orders);
    }

    /** Rows that the query makes up itself: a SELECT without tables, VALUES, a function as a table. */
    public List<String> constantBranches() {
        return List.copyOf(reader.constantBranches);
    }

    /** Conditions that no row can change, such as {@code 1 = 1}. */
    public List<String> constantConditions() {
        return List.copyOf(reader.constantConditions);
    }

    /** Tables that no condition links to the others of their SELECT. */
    public List<String> unjoined() {
        return List.copyOf(reader.unjoined);
    }

    /** The outermost LIMIT, FETCH or TOP. */
    public OptionalLong limit() {
        return limit;
    }

    public boolean hasOffset() {
        return offset;
    }

    public boolean distinct() {
        return distinct;
    }

    public boolean grouped() {
        return grouped;
    }

    public boolean hasHaving() {
        return having;
    }

    /** Whether UNION, INTERSECT or EXCEPT stands anywhere in it. */
    public boolean setOperation() {
        return reader.setOperation;
    }

    /** Whether an outer join stands anywhere in it. */
    public boolean outerJoin() {
        return reader.outerJoin;
    }
}
