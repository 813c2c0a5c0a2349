package io.dbintent.migration.request;

import io.dbintent.migration.change.ColumnDefinition;
import io.dbintent.migration.change.TableDefinition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which rows get a value: {@code that has a returned_on}, {@code with 100 points or more}. */
final class RowConditions {

    private final SchemaNames names;

    RowConditions(SchemaNames names) {
        this.names = names;
    }

    /** Reads it; null if it is none. */
    Filling.@Nullable Condition read(Line line, TableDefinition table) {
        line.acceptAny("that", "which", "where", "whose", "with", "who");
        Boolean present = null;
        if (line.acceptAny("has a", "have a", "has an", "have an", "has", "have")) {
            present = true;
        }
        if (line.acceptAny("no") || line.word(line.mark() - 1).lower().equals("without")) {
            present = false;
        }
        if (present == null && line.peek().kind() == Word.Kind.NUMBER) {
            Value amount = ValueWords.read(line);
            ColumnDefinition column = lastWord(line, table);
            boolean more = line.acceptAny("or more", "or above");
            boolean less = !more && line.acceptAny("or less", "or fewer", "or below");
            return amount == null || column == null || (!more && !less)
                    ? null
                    : new Filling.Condition(Limit.of(column.name(), more ? ">=" : "<=", amount), null);
        }
        ColumnDefinition column = names.column(line, table);
        if (column == null) {
            return null;
        }
        if (present == null) {
            if (line.acceptAny(
                    "is set", "is not null", "is present", "has a value", "is given", "is there", "exists")) {
                present = true;
            } else if (line.acceptAny("is null", "is missing", "is not set", "is empty")) {
                present = false;
            }
        }
        if (present != null) {
            return new Filling.Condition(Limit.of(column.name(), "="), present);
        }
        line.acceptAny("is", "are", "of", "=");
        Limit limit = LimitWords.read(line);
        if (limit == null) {
            Value value = ValueWords.read(line);
            limit = value == null ? null : Limit.of("", "=", value);
        }
        return limit == null ? null : new Filling.Condition(limit.on(column.name()), null);
    }

    /** A column by its own name, or by its last word where no other ends so: {@code points} for {@code loyalty_points}. */
    private @Nullable ColumnDefinition lastWord(Line line, TableDefinition table) {
        ColumnDefinition column = names.column(line, table);
        if (column != null) {
            return column;
        }
        String spoken = SpokenName.of(line.peek().text());
        List<ColumnDefinition> ending = table.columns().stream()
                .filter(one -> SpokenName.of(one.name()).endsWith(" " + spoken))
                .toList();
        if (ending.size() == 1 && !spoken.isEmpty()) {
            line.next();
            return ending.get(0);
        }
        return null;
    }
}
