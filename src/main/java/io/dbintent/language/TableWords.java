package io.dbintent.language;

import io.dbintent.schema.Column;
import io.dbintent.schema.ColumnType.Family;
import io.dbintent.schema.ForeignKey;
import io.dbintent.schema.Table;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the names of one table and its columns say, worked out once. */
final class TableWords {

    private static final Set<String> CONTAINERS =
            Set.of("data", "list", "table", "record", "entry", "master", "detail", "base", "all");

    /** Marks the roots among the words that lead to columns. */
    private static final char ROOT = '~';

    private final Table table;
    private final List<String> words;
    private final Map<Column, ColumnWords> columns = new LinkedHashMap<>();
    private final Map<String, BitSet> columnsByWord = new HashMap<>();
    private final Map<String, List<Column>> documented = new HashMap<>();
    private final List<ColumnWords> ordered = new ArrayList<>();
    private volatile @Nullable List<List<Column>> namings;

    /** What a column is called: in its own words, with and without those of its table in front. */
    record ColumnWords(Column column, List<String> words, List<String> own) {}

    TableWords(Table table, Set<String> sharedPrefix, Set<String> known) {
        this.table = table;
        List<String> found = new ArrayList<>(Names.words(table.name(), known));
        if (found.size() > 1 && sharedPrefix.contains(found.get(0))) {
            found.remove(0);
        }
        this.words = List.copyOf(found);
        for (Column column : table.columns()) {
            List<String> all = Names.words(column.name(), known);
            ColumnWords named = new ColumnWords(column, all, without(all));
            columns.put(column, named);
            all.forEach(word -> reach(word, ordered.size()));
            ordered.add(named);
            document(column);
        }
    }

    private void document(Column column) {
        List<String> said = Documentation.name(column.comment());
        if (!said.isEmpty()) {
            documented.computeIfAbsent(key(said), key -> new ArrayList<>()).add(column);
            List<String> rest = new ArrayList<>(said);
            rest.removeAll(words);
            if (!rest.isEmpty() && rest.size() < said.size()) {
                documented.computeIfAbsent(key(rest), key -> new ArrayList<>()).add(column);
            }
        }
    }

    private static String key(List<String> phrase) {
        return phrase.stream().sorted().collect(Collectors.joining(" "));
    }

    /** The columns that their comments call so, in all words and in any order; the table's own words may be left out. */
    List<Column> documented(List<String> span) {
        return documented.isEmpty() ? List.of() : documented.getOrDefault(key(span), List.of());
    }

    private void reach(String word, int column) {
        columnsByWord.computeIfAbsent(word, key -> new BitSet()).set(column);
        if (ColumnMatch.derives(word)) {
            columnsByWord
                    .computeIfAbsent(ROOT + Lemmas.root(word), key -> new BitSet())
                    .set(column);
        }
    }

    /** The columns that share a word with {@code span}, as it is, by a synonym or by its root; in the table's order. */
    List<Column> near(List<String> span) {
        BitSet near = new BitSet();
        for (String word : span) {
            add(word, near);
            Thesaurus.synonyms(word).forEach(synonym -> add(synonym, near));
            if (ColumnMatch.derives(word)) {
                add(ROOT + Lemmas.root(word), near);
            }
        }
        return near.isEmpty()
                ? List.of()
                : near.stream().mapToObj(i -> ordered.get(i).column()).toList();
    }

    private void add(String key, BitSet near) {
        BitSet found = columnsByWord.get(key);
        if (found != null) {
            near.or(found);
        }
    }

    Table table() {
        return table;
    }

    List<String> words() {
        return words;
    }

    List<String> words(Column column) {
        ColumnWords named = columns.get(column);
        return named == null ? List.of() : named.words();
    }

    Set<Column> columns() {
        return columns.keySet();
    }

    /** The words of the name without a last word that only says that it is a table. */
    Optional<List<String>> withoutContainer() {
        int n = words.size();
        return n > 1 && CONTAINERS.contains(words.get(n - 1)) ? Optional.of(words.subList(0, n - 1)) : Optional.empty();
    }

    /** The words of the column's name without those of the table's name in front of it. */
    List<String> ownWords(Column column) {
        ColumnWords named = columns.get(column);
        return named == null ? List.of() : named.own();
    }

    private List<String> without(List<String> all) {
        List<String> rest = new ArrayList<>(all);
        for (String word : words) {
            if (rest.size() > 1 && rest.get(0).equals(word)) {
                rest.remove(0);
            }
        }
        return List.copyOf(rest);
    }

    boolean isKeyLike(Column column) {
        boolean key = table.primaryKey().stream().anyMatch(name -> name.equalsIgnoreCase(column.name()));
        return key || isForeignKey(column);
    }

    boolean isForeignKey(Column column) {
        for (ForeignKey key : table.foreignKeys()) {
            if (key.columns().stream().anyMatch(name -> name.equalsIgnoreCase(column.name()))) {
                return true;
            }
        }
        return false;
    }

    /** The columns that a person would call the name of a row: name or title, or first and last name; may be empty. */
    List<Column> naming() {
        List<List<Column>> all = namings();
        return all.isEmpty() ? List.of() : all.get(0);
    }

    /** Every way in which a row may be called, best first. */
    List<List<Column>> namings() {
        List<List<Column>> known = namings;
        if (known == null) {
            known = List.copyOf(findNamings());
            namings = known;
        }
        return known;
    }

    private List<List<Column>> findNamings() {
        List<List<Column>> found = new ArrayList<>();
        exact(List.of("name")).ifPresent(column -> found.add(List.of(column)));
        exact(List.of("title")).filter(column -> !hasPersonName()).ifPresent(column -> found.add(List.of(column)));
        Optional<Column> first = exact(List.of("first", "name"));
        Optional<Column> last = exact(List.of("last", "name"));
        if (first.isPresent() && last.isPresent()) {
            found.add(List.of(first.get(), last.get()));
        }
        for (Column column : columns.keySet()) {
            boolean lastWord = words.size() > 1 && words(column).equals(words.subList(words.size() - 1, words.size()));
            boolean contained = withoutContainer().filter(words(column)::equals).isPresent();
            if ((words(column).equals(words) || lastWord || contained) && isText(column) && !isKeyLike(column)) {
                found.add(List.of(column));
            }
        }
        exact(List.of("full", "name")).ifPresent(column -> found.add(List.of(column)));
        exact(List.of("company"))
                .or(() -> exact(List.of("company", "name")))
                .filter(column -> isText(column))
                .ifPresent(column -> found.add(List.of(column)));
        exact(List.of("label")).ifPresent(column -> found.add(List.of(column)));
        if (found.isEmpty()) {
            List<Column> named = columns.keySet().stream()
                    .filter(column -> isText(column)
                            && words(column).size() > 1
                            && words(column).stream().anyMatch(words::contains)
                            && Set.of("name", "title")
                                    .contains(words(column).get(words(column).size() - 1)))
                    .toList();
            if (named.size() == 1) {
                found.add(named);
            }
        }
        return found.stream().distinct().toList();
    }

    private boolean hasPersonName() {
        return exact(List.of("first", "name")).isPresent()
                && exact(List.of("last", "name")).isPresent();
    }

    Optional<Column> exact(List<String> wanted) {
        for (Column column : columns.keySet()) {
            if (words(column).equals(wanted) || ownWords(column).equals(wanted)) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }

    static boolean isText(Column column) {
        return column.type().family() == Family.TEXT || column.type().family() == Family.OTHER;
    }
}
