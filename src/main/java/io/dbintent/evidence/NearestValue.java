package io.dbintent.evidence;

import io.dbintent.database.Row;
import io.dbintent.database.Rows;
import io.dbintent.schema.EditDistance;
import io.dbintent.schema.Table;
import io.dbintent.sql.Dialect;
import io.dbintent.sql.Literal;
import io.dbintent.sql.QueryColumn;
import io.dbintent.sql.QueryLiteral;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The existing value that is spelled most like one that was not found, for the failure message. */
final class NearestValue {

    private static final int CANDIDATES = 5000;

    private NearestValue() {}

    /** Such as {@code agents.name 'Jon Doe', id 7}; empty if nothing is near. */
    static Optional<String> of(Subject subject, ValueGroup group) {
        List<QueryLiteral> texts = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        String table = "";
        for (QueryLiteral literal : group.literals()) {
            QueryColumn column = literal.column();
            boolean usable = column != null
                    && !column.table().isEmpty()
                    && literal.value() instanceof Literal.Text
                    && (table.isEmpty() || table.equals(column.table()))
                    && !seen.contains(column.name());
            if (usable && column != null) {
                texts.add(literal);
                seen.add(column.name());
                table = column.table();
            }
        }
        return texts.isEmpty() ? Optional.empty() : search(subject, table, seen, wanted(texts));
    }

    private static String wanted(List<QueryLiteral> texts) {
        return String.join(
                " ",
                texts.stream()
                        .map(literal -> literal.value().display().replace("%", ""))
                        .toList());
    }

    private static Optional<String> search(Subject subject, String table, List<String> columns, String wanted) {
        Dialect dialect = subject.dialect();
        List<String> keys = subject.schema().table(table).map(Table::primaryKey).orElse(List.of());
        List<String> selected = new ArrayList<>(columns);
        keys.stream().filter(key -> !selected.contains(key)).forEach(selected::add);
        String sql = "SELECT "
                + String.join(", ", selected.stream().map(dialect::quote).toList()) + " FROM " + dialect.quote(table);
        Optional<Rows> rows = subject.probe().rows(sql, CANDIDATES);
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        String folded = Folding.fold(wanted);
        int best = Math.max(2, folded.length() / 3) + 1;
        Row nearest = null;
        for (Row row : rows.get().rows()) {
            String spelled = Folding.fold(spelled(row, columns.size()));
            // So many rows: what differs too much in length is not compared letter by letter.
            int distance =
                    Math.abs(folded.length() - spelled.length()) >= best ? best : EditDistance.between(folded, spelled);
            if (distance < best) {
                best = distance;
                nearest = row;
            }
        }
        return Optional.ofNullable(nearest).map(row -> described(table, selected, columns.size(), row));
    }

    private static String spelled(Row row, int columns) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < columns; i++) {
            Object cell = row.cells().get(i);
            text.append(i == 0 ? "" : " ").append(cell == null ? "" : cell);
        }
        return text.toString();
    }

    private static String described(String table, List<String> selected, int columns, Row row) {
        StringBuilder text = new StringBuilder(table);
        text.append('.').append(String.join(" ", selected.subList(0, columns)));
        text.append(" '").append(spelled(row, columns)).append('\'');
        for (int i = columns; i < selected.size(); i++) {
            text.append(", ")
                    .append(selected.get(i).toLowerCase(Locale.ROOT))
                    .append(' ')
                    .append(row.cells().get(i));
        }
        return text.toString();
    }
}
