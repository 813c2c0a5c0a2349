package io.dbintent.migration.conformance;

import io.dbintent.migration.change.ColumnChange;
import io.dbintent.migration.change.ColumnDefinition;
import io.dbintent.migration.change.DataChange;
import io.dbintent.migration.change.Generated;
import io.dbintent.migration.change.ObjectName;
import io.dbintent.migration.change.SchemaChange;
import io.dbintent.migration.change.SchemaDefinition;
import io.dbintent.migration.change.ServerKind;
import io.dbintent.migration.change.TableChange;
import io.dbintent.migration.change.TableDefinition;
import io.dbintent.migration.ddl.DdlScript;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where the values of each column are while a script runs: a rename carries them along, a drop loses them, and a statement
 * that copies all rows puts them into another column too.
 *
 * <p>It follows names, not conditions: what may have been copied counts as copied, unless the statement plainly takes some
 * rows only.
 */
final class Lineage {

    private final ServerKind server;
    private final Map<String, KeptTable> tables = new LinkedHashMap<>();
    private final java.util.Set<Origin> overwritten = new java.util.HashSet<>();
    private final Map<String, Integer> partial = new HashMap<>();

    private Lineage(ServerKind server) {
        this.server = server;
    }

    /** Before anything has run. */
    static Lineage before(SchemaDefinition schema, ServerKind server) {
        Lineage lineage = new Lineage(server);
        for (TableDefinition table : schema.tables()) {
            KeptTable kept = new KeptTable(table.name());
            table.columns().forEach(column -> kept.add(column.name(), new Origin(table.name(), column.name())));
            lineage.tables.put(key(table.name()), kept);
        }
        return lineage;
    }

    /** After a script. */
    Lineage run(DdlScript script) {
        script.changes().forEach(this::run);
        return this;
    }

    /** The table that is found under a name now, if it is known. */
    Optional<KeptTable> table(ObjectName name) {
        return Optional.ofNullable(tables.get(key(name)));
    }

    /** Whether the values of a column are still anywhere. */
    boolean survives(Origin origin) {
        return tables.values().stream().anyMatch(table -> table.columns().stream()
                .anyMatch(column -> column.values().contains(origin)));
    }

    /** Whether all values of a column are where they were. */
    boolean isInPlace(Origin origin) {
        return table(origin.table())
                .flatMap(table -> table.column(origin.column()))
                .filter(column -> column.values().contains(origin) && !overwritten.contains(origin))
                .isPresent();
    }

    /** Whether a column holds the values of another one from before, perhaps beside others. */
    boolean holds(ObjectName table, String column, Origin origin) {
        return table(table)
                .flatMap(kept -> kept.column(column))
                .filter(kept -> kept.values().contains(origin))
                .isPresent();
    }

    Map<String, KeptTable> tables() {
        return tables;
    }

    ServerKind server() {
        return server;
    }

    /** Values that are copied into a column, by all rows or by some. */
    void carry(KeptColumn target, java.util.Set<Origin> values, boolean someRows, String place) {
        // What several statements copy for some rows each is taken for a division into cases.
        if (!someRows || partial.merge(place + values, 1, Integer::sum) > 1) {
            target.values().addAll(values);
        }
    }

    /** Some values of a column give way to others that do not come from it. */
    void overwrite(KeptColumn target, java.util.Set<Origin> values) {
        Origin origin = target.origin();
        if (origin != null && !values.contains(origin)) {
            overwritten.add(origin);
        }
    }

    /** Missing values of columns get others. */
    void fill(java.util.Set<Origin> origins) {
        overwritten.addAll(origins);
    }

    private void run(SchemaChange change) {
        if (change instanceof TableChange tableChange) {
            run(tableChange);
        } else if (change instanceof ColumnChange columnChange) {
            table(columnChange.table()).ifPresent(table -> run(table, columnChange));
        } else if (change instanceof DataChange data) {
            new RowCopies(this).follow(data);
        }
    }

    private void run(TableChange change) {
        if (change instanceof TableChange.Create create) {
            if (!create.ifNotExists() || !tables.containsKey(key(create.table()))) {
                KeptTable made = new KeptTable(null);
                create.definition().columns().forEach(column -> made.add(column.name(), null));
                tables.put(key(create.table()), made);
            }
        } else if (change instanceof TableChange.CreateLike like) {
            KeptTable made = new KeptTable(null);
            table(like.source()).ifPresent(source -> source.columns().forEach(column -> made.add(column.name(), null)));
            tables.put(key(like.table()), made);
        } else if (change instanceof TableChange.CreateAs as) {
            new RowCopies(this).create(as);
        } else if (change instanceof TableChange.Drop drop) {
            tables.remove(key(drop.table()));
        } else if (change instanceof TableChange.Rename rename) {
            KeptTable kept = tables.remove(key(rename.table()));
            if (kept != null) {
                tables.put(key(rename.to()), kept);
            }
        }
    }

    private void run(KeptTable table, ColumnChange change) {
        if (change instanceof ColumnChange.Add add) {
            ColumnDefinition definition = add.definition();
            if (add.ifNotExists() && table.column(definition.name()).isPresent()) {
                return;
            }
            KeptColumn column = table.add(definition.name(), null);
            Generated generated = definition.generated();
            if (generated != null) {
                column.values().addAll(new RowCopies(this).read(generated.expression(), table));
            }
        } else if (change instanceof ColumnChange.Drop drop) {
            table.remove(drop.column());
        } else if (change instanceof ColumnChange.Rename rename) {
            table.rename(rename.column(), rename.to());
        } else if (change instanceof ColumnChange.Redefine redefine) {
            table.rename(redefine.column(), redefine.definition().name());
        } else if (change instanceof ColumnChange.SetType type) {
            String using = type.using();
            if (using != null) {
                table.column(type.column()).ifPresent(column -> {
                    var read = new RowCopies(this).read(using, table);
                    column.values().clear();
                    column.values().addAll(read);
                });
            }
        }
    }

    static String key(ObjectName name) {
        return name.toString().toLowerCase(Locale.ROOT);
    }

    /** A table and where it comes from. */
    static final class KeptTable {

        private final @Nullable ObjectName origin;
        private final Map<String, KeptColumn> columns = new LinkedHashMap<>();

        KeptTable(@Nullable ObjectName origin) {
            this.origin = origin;
        }

        /** The table that this one is, whatever it is called now; null if the script made it. */
        @Nullable
        ObjectName origin() {
            return origin;
        }

        List<KeptColumn> columns() {
            return List.copyOf(columns.values());
        }

        Optional<KeptColumn> column(String name) {
            return Optional.ofNullable(columns.get(name.toLowerCase(Locale.ROOT)));
        }

        KeptColumn add(String name, @Nullable Origin column) {
            KeptColumn kept = new KeptColumn(name, column, new java.util.LinkedHashSet<>());
            if (column != null) {
                kept.values().add(column);
            }
            columns.put(name.toLowerCase(Locale.ROOT), kept);
            return kept;
        }

        void remove(String name) {
            columns.remove(name.toLowerCase(Locale.ROOT));
        }

        void rename(String from, String to) {
            List<KeptColumn> all = new ArrayList<>(columns.values());
            columns.clear();
            for (KeptColumn column : all) {
                KeptColumn now = column.name().equalsIgnoreCase(from)
                        ? new KeptColumn(to, column.origin(), column.values())
                        : column;
                columns.put(now.name().toLowerCase(Locale.ROOT), now);
            }
        }

        Map<String, KeptColumn> byName() {
            return new TreeMap<>(columns);
        }
    }

    /**
     * A column and whose values it holds.
     *
     * @param origin the column that this one is, whatever it is called now; null if the script made it
     */
    record KeptColumn(String name, @Nullable Origin origin, java.util.Set<Origin> values) {}
}
