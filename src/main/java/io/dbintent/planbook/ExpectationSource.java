package io.dbintent.planbook;

import io.dbintent.plan.Expectation;
import io.dbintent.sql.Dialect;
import io.dbintent.sql.Literal;
import io.dbintent.sql.QueryColumn;
import io.dbintent.sql.QueryProjection;
import io.dbintent.sql.QueryShape.ResultKind;
import java.util.List;
import java.util.stream.Collectors;

/** An expectation of the variable {@code rows} as a call of what exported sources bring with them. */
final class ExpectationSource {

    private final MethodSource.Query query;
    private final ResultKind kind;

    ExpectationSource(MethodSource.Query query) {
        this.query = query;
        this.kind = query.kind();
    }

    String of(Expectation expectation) {
        boolean rowsOnly = kind == ResultKind.ROWS;
        if (expectation instanceof Expectation.AtLeastOneRow) {
            return rowsOnly ? "atLeastOneRow(rows)" : "counted(rows, true)";
        } else if (expectation instanceof Expectation.NoRows) {
            return rowsOnly ? "noRows(rows)" : "counted(rows, false)";
        } else if (expectation instanceof Expectation.RowCount rowCount) {
            return rowCount(rowCount);
        } else if (expectation instanceof Expectation.ScalarValue scalar) {
            return "value(rows, Comparison." + scalar.comparison() + ", " + JavaText.literal(scalar.value()) + ", "
                    + collation(0, scalar.value()) + ")";
        } else if (expectation instanceof Expectation.Compare compare) {
            return "compare(rows, " + JavaText.quoted(compare.left()) + ", Comparison." + compare.comparison() + ", "
                    + JavaText.quoted(compare.right()) + ")";
        } else if (expectation instanceof Expectation.EveryRow everyRow) {
            return rowsOnly
                    ? "everyRow(rows, " + JavaText.quoted(everyRow.column()) + ", Comparison."
                            + everyRow.comparison() + ", " + JavaText.literal(everyRow.value()) + ", "
                            + collation(position(everyRow.column()), everyRow.value()) + ")"
                    : undecidable(expectation);
        } else if (expectation instanceof Expectation.Unique unique) {
            return unique(unique);
        } else if (expectation instanceof Expectation.Top top) {
            return "top(rows, " + JavaText.literal(top.value()) + ", " + collation(0, top.value()) + ")";
        } else if (expectation instanceof Expectation.SameRows same) {
            return "sameRows(rows, " + same.ordered() + ", List.of("
                    + same.rows().stream().map(ExpectationSource::row).collect(Collectors.joining(", ")) + "))";
        } else if (expectation instanceof Expectation.AllOf all) {
            return "allOf(" + all.parts().stream().map(this::of).collect(Collectors.joining(", ")) + ")";
        }
        return "rowsReturned(rows)";
    }

    private String rowCount(Expectation.RowCount expectation) {
        String arguments = "(rows, Comparison." + expectation.comparison() + ", " + expectation.count() + "L)";
        return switch (kind) {
            case ROWS -> "rowCount" + arguments;
            case COUNT -> "countedRows" + arguments;
            case SINGLE -> undecidable(expectation);
        };
    }

    private String unique(Expectation.Unique expectation) {
        List<String> columns = expectation.columns();
        if (kind != ResultKind.ROWS || columns.isEmpty()) {
            return undecidable(expectation);
        }
        String collation = columns.size() == 1 ? repetition(position(columns.get(0))) : "null";
        return "unique(rows, " + collation + ", "
                + columns.stream().map(JavaText::quoted).collect(Collectors.joining(", ")) + ")";
    }

    private static String undecidable(Expectation expectation) {
        return "undecidable(" + JavaText.quoted(expectation.describe()) + ")";
    }

    /** Not {@code List.of}, which takes no null. */
    private static String row(List<Literal> row) {
        return row.isEmpty()
                ? "Arrays.<Object>asList()"
                : "Arrays.<Object>asList("
                        + row.stream()
                                .map(literal -> literal instanceof Literal.Null && row.size() == 1
                                        ? "(Object) null"
                                        : JavaText.literal(literal))
                                .collect(Collectors.joining(", "))
                        + ")";
    }

    /** Where the column with a label stands, as far as the query tells; -1 if it does not. */
    private int position(String label) {
        List<String> labels =
                query.shape().projections().stream().map(QueryProjection::label).toList();
        for (int i = 0; i < labels.size(); i++) {
            if (labels.get(i).equalsIgnoreCase(label)) {
                return i;
            }
        }
        return label.matches("[0-9]{1,3}") && Integer.parseInt(label) < labels.size() ? Integer.parseInt(label) : -1;
    }

    /** What asks the database whether two texts are equal in the column of the result; null where it is not known. */
    private String collation(int position, Literal value) {
        QueryColumn column = value instanceof Literal.Text ? column(position) : null;
        return column == null ? "null" : "db.collation(" + JavaText.quoted(select(column, 2)) + ")";
    }

    private String repetition(int position) {
        QueryColumn column = column(position);
        return column == null ? "null" : "db.collation(" + JavaText.quoted(select(column, 1)) + ")";
    }

    private String select(QueryColumn column, int texts) {
        Dialect dialect = query.dialect();
        String name = dialect.quote(column.name());
        return "SELECT " + name + " FROM " + dialect.quote(column.table()) + " WHERE " + name + " = ?"
                + (" AND " + name + " = ?").repeat(texts - 1);
    }

    private @org.jspecify.annotations.Nullable QueryColumn column(int position) {
        List<QueryProjection> projections = query.shape().projections();
        if (position < 0 || position >= projections.size()) {
            return null;
        }
        QueryColumn column = projections.get(position).column();
        return column == null || column.table().isEmpty() ? null : column;
    }
}
