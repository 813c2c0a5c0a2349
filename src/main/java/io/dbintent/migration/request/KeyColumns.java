package io.dbintent.migration.request;

import io.dbintent.migration.change.ColumnDefinition;
import io.dbintent.migration.change.TableDefinition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the columns of an index or key: {@code orders (a, b)}, {@code (a, b) in orders}, {@code a and b of orders}. */
final class KeyColumns {

    private final SchemaNames names;
    private final Targets targets;

    KeyColumns(SchemaNames names) {
        this.names = names;
        this.targets = new Targets(names);
    }

    /**
     * The columns that are next; null if none are.
     *
     * @param context what was spoken of last; null at the beginning
     */
    Targets.@Nullable Found read(Line line, Targets.@Nullable Found context) {
        int mark = line.mark();
        TableDefinition table = targets.table(line);
        if (table != null
                && line.acceptAny(
                        "(",
                        "over (",
                        "on (",
                        "across (",
                        "across",
                        "by",
                        "on",
                        "over",
                        "for",
                        ":",
                        "columns",
                        "column",
                        "covering")) {
            boolean bracket = line.peek(-1).lower().equals("(");
            List<String> columns = new ArrayList<>();
            do {
                Targets.articles(line);
                line.acceptAny("columns", "column");
                ColumnDefinition column = names.column(line, table);
                if (column == null) {
                    throw Targets.unknownColumn(line.peek().text(), table);
                }
                columns.add(column.name());
                line.acceptAny("columns", "column");
            } while (line.acceptAny(", and then", "and then", ", then", ", and", ",", "and", "+", "then"));
            if (!bracket || line.accept(")")) {
                return new Targets.Found(table, columns);
            }
        }
        line.reset(mark);
        Targets.Found inBrackets = bracketed(line, context);
        if (inBrackets != null) {
            return inBrackets;
        }
        line.reset(mark);
        return targets.columns(line, context);
    }

    /** {@code (a, b) in orders}. */
    private Targets.@Nullable Found bracketed(Line line, Targets.@Nullable Found context) {
        if (!line.accept("(")) {
            return null;
        }
        List<Word> words = new ArrayList<>();
        while (!line.atEnd() && !line.at(")")) {
            words.add(line.next());
        }
        TableDefinition table = line.accept(")") && line.acceptAny("in", "on", "of", "for")
                ? targets.table(line)
                : context == null ? null : context.table();
        Line inner = new Line(words);
        List<String> columns = new ArrayList<>();
        do {
            ColumnDefinition column = table == null ? null : names.column(inner, table);
            if (column == null) {
                return null;
            }
            columns.add(column.name());
        } while (inner.acceptAny(",", "and", ", and"));
        return table == null || !inner.atEnd() ? null : new Targets.Found(table, columns);
    }
}
