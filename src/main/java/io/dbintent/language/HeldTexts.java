package io.dbintent.language;

import io.dbintent.schema.Column;
import io.dbintent.schema.Schema;
import io.dbintent.schema.Table;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The texts of small tables in memory, by what they are whatever their case, and how each table was when it was read. */
final class HeldTexts {

    /** A table of more rows is not held. */
    static final int ROWS = 5_000;

    /** Over all tables; one for which there is no room is treated as large. */
    private static final int TEXTS = 200_000;

    static final int LONGEST_TEXT = 200;
    private static final int SMALL_DOMAIN = 12;

    private final Map<String, TableWords> names = new HashMap<>();
    private final Map<String, List<ValueMatch>> known = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> domains = new ConcurrentHashMap<>();
    private final Map<String, Read> reads = new ConcurrentHashMap<>();

    /** How a table was when it was read; {@code rows} beyond {@link #ROWS} for one that is too large to be held. */
    record Read(int rows, long digest, int texts) {
        boolean large() {
            return rows > ROWS;
        }
    }

    HeldTexts(Schema schema) {
        Lexicon lexicon = new Lexicon(schema);
        schema.tables().forEach(table -> names.put(table.name(), lexicon.of(table)));
    }

    static boolean mayHold(String text) {
        String key = key(text);
        return !key.isEmpty() && key.length() <= LONGEST_TEXT;
    }

    List<ValueMatch> of(String text) {
        return known.getOrDefault(key(text), List.of());
    }

    /** All texts of a column that has few of them; empty for another. */
    Set<String> domain(String table, String column) {
        return domains.getOrDefault(table + '\0' + column, Set.of());
    }

    /** Null for a table that was not read. */
    @Nullable
    Read read(Table table) {
        return reads.get(table.name());
    }

    boolean anyLarge() {
        return reads.values().stream().anyMatch(Read::large);
    }

    /** Whether any of the texts is one of the table's. */
    boolean holds(Table table, Collection<String> asked) {
        return asked.stream().anyMatch(text -> of(text).stream().anyMatch(match -> isOf(match, table)));
    }

    /** Holds what a table has now instead of what it had; true if that is not the same. */
    boolean replace(Table table, List<List<@Nullable Object>> rows) {
        long digest = 0;
        for (List<@Nullable Object> row : rows) {
            digest = digest * 1_000_003 + row.hashCode();
        }
        Read before = reads.get(table.name());
        if (before != null && before.rows() == rows.size() && before.digest() == digest) {
            return false;
        }
        if (before != null && before.texts() > 0) {
            forget(table);
        }
        int texts = hold(table, rows);
        reads.put(table.name(), new Read(texts < 0 ? ROWS + 1 : rows.size(), digest, Math.max(texts, 0)));
        return before != null || texts > 0;
    }

    private void forget(Table table) {
        known.replaceAll((key, matches) -> matches.stream().anyMatch(match -> isOf(match, table))
                ? matches.stream().filter(match -> !isOf(match, table)).toList()
                : matches);
        known.values().removeIf(List::isEmpty);
        domains.keySet().removeIf(key -> key.startsWith(table.name() + '\0'));
    }

    private static boolean isOf(ValueMatch match, Table table) {
        return match.table().equals(table.name());
    }

    /** Holds a table's texts; how many they are, or -1 if there is no room for them. */
    private int hold(Table table, List<List<@Nullable Object>> rows) {
        List<Column> columns = ValueQueries.textColumns(table);
        long room = TEXTS - reads.values().stream().mapToLong(Read::texts).sum();
        if ((long) rows.size() * columns.size() > Math.max(room, 0)) {
            return -1;
        }
        Map<Column, Set<String>> distinct = new LinkedHashMap<>();
        List<List<String>> single =
                columns.stream().map(column -> List.of(column.name())).toList();
        int texts = 0;
        for (List<@Nullable Object> row : rows) {
            for (int i = 0; i < columns.size(); i++) {
                Object cell = row.get(i);
                if (cell != null) {
                    Column column = columns.get(i);
                    String stored = cell.toString().strip();
                    boolean first = distinct.computeIfAbsent(column, key -> new TreeSet<>())
                            .add(stored);
                    if (first) {
                        texts++;
                        remember(stored, new ValueMatch(table.name(), single.get(i), List.of(stored)));
                    }
                }
            }
            rememberName(table, columns, row);
        }
        if (rows.size() <= ROWS) {
            distinct.forEach((column, all) -> {
                if (all.size() <= SMALL_DOMAIN && all.stream().allMatch(text -> text.length() <= LONGEST_TEXT)) {
                    domains.put(table.name() + '\0' + column.name(), all);
                }
            });
        }
        return texts;
    }

    private void rememberName(Table table, List<Column> columns, List<@Nullable Object> row) {
        TableWords words = names.get(table.name());
        for (List<Column> naming : words == null ? List.<List<Column>>of() : words.namings()) {
            if (naming.size() != 2) {
                continue;
            }
            int first = columns.indexOf(naming.get(0));
            int last = columns.indexOf(naming.get(1));
            Object firstName = first < 0 ? null : row.get(first);
            Object lastName = last < 0 ? null : row.get(last);
            if (firstName != null && lastName != null) {
                remember(
                        firstName + " " + lastName,
                        new ValueMatch(
                                table.name(),
                                naming.stream().map(Column::name).toList(),
                                List.of(
                                        firstName.toString().strip(),
                                        lastName.toString().strip())));
            }
        }
    }

    private void remember(String text, ValueMatch match) {
        if (mayHold(text)) {
            known.merge(key(text), List.of(match), (before, added) -> {
                Set<ValueMatch> both = new LinkedHashSet<>(before);
                both.addAll(added);
                return List.copyOf(both);
            });
        }
    }

    static String key(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
