package io.dbintent.language;

import io.dbintent.schema.Column;
import io.dbintent.schema.Schema;
import io.dbintent.schema.Table;
import io.dbintent.sql.Dialect;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Texts of the small tables held in memory, and bounded equality lookups for the rest.
 *
 * <p>A table is read when first asked about, as far as {@link HeldTexts} holds it; of a larger one only the first
 * {@link #SCAN} rows are searched where no index helps. An intent that is not understood has the small tables looked at
 * again, because rows may have changed since.
 */
final class ValueIndex implements ValueLookup {

    /** A table of so few rows is read again as it is, rather than asked for single texts. */
    private static final int FEW_ROWS = 500;

    private static final int SCAN = 50_000;
    private static final int TABLES_AT_ONCE = 60;
    private static final int TEXTS_AT_ONCE = 80;

    private final Schema schema;
    private final QueryRunner queries;
    private final ValueQueries sql;
    private final HeldTexts held;
    private volatile boolean loaded;
    private volatile boolean largeTables;
    private volatile int changes;

    ValueIndex(Schema schema, Dialect dialect, QueryRunner queries) {
        this.schema = schema;
        this.queries = queries;
        this.sql = new ValueQueries(dialect);
        this.held = new HeldTexts(schema);
    }

    @Override
    public ValueLookup forOneIntent() {
        return new ValuesOfIntent(this);
    }

    @Override
    public List<ValueMatch> find(String text, boolean deep) {
        load();
        if (!HeldTexts.mayHold(text)) {
            return List.of();
        }
        List<ValueMatch> here = held.of(text);
        return here.isEmpty() && deep && largeTables ? search(List.of(text)).getOrDefault(text, List.of()) : here;
    }

    @Override
    public Set<String> domain(String table, String column) {
        load();
        return held.domain(table, column);
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
                        .map(table -> sql.texts(
                                table, ValueQueries.textColumns(table), HeldTexts.ROWS + 1, HeldTexts.LONGEST_TEXT))
                        .toList(),
                HeldTexts.ROWS + 1,
                (int i, List<List<@Nullable Object>> rows) -> changed[0] |= held.replace(readable.get(i), rows));
        largeTables = held.anyLarge();
        return changed[0];
    }

    /** Which columns of the large tables hold the texts, for those that any holds. */
    Map<String, List<ValueMatch>> search(List<String> texts) {
        Map<String, List<ValueMatch>> found = new HashMap<>();
        for (Table table : schema.tables()) {
            HeldTexts.Read read = held.read(table);
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
            HeldTexts.Read read = held.read(table);
            if (read == null || read.large() || read.rows() == 0) {
                continue;
            }
            if (read.rows() <= FEW_ROWS || held.holds(table, asked) || holdsNow(table, missing)) {
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
                    HeldTexts.Read read = held.read(table);
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
        asked.stream().filter(text -> text.length() <= HeldTexts.LONGEST_TEXT).forEach(text -> {
            if (held.of(text).isEmpty()) {
                missing.add(HeldTexts.key(text));
                String[] words = HeldTexts.key(text).split("\\s+", -1);
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

    private boolean holdsNow(Table table, List<String> texts) {
        List<Column> columns = ValueQueries.textColumns(table);
        return !texts.isEmpty()
                && !columns.isEmpty()
                && !queries.rows(sql.anyOf(table, columns, texts), 1).isEmpty();
    }
}
