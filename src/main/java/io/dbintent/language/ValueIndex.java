package io.dbintent.language;

import io.dbintent.schema.Column;
import io.dbintent.schema.Schema;
import io.dbintent.schema.Table;
import io.dbintent.sql.Dialect;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
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

/**
 * Texts of the small tables held in memory, and bounded equality lookups for the rest.
 *
 * <p>A table is read when first asked about, up to {@link #ROWS} rows and, over all tables, {@link #TEXTS} texts; of a
 * larger one only the first {@link #SCAN} rows are searched where no index helps. An intent that is not understood has
 * the small tables looked at again, because rows may have changed since.
 */
final class ValueIndex implements ValueLookup {

    private static final int ROWS = 5_000;
    /** A table of so few rows is read again as it is, rather than asked for single texts. */
    private static final int FEW_ROWS = 500;

    private static final int TEXTS = 200_000;
    private static final int SCAN = 50_000;
    private static final int LONGEST_TEXT = 200;
    private static final int SMALL_DOMAIN = 12;
    private static final int TABLES_AT_ONCE = 60;
    private static final int TEXTS_AT_ONCE = 80;

    private final Schema schema;
    private final QueryRunner queries;
    private final ValueQueries sql;
    private final Map<String, TableWords> names = new HashMap<>();
    private final Map<String, List<ValueMatch>> known = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> domains = new ConcurrentHashMap<>();
    private final Map<String, Read> reads = new ConcurrentHashMap<>();
    private volatile boolean loaded;
    private volatile boolean largeTables;
    private volatile int changes;

    /** How a table was when it was read; {@code rows} beyond {@link #ROWS} for one that is too large to be held. */
    private record Read(int rows, long digest, int texts) {
        boolean large() {
            return rows > ROWS;
        }
    }

    ValueIndex(Schema schema, Dialect dialect, QueryRunner queries) {
        this.schema = schema;
        this.queries = queries;
        this.sql = new ValueQueries(dialect);
        Lexicon lexicon = new Lexicon(schema);
        schema.tables().forEach(table -> names.put(table.name(), lexicon.of(table)));
    }

    @Override
    public ValueLookup forOneIntent() {
        return new ValuesOfIntent(this);
    }

    @Override
    public List<ValueMatch> find(String text, boolean deep) {
        load();
        String key = key(text);
        if (key.isEmpty() || key.length() > LONGEST_TEXT) {
            return List.of();
        }
        List<ValueMatch> here = known.getOrDefault(key, List.of());
        return here.isEmpty() && deep && largeTables ? search(List.of(text)).getOrDefault(text, List.of()) : here;
    }

    @Override
    public Set<String> domain(String table, String column) {
        load();
        return domains.getOrDefault(table + '\0' + column, Set.of());
    }

    @Override
    public int count(String query, int limit) {
        return queries.rows(query, limit).size();
    }

    /** A number that grows whenever what is held in memory changes. */
    int changes() {
        return changes;
    }

    boolean hasLargeTables() {
        load();
        return largeTables;
    }

    private void load() {
        if (loaded) {
            return;
        }
        synchronized (this) {
            if (!loaded) {
                read(schema.tables());
                changes++;
                loaded = true;
            }
        }
    }

    /** Reads tables and replaces what was known of them; true if any is not as it was. */
    private boolean read(List<Table> tables) {
        List<Table> readable = tables.stream()
                .filter(table -> !ValueQueries.textColumns(table).isEmpty())
                .toList();
        boolean[] changed = {false};
        queries.each(
                readable.stream()
                        .map(table -> sql.texts(table, ValueQueries.textColumns(table), ROWS + 1, LONGEST_TEXT))
                        .toList(),
                ROWS + 1,
                (int i, List<List<@Nullable Object>> rows) -> changed[0] |= replace(readable.get(i), rows));
        largeTables = reads.values().stream().anyMatch(Read::large);
        return changed[0];
    }

    private boolean replace(Table table, List<List<@Nullable Object>> rows) {
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
        String key = key(text);
        if (!key.isEmpty() && key.length() <= LONGEST_TEXT) {
            known.merge(key, List.of(match), (before, added) -> {
                Set<ValueMatch> both = new LinkedHashSet<>(before);
                both.addAll(added);
                return List.copyOf(both);
            });
        }
    }

    private static String key(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    /** Which columns of the large tables hold the texts, for those that any holds. */
    Map<String, List<ValueMatch>> search(List<String> texts) {
        Map<String, List<ValueMatch>> found = new HashMap<>();
        for (Table table : schema.tables()) {
            Read read = reads.get(table.name());
            if (table.kind() != Table.Kind.TABLE || read == null || !read.large()) {
                continue;
            }
            List<Column> columns = ValueQueries.textColumns(table);
            List<String> asked = sql.held(table, columns, texts, SCAN);
            List<List<Column>> order = ValueQueries.asked(table, columns);
            for (int query = 0; query < asked.size(); query++) {
                for (List<@Nullable Object> row : queries.rows(asked.get(query), 1)) {
                    add(found, table, order.get(query), texts, row);
                }
            }
        }
        return found;
    }

    private static void add(
            Map<String, List<ValueMatch>> found,
            Table table,
            List<Column> columns,
            List<String> texts,
            List<@Nullable Object> row) {
        for (int cell = 0; cell < row.size(); cell++) {
            if (row.get(cell) instanceof Number number && number.intValue() == 1) {
                Column column = columns.get(cell / texts.size());
                String text = texts.get(cell % texts.size());
                found.computeIfAbsent(text, key -> new ArrayList<>())
                        .add(new ValueMatch(table.name(), List.of(column.name()), List.of(text)));
            }
        }
    }

    /**
     * Looks at the small tables again: at those of few rows as a whole, at the others for the texts asked for. Two
     * queries, and one more for each table that has rows.
     */
    synchronized boolean lookAgain(Collection<String> asked) {
        if (!loaded) {
            return false;
        }
        List<Table> again = new ArrayList<>(filledSince());
        List<String> missing = missing(asked);
        for (Table table : schema.tables()) {
            Read read = reads.get(table.name());
            if (read == null || read.large() || read.rows() == 0) {
                continue;
            }
            if (read.rows() <= FEW_ROWS || holds(table, asked) || holdsNow(table, missing)) {
                again.add(table);
            }
        }
        if (!read(again)) {
            return false;
        }
        changes++;
        return true;
    }

    /** The tables that had no rows and have some now. */
    private List<Table> filledSince() {
        List<Table> empty = schema.tables().stream()
                .filter(table -> {
                    Read read = reads.get(table.name());
                    return read != null && read.rows() == 0;
                })
                .toList();
        List<List<Table>> groups = new ArrayList<>();
        for (int from = 0; from < empty.size(); from += TABLES_AT_ONCE) {
            groups.add(empty.subList(from, Math.min(from + TABLES_AT_ONCE, empty.size())));
        }
        List<Table> filled = new ArrayList<>();
        queries.each(groups.stream().map(sql::filled).toList(), 1, (i, rows) -> {
            for (int t = 0; t < groups.get(i).size(); t++) {
                boolean none = !rows.isEmpty() && rows.get(0).get(t) instanceof Number number && number.intValue() == 0;
                if (!none) {
                    filled.add(groups.get(i).get(t));
                }
            }
        });
        return filled;
    }

    /** What is not known of the texts asked for; of names of several words also their ends, which two columns may hold. */
    private List<String> missing(Collection<String> asked) {
        Set<String> missing = new LinkedHashSet<>();
        asked.stream().filter(text -> text.length() <= LONGEST_TEXT).forEach(text -> {
            if (!known.containsKey(key(text))) {
                missing.add(key(text));
                String[] words = key(text).split("\\s+", -1);
                missing.add(words[0]);
                missing.add(words[words.length - 1]);
            }
        });
        missing.remove("");
        return missing.stream()
                .sorted(Comparator.comparingInt(String::length))
                .limit(TEXTS_AT_ONCE)
                .toList();
    }

    private boolean holds(Table table, Collection<String> asked) {
        return asked.stream().anyMatch(text -> known.getOrDefault(key(text), List.of()).stream()
                .anyMatch(match -> isOf(match, table)));
    }

    private boolean holdsNow(Table table, List<String> texts) {
        List<Column> columns = ValueQueries.textColumns(table);
        return !texts.isEmpty()
                && !columns.isEmpty()
                && !queries.rows(sql.anyOf(table, columns, texts), 1).isEmpty();
    }
}
