package io.dbintent.evidence;

import io.dbintent.plan.Evidence;
import io.dbintent.plan.ReasonCode;
import io.dbintent.schema.Column;
import io.dbintent.sql.QueryColumn;
import io.dbintent.sql.QueryLiteral;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Does the query look at the columns that the claim's words name? */
final class ColumnsCheck implements Check {

    @Override
    public String name() {
        return "columns";
    }

    @Override
    public Evidence examine(Subject subject) {
        return phrase(subject)
                .or(() -> word(subject))
                .or(() -> orderedKey(subject))
                .map(detail -> objects(ReasonCode.UNGROUNDED, detail))
                .orElseGet(() -> accepts("the columns that the claim names are looked at"));
    }

    private static Optional<String> word(Subject subject) {
        ClaimWords words = new ClaimWords(subject);
        Set<String> deciding = words.decidingWords();
        Set<String> tables = words.tableWords();
        List<Column> readable = words.readable();
        int looked = -1;
        for (ClaimText.Word word : words.free()) {
            // "email address": the second word goes with the first
            boolean compound = looked >= 0 && looked + 1 == word.start();
            if (compound
                    || Concepts.isGeneric(word)
                    || tables.contains(word.stem())
                    || tables.contains(Stem.root(word.lower()))
                    || isSomethingElse(subject, word)) {
                continue;
            }
            List<String> meant = Concepts.columnWords(word, subject.text());
            boolean concept = !meant.equals(List.of(word.stem()));
            boolean noun = namesTable(subject, word);
            Optional<Column> named = readable.stream()
                    .filter(column -> !(noun && isKeyName(subject, column)))
                    .filter(column -> word.stem().equals("id") || !isPrimaryKey(subject, column))
                    .filter(column -> SchemaWords.of(column.name()).stream()
                            .anyMatch(part -> meant.contains(part) || (!concept && Stem.related(part, word.stem()))))
                    .findFirst();
            boolean touched = deciding.stream()
                    .anyMatch(part -> meant.contains(part) || (!concept && Stem.related(part, word.stem())));
            looked = touched ? word.end() : -1;
            if (named.isPresent() && !touched) {
                return Optional.of("the claim says \"" + word.text() + "\", but the query does not look at "
                        + named.get().name());
            }
        }
        return Optional.empty();
    }

    private static boolean namesTable(Subject subject, ClaimText.Word word) {
        return subject.schema().tables().stream()
                .anyMatch(table -> SchemaWords.of(table.name()).equals(List.of(word.stem())));
    }

    /** A table's own key has its name: "operated" speaks of operations, not of operation_id. */
    private static boolean isPrimaryKey(Subject subject, Column column) {
        return subject.shape().tables().stream()
                .flatMap(name -> subject.schema().table(name).stream())
                .anyMatch(table -> table.primaryKey().equals(List.of(column.name())));
    }

    private static boolean isKeyName(Subject subject, Column column) {
        return subject.shape().tables().stream()
                .flatMap(name -> subject.schema().table(name).stream())
                .flatMap(table -> table.foreignKeys().stream())
                .anyMatch(key -> key.columns().stream().anyMatch(name -> name.equalsIgnoreCase(column.name())));
    }

    /** "In total" is no column, and "the last name" is none that lasts. */
    private static boolean isSomethingElse(Subject subject, ClaimText.Word word) {
        String before = subject.text().lower().substring(0, word.start()).stripTrailing();
        return (before.endsWith(" in") && word.stem().equals("total"))
                || word.lower().equals("last");
    }

    /** All words of one column's name in a row: that column, not one that shares a word with it. */
    private static Optional<String> phrase(Subject subject) {
        ClaimWords words = new ClaimWords(subject);
        List<ClaimText.Word> free = words.free();
        Set<List<String>> deciding = new HashSet<>();
        for (QueryColumn column : words.deciding()) {
            deciding.add(SchemaWords.of(column.name()));
        }
        if (subject.expectation() instanceof io.dbintent.plan.Expectation.Unique unique) {
            deciding.clear();
            unique.columns().forEach(column -> deciding.add(SchemaWords.of(column)));
        }
        for (Column column : words.readable()) {
            List<String> name = SchemaWords.of(column.name());
            for (int i = 0; name.size() > 1 && i + name.size() <= free.size(); i++) {
                List<String> said = free.subList(i, i + name.size()).stream()
                        .map(ClaimText.Word::stem)
                        .toList();
                if (said.equals(name) && !deciding.contains(name)) {
                    return Optional.of("the claim says \"" + String.join(" ", said)
                            + "\", but the query does not look at " + column.name());
                }
            }
        }
        return Optional.empty();
    }

    /** Keys are names: more or less than a key says nothing. */
    private static Optional<String> orderedKey(Subject subject) {
        for (QueryLiteral literal : subject.shape().literals()) {
            QueryColumn column = literal.column();
            boolean inequality =
                    Cut.of(literal.operator(), java.math.BigDecimal.ZERO, false).isPresent();
            if (column != null
                    && inequality
                    && literal.aggregate().isEmpty()
                    && isKey(subject, column)
                    && !subject.text().lower().matches("(?s).*\\b(?:ids?|keys?)\\b.*")) {
                return Optional.of(
                        column.qualified() + " is a key, yet the query compares it with " + literal.operator());
            }
        }
        for (QueryColumn column : subject.shape().columns()) {
            boolean measured = Set.of("SUM", "AVG", "MIN", "MAX").contains(column.aggregate());
            if (measured
                    && isKey(subject, column)
                    && !subject.text().lower().matches("(?s).*\\b(?:ids?|keys?|number)\\b.*")) {
                return Optional.of(column.qualified() + " is a key, yet the query takes its " + column.aggregate());
            }
        }
        return Optional.empty();
    }

    static boolean isKey(Subject subject, QueryColumn column) {
        return subject.schema()
                .table(column.table())
                .map(table -> table.primaryKey().stream().anyMatch(key -> key.equalsIgnoreCase(column.name()))
                        || table.foreignKeys().stream()
                                .flatMap(key -> key.columns().stream())
                                .anyMatch(key -> key.equalsIgnoreCase(column.name())))
                .orElse(false);
    }
}
