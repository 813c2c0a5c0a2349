package io.dbintent.sql;

import io.dbintent.schema.Schema;
import io.dbintent.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.sf.jsqlparser.schema.Column;
import org.jspecify.annotations.Nullable;

/**
 * The tables that one SELECT names in its FROM, for telling which of them a column belongs to.
 *
 * @param parent the sources of the enclosing query; null at the top
 */
record QuerySource(
        Schema schema, List<Entry> entries, @Nullable QuerySource parent) {

    /**
     * @param alias the name by which columns refer to it
     * @param table the real table, empty for a derived one
     * @param outer whether an outer join may leave its columns NULL
     * @param oneRow whether it always has one row
     */
    record Entry(String alias, String table, boolean outer, boolean oneRow) {}

    QuerySource(Schema schema, @Nullable QuerySource parent) {
        this(schema, new ArrayList<>(), parent);
    }

    /** The entry that a column belongs to; searched outwards. */
    Optional<Entry> entryOf(Column column) {
        String qualifier = column.getTable() == null
                ? ""
                : Names.unquoted(column.getTable().getName());
        String name = Names.unquoted(column.getColumnName());
        for (Entry entry : entries) {
            if (qualifier.isEmpty() ? has(entry, name) : entry.alias().equalsIgnoreCase(qualifier)) {
                return Optional.of(entry);
            }
        }
        if (qualifier.isEmpty() && entries.size() == 1 && entries.get(0).table().isEmpty()) {
            return Optional.of(entries.get(0));
        }
        return parent == null ? Optional.empty() : parent.entryOf(column);
    }

    /** The entry of this very SELECT that a column belongs to. */
    Optional<Entry> ownEntryOf(Column column) {
        return entryOf(column).filter(entries::contains);
    }

    private boolean has(Entry entry, String column) {
        return schema.table(entry.table())
                .flatMap(table -> table.column(column))
                .isPresent();
    }

    QueryColumn resolve(Column column, QueryPlace place, String aggregate) {
        String name = Names.unquoted(column.getColumnName());
        String table = entryOf(column).map(Entry::table).orElse("");
        Optional<Table> known = schema.table(table);
        String spelled = known.flatMap(found -> found.column(name))
                .map(io.dbintent.schema.Column::name)
                .orElse(name);
        return new QueryColumn(known.map(Table::name).orElse(table), spelled, place, aggregate);
    }

    boolean mayBeNull(Column column) {
        Optional<Entry> entry = entryOf(column);
        if (entry.isEmpty() || entry.get().outer()) {
            return true;
        }
        return schema.table(entry.get().table())
                .flatMap(table -> table.column(Names.unquoted(column.getColumnName())))
                .map(io.dbintent.schema.Column::nullable)
                .orElse(true);
    }

    /** Identifiers without their quotes. */
    static final class Names {
        private Names() {}

        static String unquoted(@Nullable String name) {
            if (name == null) {
                return "";
            }
            boolean quoted = name.length() > 1 && "\"`[".indexOf(name.charAt(0)) >= 0;
            return quoted ? name.substring(1, name.length() - 1) : name;
        }

        static String folded(@Nullable String name) {
            return unquoted(name).toLowerCase(Locale.ROOT);
        }
    }
}
