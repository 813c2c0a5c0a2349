package io.dbintent.migration.request;

import io.dbintent.migration.change.TableDefinition;
import java.util.ArrayList;
import java.util.List;

/** Names of the columns that a split or a merge makes. */
final class PartNames {

    /** Reads them, spelled as the columns of the table are. */
    static List<String> read(Line line, TableDefinition table) {
        List<String> parts = new ArrayList<>();
        do {
            line.acceptAny("a", "the");
            StringBuilder words = new StringBuilder();
            while (line.peek().isName()
                    && !(words.length() > 0 && (TypeWords.isStrong(line.peek()) || words.indexOf("_") > 0))
                    && !Grammar.WORDS.contains(line.peek().lower())
                    && !Grammar.VERBS.contains(line.peek().lower())) {
                words.append(words.isEmpty() ? "" : " ").append(line.next().text());
            }
            if (words.isEmpty() && line.acceptAny("first")) {
                words.append("first");
                if (line.accept("name")) {
                    words.append(" name");
                }
            }
            line.acceptAny("columns", "column", "fields");
            if (words.isEmpty()) {
                break;
            }
            String name = words.toString();
            parts.add(name.contains(" ") ? SpokenName.identifier(name, SchemaNames.camelCase(table)) : name);
        } while (line.acceptAny(", and", "and", ",", "&"));
        return parts;
    }

    /**
     * Refuses names that the table has.
     *
     * @throws Stop if it has one of them
     */
    static void refuseExisting(TableDefinition table, List<String> names) {
        for (String name : names) {
            if (table.column(name).isPresent()) {
                throw Stop.refused("Table \"" + table.name() + "\" already has a column \"" + name + "\".");
            }
        }
    }

    private PartNames() {}
}
