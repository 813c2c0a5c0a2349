package io.dbintent.language;

import io.dbintent.schema.Column;
import io.dbintent.schema.Schema;
import io.dbintent.schema.Table;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What an entry of the vocabulary points to in one schema; names may have dots in them. */
final class Target {

    private final Vocabulary.Entry entry;
    private final Schema schema;
    private final Optional<Table> table;
    private final Optional<Column> column;

    Target(Vocabulary.Entry entry, Schema schema) {
        this.entry = entry;
        this.schema = schema;
        Optional<Table> owner = schema.table(entry.target());
        Optional<Column> member = Optional.empty();
        String name = entry.target();
        for (int dot = name.indexOf('.'); dot > 0 && owner.isEmpty(); dot = name.indexOf('.', dot + 1)) {
            Optional<Table> found = schema.table(name.substring(0, dot).strip());
            if (found.isPresent()) {
                member = found.get().column(name.substring(dot + 1).strip());
                owner = member.flatMap(any -> found);
            }
        }
        this.table = owner;
        this.column = member;
    }

    /** The table, or the column's table; only where there is no {@link #problem}. */
    Table table() {
        return table.orElseThrow();
    }

    /** Empty where a whole table is meant. */
    Optional<Column> column() {
        return column;
    }

    Optional<String> problem() {
        if (table.isEmpty()) {
            return Optional.of(start() + missing());
        }
        boolean counts = entry.measure().equals(Optional.of(Vocabulary.Measure.COUNT));
        if (entry.measure().isPresent() && column.isEmpty() && !counts) {
            return Optional.of(start() + "\"" + entry.target() + "\" is a table. Expected the column that is measured,"
                    + " as Table.column.");
        }
        boolean adds = entry.measure()
                .filter(fold -> fold == Vocabulary.Measure.SUM || fold == Vocabulary.Measure.AVG)
                .isPresent();
        return column.filter(found -> adds && !found.type().family().isNumeric())
                .map(found -> start() + "column " + entry.target() + " is of type "
                        + found.type().declaration() + ". Expected a column of numbers.");
    }

    private String start() {
        return entry.place() + ": \"" + entry.words() + "\" is \"" + entry.meaning() + "\", but ";
    }

    private String missing() {
        String name = entry.target();
        int dot = name.indexOf('.');
        Optional<Table> owner = dot > 0 ? schema.table(name.substring(0, dot).strip()) : Optional.empty();
        if (owner.isPresent()) {
            String wanted = name.substring(dot + 1).strip();
            List<String> columns =
                    owner.get().columns().stream().map(Column::name).toList();
            return "table " + owner.get().name() + " has no column \"" + wanted + "\"." + near(wanted, columns);
        }
        String wanted = dot > 0 ? name.substring(0, dot).strip() : name;
        return "there is no table \"" + wanted + "\"."
                + near(wanted, schema.tables().stream().map(Table::name).toList())
                + " Expected " + Vocabulary.ALLOWED + ".";
    }

    /** The names spelled almost so, else those that share a word. */
    private static String near(String wanted, Collection<String> names) {
        List<String> spelled = Suggestions.spelled(wanted, names);
        List<String> found = spelled.isEmpty()
                ? names.stream()
                        .filter(name -> Names.words(name).stream().anyMatch(Names.words(wanted)::contains))
                        .limit(3)
                        .toList()
                : spelled;
        if (found.isEmpty()) {
            return names.size() > 12 ? "" : " There are: " + String.join(", ", names) + ".";
        }
        return " Nearest: " + String.join(", ", found) + ".";
    }
}
