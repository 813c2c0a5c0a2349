package io.dbintent.migration.request;

import io.dbintent.migration.change.ColumnDefinition;
import io.dbintent.migration.change.SchemaDefinition;
import io.dbintent.migration.change.TableDefinition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Finds the schema's tables and columns in the words of a request. */
final class SchemaNames {

    private static final int LONGEST = 5;

    /** Every verb asks for all names of the schema again. */
    private static final Map<String, String> SPOKEN = new ConcurrentHashMap<>();

    private static final int MOST_SPOKEN = 20_000;

    private final SchemaDefinition schema;
    private final String prefix;
    private final List<String> created = new ArrayList<>();

    SchemaNames(SchemaDefinition schema) {
        this.schema = schema;
        this.prefix = prefix(schema);
    }

    /** A table that the same request creates may be pointed to. */
    void create(String table) {
        created.add(table);
    }

    List<String> created() {
        return List.copyOf(created);
    }

    SchemaDefinition schema() {
        return schema;
    }

    /** Takes the longest run of words that names a table; null, with nothing taken, if none does. */
    @Nullable
    TableDefinition table(Line line) {
        for (int length = Math.min(LONGEST, run(line)); length > 0; length--) {
            String words = words(line, length);
            for (TableDefinition table : schema.tables()) {
                if (same(words, table.name().name())
                        || sameWithoutPrefix(words, table.name().name())) {
                    take(line, length);
                    return table;
                }
            }
        }
        return null;
    }

    /** Takes the longest run of words that names a column of the table; null, with nothing taken, if none does. */
    @Nullable
    ColumnDefinition column(Line line, TableDefinition table) {
        for (int length = Math.min(LONGEST, run(line)); length > 0; length--) {
            ColumnDefinition found = columnNamed(words(line, length), table);
            if (found != null) {
                take(line, length);
                return found;
            }
        }
        return null;
    }

    /** Takes the longest run of words that names a column anywhere; all columns of that name, by table. */
    Map<TableDefinition, ColumnDefinition> columns(Line line) {
        Map<TableDefinition, ColumnDefinition> found = new LinkedHashMap<>();
        for (int length = Math.min(LONGEST, run(line)); length > 0 && found.isEmpty(); length--) {
            for (TableDefinition table : schema.tables()) {
                ColumnDefinition column = columnNamed(words(line, length), table);
                if (column != null) {
                    found.put(table, column);
                }
            }
            if (!found.isEmpty()) {
                take(line, length);
            }
        }
        return found;
    }

    /** The column of the table that is spelled or spoken so; null if there is none, or two. */
    static @Nullable ColumnDefinition columnNamed(String words, TableDefinition table) {
        if (table.column(words).isPresent()) {
            return table.column(words).get();
        }
        String asked = spoken(words);
        List<ColumnDefinition> spoken = table.columns().stream()
                .filter(column -> spoken(column.name()).equals(asked))
                .toList();
        return spoken.size() == 1 ? spoken.get(0) : null;
    }

    /** Names spelled nearly like one that does not exist, the nearest first. */
    static List<String> near(String name, Collection<String> names) {
        int allowed = Math.max(1, Math.min(3, name.length() / 3));
        String spoken = SpokenName.of(name);
        Comparator<String> nearest = Comparator.comparingInt(candidate -> SpokenName.distance(candidate, name));
        return names.stream()
                .distinct()
                .filter(candidate -> SpokenName.distance(candidate, name) <= allowed
                        || SpokenName.distance(SpokenName.of(candidate), spoken) <= allowed
                        || (spoken.length() > 3 && SpokenName.of(candidate).contains(spoken))
                        || (candidate.length() > 3 && spoken.contains(SpokenName.of(candidate))))
                .sorted(nearest.thenComparing(candidate -> candidate))
                .limit(5)
                .toList();
    }

    List<String> tableNames() {
        return schema.tables().stream().map(table -> table.name().toString()).toList();
    }

    /** True if the columns of the table are written like {@code firstName}. */
    static boolean camelCase(@Nullable TableDefinition table) {
        if (table == null) {
            return false;
        }
        List<String> joined = new ArrayList<>();
        for (ColumnDefinition column : table.columns()) {
            if (column.name().matches("\\p{Ll}+\\p{Lu}.*")) {
                joined.add(column.name());
            } else if (column.name().contains("_")) {
                return false;
            }
        }
        return !joined.isEmpty();
    }

    /** Where all tables begin with the same word, as in {@code app_users}, people leave it out. */
    private boolean sameWithoutPrefix(String words, String name) {
        return !prefix.isEmpty() && SpokenName.of(name).equals(prefix + SpokenName.of(words));
    }

    private static String prefix(SchemaDefinition schema) {
        List<String> first = schema.tables().stream()
                .map(table -> SpokenName.of(table.name().name()))
                .map(name -> name.substring(0, name.indexOf(' ') + 1))
                .distinct()
                .toList();
        return schema.tables().size() > 2 && first.size() == 1 ? first.get(0) : "";
    }

    private static boolean same(String words, String name) {
        return name.equalsIgnoreCase(words) || spoken(name).equals(spoken(words));
    }

    private static String spoken(String name) {
        String known = SPOKEN.get(name);
        if (known != null) {
            return known;
        }
        if (SPOKEN.size() >= MOST_SPOKEN) {
            SPOKEN.clear();
        }
        String spoken = SpokenName.of(name);
        SPOKEN.put(name, spoken);
        return spoken;
    }

    /** How many words from here could belong to one name. */
    private static int run(Line line) {
        int length = 0;
        while (length < LONGEST
                && line.peek(length).isName()
                && (length == 0 || !line.peek(length - 1).lower().isEmpty())) {
            length++;
        }
        return length;
    }

    private static String words(Line line, int length) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < length; i++) {
            words.append(i > 0 ? " " : "").append(line.peek(i).text());
        }
        return words.toString();
    }

    private static void take(Line line, int length) {
        for (int i = 0; i < length; i++) {
            line.next();
        }
    }
}
