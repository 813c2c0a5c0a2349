package io.dbintent.migration.conformance;

import io.dbintent.migration.change.ColumnDefinition;
import io.dbintent.migration.change.ObjectName;
import io.dbintent.migration.change.SchemaDefinition;
import io.dbintent.migration.change.TableDefinition;
import io.dbintent.migration.request.SpokenName;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The words of a request, and which things of a schema they name. */
public final class RequestText {

    private static final Set<String> SMALL =
            Set.of("id", "is", "at", "on", "by", "of", "to", "no", "the", "a", "and", "has");
    private static final int ROOT = 4;

    private final String text;
    private final String spoken;
    private final List<String> words;

    public RequestText(String text) {
        this.text = text;
        this.spoken = " " + SpokenName.of(text) + " ";
        this.words = List.of(spoken.strip().split(" ", -1));
    }

    String text() {
        return text;
    }

    boolean has(Cue cue) {
        return cue.in(text);
    }

    /** Whether a name is said, in whatever form people say it. */
    public boolean names(String name) {
        String form = SpokenName.of(name);
        return !form.isEmpty() && spoken.contains(" " + form + " ");
    }

    /** Whether some word of a name is said, in some form; words of the given names and small ones do not count. */
    boolean hints(String name, Set<String> known) {
        return List.of(SpokenName.of(name).split(" ", -1)).stream()
                .filter(word -> word.length() > 1 && !SMALL.contains(word) && !known.contains(word))
                .anyMatch(word -> words.stream().anyMatch(said -> related(word, said)));
    }

    private static boolean related(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        int common = 0;
        while (common < shorter && one.charAt(common) == other.charAt(common)) {
            common++;
        }
        boolean abbreviation = common == shorter && shorter >= 3 && one.length() <= other.length();
        return one.equals(other)
                || abbreviation
                || (common >= ROOT && Math.max(one.length(), other.length()) - common <= 5);
    }

    /** The tables that are named, by their names, by a column of theirs, or by a part of their names if there is no other. */
    public Set<ObjectName> tables(SchemaDefinition schema) {
        Set<ObjectName> named = schema.tables().stream()
                .map(TableDefinition::name)
                .filter(name -> names(name.name()))
                .collect(Collectors.toSet());
        List<TableDefinition> byName = schema.tables().stream()
                .filter(table -> named.contains(table.name()))
                .toList();
        for (TableDefinition table : schema.tables()) {
            boolean column = table.columns().stream()
                    .map(ColumnDefinition::name)
                    .anyMatch(name -> names(name)
                            && byName.stream()
                                    .noneMatch(other -> other.column(name).isPresent()));
            if (column) {
                named.add(table.name());
            }
        }
        if (named.isEmpty()) {
            schema.tables().stream()
                    .map(TableDefinition::name)
                    .filter(name -> hints(name.name(), Set.of()))
                    .forEach(named::add);
        }
        return named;
    }
}
