package io.dbintent.language;

import io.dbintent.schema.Column;
import io.dbintent.schema.ForeignKey;
import io.dbintent.schema.Schema;
import io.dbintent.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The shortest ways between tables along foreign keys, and along equal key names where no key is declared. */
final class JoinPaths {

    private static final int FARTHEST = 4;

    private final Map<String, List<Hop>> hops = new HashMap<>();
    private final Map<String, List<Way>> found = new ConcurrentHashMap<>();

    JoinPaths(Schema schema) {
        for (Table table : schema.tables()) {
            for (ForeignKey key : table.foreignKeys()) {
                schema.table(key.referencedTable())
                        .ifPresent(target -> add(table, key.columns(), target, key.referencedColumns()));
            }
        }
        List<KeyTable> targets = schema.tables().stream()
                .filter(table -> table.primaryKey().size() == 1)
                .flatMap(table -> KeyTable.of(table).stream())
                .toList();
        Map<String, List<KeyTable>> byWord = new HashMap<>();
        for (KeyTable target : targets) {
            for (String word : target.firstWords()) {
                byWord.computeIfAbsent(word, key -> new ArrayList<>()).add(target);
            }
        }
        for (Table table : schema.tables()) {
            for (Column column : table.columns()) {
                inferred(byWord, table, column)
                        .ifPresent(target -> add(table, List.of(column.name()), target, target.primaryKey()));
            }
        }
    }

    /** A table that a column may lead to without a declared key, with the words that such a column begins with. */
    private record KeyTable(Table table, Column key) {

        static Optional<KeyTable> of(Table table) {
            return table.column(table.primaryKey().get(0)).map(key -> new KeyTable(table, key));
        }

        Set<String> firstWords() {
            Set<String> words = new HashSet<>();
            words.addAll(first(Names.words(table.name())));
            words.addAll(first(Names.words(key.name())));
            return words;
        }

        private static List<String> first(List<String> words) {
            return words.isEmpty() ? List.of() : words.subList(0, 1);
        }
    }

    private void add(Table from, List<String> columns, Table to, List<String> referenced) {
        boolean unique = sameNames(columns, from.primaryKey())
                || from.uniqueKeys().stream().anyMatch(key -> sameNames(columns, key.columns()));
        List<String> role =
                columns.stream().flatMap(name -> Names.words(name).stream()).toList();
        hopsOf(from).add(new Hop(from, columns, to, referenced, true, role));
        hopsOf(to).add(new Hop(to, referenced, from, columns, unique, role));
    }

    private static boolean sameNames(List<String> one, List<String> other) {
        return one.size() == other.size()
                && one.stream().allMatch(name -> other.stream().anyMatch(name::equalsIgnoreCase));
    }

    private List<Hop> hopsOf(Table table) {
        return hops.computeIfAbsent(table.name(), key -> new ArrayList<>());
    }

    /** A column without a declared key that is called like another table's only key column, or like that table. */
    private static Optional<Table> inferred(Map<String, List<KeyTable>> byWord, Table table, Column column) {
        List<String> words = Names.words(column.name());
        List<KeyTable> near = words.isEmpty() ? List.of() : byWord.getOrDefault(words.get(0), List.of());
        if (near.isEmpty()) {
            return Optional.empty();
        }
        boolean declared = table.foreignKeys().stream()
                .anyMatch(key -> key.columns().stream().anyMatch(name -> name.equalsIgnoreCase(column.name())));
        boolean ownKey =
                table.primaryKey().size() == 1 && table.primaryKey().get(0).equalsIgnoreCase(column.name());
        if (declared || ownKey || table.kind() == Table.Kind.VIEW) {
            return Optional.empty();
        }
        List<Table> targets = near.stream()
                .filter(target -> !target.table().equals(table) && refersTo(column, target))
                .map(KeyTable::table)
                .toList();
        return targets.size() == 1 ? Optional.of(targets.get(0)) : Optional.empty();
    }

    private static boolean refersTo(Column column, KeyTable target) {
        Column key = target.key();
        if (key.type().family() != column.type().family()) {
            return false;
        }
        List<String> words = Names.words(column.name());
        List<String> targetWords = Names.words(target.table().name());
        List<String> keyWords = Names.words(key.name());
        List<String> withId = new ArrayList<>(targetWords);
        withId.add("id");
        boolean sameKeyName = key.name().equalsIgnoreCase(column.name()) && keyWords.size() > 1;
        boolean named = words.equals(withId);
        boolean bare = words.equals(targetWords) && key.type().family().isNumeric();
        return sameKeyName || named || bare;
    }

    /** All shortest ways from {@code from} to {@code to}; empty if there is none within reach. */
    List<Way> between(Table from, Table to) {
        return found.computeIfAbsent(from.name() + '\0' + to.name(), key -> search(from, to));
    }

    private List<Way> search(Table from, Table to) {
        List<Way> frontier = List.of(Way.HERE);
        if (from.equals(to)) {
            List<Way> self = new ArrayList<>();
            for (Hop hop : hopsOf(from)) {
                if (hop.to().equals(to)) {
                    self.add(new Way(List.of(hop)));
                }
            }
            return self;
        }
        for (int depth = 0; depth < FARTHEST && frontier.size() < 2_000; depth++) {
            List<Way> next = new ArrayList<>();
            List<Way> arrived = new ArrayList<>();
            for (Way path : frontier) {
                Table end = path.last().map(Hop::to).orElse(from);
                for (Hop hop : hops.getOrDefault(end.name(), List.of())) {
                    if (visited(path, from, hop.to())) {
                        continue;
                    }
                    Way longer = extend(path, hop);
                    (hop.to().equals(to) ? arrived : next).add(longer);
                }
            }
            if (!arrived.isEmpty()) {
                List<Way> direct =
                        arrived.stream().filter(path -> !path.fansOut()).toList();
                return direct.isEmpty() ? List.copyOf(arrived) : direct;
            }
            frontier = next;
        }
        return List.of();
    }

    private static boolean visited(Way path, Table from, Table table) {
        return table.equals(from)
                || path.hops().stream().anyMatch(hop -> hop.to().equals(table));
    }

    private static Way extend(Way path, Hop hop) {
        List<Hop> longer = new ArrayList<>(path.hops());
        longer.add(hop);
        return new Way(longer);
    }
}
