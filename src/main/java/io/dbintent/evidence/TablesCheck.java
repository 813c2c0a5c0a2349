package io.dbintent.evidence;

import io.dbintent.plan.Evidence;
import io.dbintent.plan.Expectation;
import io.dbintent.plan.ReasonCode;
import io.dbintent.schema.ForeignKey;
import io.dbintent.schema.Table;
import io.dbintent.sql.QueryPlace;
import io.dbintent.sql.QueryPredicate;
import io.dbintent.sql.QueryShape;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Does the query read the tables that the claim's nouns name, and join them as their keys say? */
final class TablesCheck implements Check {

    @Override
    public String name() {
        return "tables";
    }

    @Override
    public Evidence examine(Subject subject) {
        return unread(subject)
                .or(() -> strangeJoin(subject))
                .or(() -> unconditional(subject))
                .map(detail -> objects(ReasonCode.UNGROUNDED, detail))
                .orElseGet(() -> accepts("the tables that the claim names are read"));
    }

    private static Optional<String> unread(Subject subject) {
        ClaimWords words = new ClaimWords(subject);
        Set<String> known = new HashSet<>(words.tableWords());
        known.addAll(words.decidingWords());
        List<ClaimText.Word> free = words.free();
        Set<ClaimText.Word> taken = new HashSet<>();
        List<Table> longestFirst = new java.util.ArrayList<>(subject.schema().tables());
        longestFirst.sort(java.util.Comparator.comparingInt(
                table -> -SchemaWords.of(table.name()).size()));
        for (Table table : longestFirst) {
            List<String> name = SchemaWords.of(table.name());
            for (int i = 0; name.size() > 1 && i + name.size() <= free.size(); i++) {
                List<ClaimText.Word> said = free.subList(i, i + name.size());
                boolean part = said.stream().anyMatch(taken::contains);
                if (!part && said.stream().map(ClaimText.Word::stem).toList().equals(name)) {
                    if (!isRead(subject, table)) {
                        return Optional.of(notRead(subject, String.join(" ", name), table));
                    }
                    taken.addAll(said);
                }
            }
        }
        for (ClaimText.Word word : free) {
            if (taken.contains(word) || isIdiom(subject, word)) {
                continue;
            }
            for (Table table : subject.schema().tables()) {
                List<String> name = SchemaWords.of(table.name());
                boolean names =
                        name.size() == 1 && Vocabulary.synonyms(word.stem()).contains(name.get(0));
                if (names
                        && !isReached(subject, table, words, isSubject(subject, word))
                        && !isRead(subject, table)
                        && !known.contains(name.get(0))
                        && !known.contains(word.stem())) {
                    return Optional.of(notRead(subject, word.text(), table));
                }
            }
        }
        return Optional.empty();
    }

    /** A key of a table that is read stands for the rows it points to, where the query does more than read that table. */
    private static boolean isReached(Subject subject, Table table, ClaimWords words, boolean subjectOfAll) {
        for (String read : subject.shape().tables()) {
            for (ForeignKey key :
                    subject.schema().table(read).map(Table::foreignKeys).orElse(List.of())) {
                boolean pointsHere = key.referencedTable().equalsIgnoreCase(table.name());
                boolean used = words.deciding().stream()
                        .anyMatch(column -> column.table().equalsIgnoreCase(read)
                                && key.columns().stream().anyMatch(name -> name.equalsIgnoreCase(column.name())));
                boolean links = subject.schema()
                                        .table(read)
                                        .map(Table::foreignKeys)
                                        .orElse(List.of())
                                        .size()
                                > 1
                        && words.deciding().stream().anyMatch(column -> isKeyOf(subject, read, column));
                boolean measured = words.deciding().stream()
                        .anyMatch(column -> column.table().equalsIgnoreCase(read)
                                && column.aggregate().equals("SUM"));
                if (pointsHere
                        && (used
                                || (!subjectOfAll
                                        && (links
                                                || measured
                                                || subject.shape().tables().size() > 1)))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The thing that a universal or an absence speaks of: every customer, all orders, no student. */
    private static boolean isSubject(Subject subject, ClaimText.Word word) {
        return subject.text()
                .lower()
                .substring(0, word.start())
                .matches("(?s).*\\b(?:every|each|all|no|none of the) $");
    }

    private static boolean isKeyOf(Subject subject, String table, io.dbintent.sql.QueryColumn column) {
        return column.table().equalsIgnoreCase(table)
                && subject.schema().table(table).map(Table::foreignKeys).orElse(List.of()).stream()
                        .flatMap(key -> key.columns().stream())
                        .anyMatch(name -> name.equalsIgnoreCase(column.name()));
    }

    private static boolean isRead(Subject subject, Table table) {
        return subject.shape().tables().stream().anyMatch(name -> name.equalsIgnoreCase(table.name()));
    }

    private static String notRead(Subject subject, String word, Table table) {
        return "the claim speaks of \"" + word + "\", but the query does not read " + table.name() + ", only "
                + String.join(", ", subject.shape().tables());
    }

    /** In order to, in alphabetical order, and the like. */
    private static boolean isIdiom(Subject subject, ClaimText.Word word) {
        String before = subject.text().lower().substring(0, word.start()).stripTrailing();
        return word.lower().equals("order") && before.matches("(?s).*\\b(?:in|alphabetical|ascending|descending|an)$");
    }

    /** Two tables with a key between them, joined on other columns. */
    private static Optional<String> strangeJoin(Subject subject) {
        for (QueryPredicate predicate : subject.shape().predicates()) {
            boolean link = predicate.operator().equals("=")
                    && predicate.literals().isEmpty()
                    && predicate.columns().size() == 2
                    && !predicate.columns().get(0).table().isEmpty()
                    && !predicate.columns().get(1).table().isEmpty()
                    && predicate.depth() == 0
                    && (predicate.place() == QueryPlace.JOIN || predicate.place() == QueryPlace.WHERE);
            if (link && !isAlongKey(subject, predicate)) {
                return Optional.of(predicate.text() + " does not follow the key between the two tables");
            }
        }
        return Optional.empty();
    }

    private static boolean isAlongKey(Subject subject, QueryPredicate predicate) {
        String left = predicate.columns().get(0).table();
        String right = predicate.columns().get(1).table();
        List<ForeignKey> keys = new java.util.ArrayList<>();
        subject.schema().table(left).ifPresent(table -> table.foreignKeys().stream()
                .filter(key -> key.referencedTable().equalsIgnoreCase(right))
                .forEach(keys::add));
        subject.schema().table(right).ifPresent(table -> table.foreignKeys().stream()
                .filter(key -> key.referencedTable().equalsIgnoreCase(left))
                .forEach(keys::add));
        if (keys.isEmpty() || left.equalsIgnoreCase(right)) {
            return true;
        }
        Set<String> names = Set.of(
                predicate.columns().get(0).name().toLowerCase(java.util.Locale.ROOT) + "",
                predicate.columns().get(1).name().toLowerCase(java.util.Locale.ROOT) + " ");
        return keys.stream().anyMatch(key -> {
            for (int i = 0; i < key.columns().size(); i++) {
                String from = key.columns().get(i).toLowerCase(java.util.Locale.ROOT);
                String to = key.referencedColumns().get(i).toLowerCase(java.util.Locale.ROOT);
                if (names.equals(Set.of(from, to + " ")) || names.equals(Set.of(to, from + " "))) {
                    return true;
                }
            }
            return false;
        });
    }

    /** A query without any condition shows that a table has rows, and nothing else. */
    private static Optional<String> unconditional(Subject subject) {
        QueryShape shape = subject.shape();
        boolean presence = subject.expectation() instanceof Expectation.AtLeastOneRow
                || subject.expectation() instanceof Expectation.NoRows
                || shape.kind() == QueryShape.ResultKind.COUNT;
        boolean conditions = shape.predicates().stream()
                .anyMatch(predicate -> !predicate.literals().isEmpty()
                        || predicate.hasSubquery()
                        || predicate.columns().size() < 2
                        || !predicate.operator().equals("="));
        if (!presence || conditions || shape.setOperation()) {
            return Optional.empty();
        }
        ClaimWords words = new ClaimWords(subject);
        Set<String> tables = words.tableWords();
        for (ClaimText.Word word : words.free()) {
            boolean said = Vocabulary.isOrdinary(word.lower())
                    || Vocabulary.synonyms(word.stem()).stream().anyMatch(tables::contains)
                    || tables.stream().anyMatch(table -> Stem.root(table).equals(Stem.root(word.lower())))
                    || Vocabulary.isExistence(word.stem())
                    || word.lower().equals("holds");
            if (!said && !isColumnShown(subject, word)) {
                return Optional.of("the query has no condition, so it says nothing of \"" + word.text() + "\"");
            }
        }
        return Optional.empty();
    }

    private static boolean isColumnShown(Subject subject, ClaimText.Word word) {
        return subject.shape().columns().stream()
                .anyMatch(column -> !column.aggregate().isEmpty()
                        && SchemaWords.of(column.name()).contains(word.stem()));
    }
}
