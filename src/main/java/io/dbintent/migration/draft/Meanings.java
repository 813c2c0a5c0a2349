package io.dbintent.migration.draft;

import io.dbintent.migration.change.ColumnDefinition;
import io.dbintent.migration.change.DeclaredType;
import io.dbintent.migration.change.TableDefinition;
import io.dbintent.migration.request.Command;
import io.dbintent.migration.request.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** Converts the values of a column as the request says. */
final class Meanings {

    private final Desk desk;

    Meanings(Desk desk) {
        this.desk = desk;
    }

    Conversion of(TableDefinition table, ColumnDefinition column, DeclaredType type, List<Command.Meaning> meanings) {
        String name = desk.quote(column.name());
        ColumnDefinition after = column.withType(type);
        List<String> known = new ArrayList<>();
        LinkedHashSet<String> results = new LinkedHashSet<>();
        StringBuilder there = new StringBuilder("CASE");
        StringBuilder back = new StringBuilder("CASE");
        for (Command.Meaning meaning : meanings) {
            if (meaning.from().kind() == Value.Kind.NULL || meaning.to().kind() == Value.Kind.NULL) {
                throw DraftStopException.ask("What is to become of the rows of " + table.name()
                        + " that have no value in " + table.name() + "." + column.name() + "? Ask for it on its own.");
            }
            String from = desk.value(table, column, meaning.from());
            String to = desk.value(table, after, meaning.to());
            known.add(from);
            if (!results.add(to)) {
                throw DraftStopException.ask("Two values of " + table.name() + "." + column.name() + " become " + to
                        + "; the way back could not tell them apart. Is that wanted?");
            }
            // MySQL converts the text in place, before or after the type changes.
            boolean asText = desk.mysql() && TypeFamily.of(type) != TypeFamily.TEXT;
            there.append(" WHEN ")
                    .append(name)
                    .append(" = ")
                    .append(from)
                    .append(" THEN ")
                    .append(asText ? "'" + bare(to) + "'" : to);
            back.append(" WHEN ")
                    .append(name)
                    .append(" = ")
                    .append(to)
                    .append(" THEN ")
                    .append(from);
        }
        there.append(" END");
        back.append(" END");
        return new Conversion(there.toString(), back.toString(), name + " NOT IN (" + String.join(", ", known) + ")");
    }

    private static String bare(String literal) {
        return literal.replaceAll("^'|'$", "");
    }
}
