package io.dbintent.language;

import io.dbintent.schema.Column;
import io.dbintent.schema.ColumnType.Family;
import io.dbintent.schema.Index;
import io.dbintent.schema.Schema;
import io.dbintent.schema.Table;
import io.dbintent.sql.Dialect;
import java.util.ArrayList;
import java.util.Collection;
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
 * <p>A table is read once, when first asked about, up to {@link #ROWS} rows. What is not found there is asked of the
 * database again, because rows may have come since; of a large table only the first {@link #SCAN} rows are searched
 * where no index helps.
 */
final class ValueIndex implements ValueLookup {

    private static final int ROWS = 5_000;
    private static final int SCAN = 50_000;
    private static final int LONGEST_TEXT = 200;
    private static final int SMALL_DOMAIN = 12;

    private final Schema schema;
    private final Dialect dialect;
    private final QueryRunner queries;
    private final Lexicon lexicon;
    private final Map<String, Set<ValueMatch>> known = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> domains = new ConcurrentHashMap<>();
    private final Map<String, List<ValueMatch>> missed = new ConcurrentHashMap<>();
    private final Set<String> large = ConcurrentHashMap.newKeySet();
    private volatile boolean loaded;

    ValueIndex(Schema schema, Dialect dialect, QueryRunner queries) {
        this.schema = schema;
        this.dialect = dialect;
        this.queries = queries;
        this.lexicon = new Lexicon(schema);
    }

    @Override
    public List<ValueMatch> find(String text, boolean deep) {
        load();
        String key = key(text);
        if (key.isEmpty() || key.length() > LONGEST_TEXT) {
            return List.of();
        }
        Set<ValueMatch> here = known.get(key);
        if (here != null) {
            return List.copyOf(here);
        }
        return deep ? askAgain(text) : List.of();
    }

    @Override
    public Set<String> domain(String table, String column) {
        load();
        return domains.getOrDefault(table + '\0' + column, Set.of());
    }

    @Override
    public int count(String sql, int limit) {
        List<List<@Nullable Object>> rows = queries.rows(sql, limit);
        return rows.size();
    }

    private void load() {
        if (loaded) {
            return;
        }
        synchronized (this) {
            if (!loaded) {
                schema.tables().forEach(this::load);
                loaded = true;
            }
        }
    }

    private void load(Table table) {
        List<Column> columns = textColumns(table);
        if (columns.isEmpty()) {
            return;
        }
        List<String> quoted =
                columns.stream().map(column -> dialect.quote(column.name())).toList();
        String sql = "SELECT " + String.join(", ", quoted) + " FROM " + dialect.quote(table.name()) + limit(ROWS + 1);
        List<List<@Nullable Object>> rows = queries.rows(sql, ROWS + 1);
        if (rows.size() > ROWS) {
            large.add(table.name());
        }
        Map<Column, Set<String>> distinct = new LinkedHashMap<>();
        for (List<@Nullable Object> row : rows) {
            for (int i = 0; i < columns.size(); i++) {
                Object cell = row.get(i);
                if (cell != null) {
                    String stored = cell.toString().strip();
                    distinct.computeIfAbsent(columns.get(i), key -> new TreeSet<>())
                            .add(stored);
                    remember(
                            stored,
                            new ValueMatch(table.name(), List.of(columns.get(i).name()), List.of(stored)));
                }
            }
            rememberName(table, columns, row);
        }
        if (rows.size() <= ROWS) {
            distinct.forEach((column, texts) -> {
                if (texts.size() <= SMALL_DOMAIN) {
                    domains.put(table.name() + '\0' + column.name(), texts);
                }
            });
        }
    }

    private void rememberName(Table table, List<Column> columns, List<@Nullable Object> row) {
        for (List<Column> naming : lexicon.of(table).namings()) {
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
            known.computeIfAbsent(key, any -> java.util.Collections.synchronizedSet(new LinkedHashSet<>()))
                    .add(match);
        }
    }

    private static String key(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    private static List<Column> textColumns(Table table) {
        return table.columns().stream()
                .filter(column -> TableWords.isText(column) || column.type().family() == Family.BOOLEAN)
                .filter(column ->
                        !column.type().declaration().toLowerCase(Locale.ROOT).contains("blob"))
                .toList();
    }

    private List<ValueMatch> askAgain(String text) {
        List<ValueMatch> found = missed.get(text);
        if (found == null || found.isEmpty()) {
            found = search(text);
            if (!found.isEmpty() && missed.size() < 1_000) {
                missed.put(text, found);
            }
        }
        return found;
    }

    private List<ValueMatch> search(String text) {
        List<ValueMatch> found = new ArrayList<>();
        for (Table table : schema.tables()) {
            boolean big = large.contains(table.name());
            if (table.kind() != Table.Kind.TABLE || !big) {
                continue;
            }
            for (Column column : textColumns(table)) {
                if (holds(table, column, text, big)) {
                    found.add(new ValueMatch(table.name(), List.of(column.name()), List.of(text)));
                }
            }
        }
        return found;
    }

    private boolean holds(Table table, Column column, String text, boolean big) {
        String name = dialect.quote(column.name());
        boolean indexed = leads(table.indexes(), column);
        String from = big && !indexed
                ? "(SELECT " + name + " FROM " + dialect.quote(table.name()) + limit(SCAN) + ") s"
                : dialect.quote(table.name());
        String sql =
                "SELECT " + name + " FROM " + from + " WHERE " + name + " = " + Literals.text(text, dialect) + limit(1);
        return !queries.rows(sql, 1).isEmpty();
    }

    private static boolean leads(Collection<Index> indexes, Column column) {
        return indexes.stream()
                .anyMatch(index ->
                        !index.columns().isEmpty() && index.columns().get(0).equalsIgnoreCase(column.name()));
    }

    private String limit(int rows) {
        return Literals.limit(rows, dialect);
    }
}
