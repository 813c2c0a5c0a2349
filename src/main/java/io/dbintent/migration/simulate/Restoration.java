package io.dbintent.migration.simulate;

import io.dbintent.migration.change.CommentChange;
import io.dbintent.migration.change.ConstraintChange;
import io.dbintent.migration.change.IndexChange;
import io.dbintent.migration.change.NamespaceChange;
import io.dbintent.migration.change.SchemaChange;
import io.dbintent.migration.change.SchemaDefinition;
import io.dbintent.migration.change.SequenceChange;
import io.dbintent.migration.change.SequenceDefinition;
import io.dbintent.migration.change.ServerKind;
import io.dbintent.migration.change.TableChange;
import io.dbintent.migration.change.TableDefinition;
import io.dbintent.migration.change.TriggerChange;
import io.dbintent.migration.change.TypeChange;
import io.dbintent.migration.change.ViewChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The changes that make one schema of another one, names kept: what is too much goes, what is missing comes back. */
final class Restoration {

    private final ServerKind server;
    private final SchemaDefinition now;
    private final SchemaDefinition wanted;
    private final List<SchemaChange> changes = new ArrayList<>();

    Restoration(ServerKind server, SchemaDefinition now, SchemaDefinition wanted) {
        this.server = server;
        this.now = now;
        this.wanted = wanted;
    }

    List<SchemaChange> changes() {
        without(now.triggers(), wanted.triggers(), t -> t.name() + " " + t.table())
                .forEach(t -> changes.add(new TriggerChange.Drop(t.name(), t.table(), false)));
        without(now.views(), wanted.views(), v -> v.name())
                .forEach(v -> changes.add(new ViewChange.Drop(v.name(), v.materialized(), false, false)));
        without(wanted.namespaces(), now.namespaces(), n -> n)
                .forEach(n -> changes.add(new NamespaceChange.CreateSchema(n, false)));
        without(wanted.extensions(), now.extensions(), n -> n)
                .forEach(n -> changes.add(new NamespaceChange.CreateExtension(n, false)));
        without(wanted.types(), now.types(), t -> t.name()).forEach(t -> changes.add(new TypeChange.Create(t)));
        List<SequenceDefinition> lost = without(wanted.sequences(), now.sequences(), s -> s.name());
        lost.forEach(s -> changes.add(new SequenceChange.Create(s.withOwnedBy(""), false)));
        tables();
        lost.stream()
                .filter(s -> !s.ownedBy().isEmpty())
                .forEach(s -> changes.add(new SequenceChange.Alter(s.name(), java.util.Map.of(), s.ownedBy(), false)));
        without(now.sequences(), wanted.sequences(), s -> s.name())
                .forEach(s -> changes.add(new SequenceChange.Drop(s.name(), true, false)));
        without(now.types(), wanted.types(), t -> t.name())
                .forEach(t -> changes.add(new TypeChange.Drop(t.name(), t.kind(), false, false)));
        without(now.extensions(), wanted.extensions(), n -> n)
                .forEach(n -> changes.add(new NamespaceChange.DropExtension(n, false, false)));
        without(now.namespaces(), wanted.namespaces(), n -> n)
                .forEach(n -> changes.add(new NamespaceChange.DropSchema(n, false, false)));
        without(wanted.views(), now.views(), v -> v).forEach(view -> {
            changes.add(new ViewChange.Create(view, now.view(view.name()).isPresent(), false));
        });
        without(wanted.triggers(), now.triggers(), t -> t.name() + " " + t.table())
                .forEach(t -> changes.add(new TriggerChange.Create(t, false, false)));
        return changes;
    }

    private void tables() {
        List<TableRestoration> kept = new ArrayList<>();
        for (TableDefinition table : now.tables()) {
            same(table, wanted).ifPresent(w -> kept.add(new TableRestoration(server, table, w, changes)));
        }
        kept.forEach(TableRestoration::takeAway);
        List<TableDefinition> surplus = now.tables().stream()
                .filter(table -> same(table, wanted).isEmpty())
                .toList();
        surplus.forEach(table -> changes.add(new TableChange.Drop(table.name(), false, false)));
        List<TableDefinition> lost = wanted.tables().stream()
                .filter(table -> same(table, now).isEmpty())
                .toList();
        boolean inOne = server.dialect() == io.dbintent.sql.Dialect.SQLITE;
        for (TableDefinition table : lost) {
            TableDefinition plain = inOne ? table : table.withForeignKeys(List.of());
            // PostgreSQL has no indexes inside CREATE TABLE.
            changes.add(new TableChange.Create(
                    server.isMySqlFamily() ? plain : plain.withIndexes(List.of()), false, false));
            if (!server.isMySqlFamily()) {
                table.indexes().forEach(i -> changes.add(new IndexChange.Add(table.name(), i, false, false)));
            }
            if (!table.comment().isEmpty() && !server.isMySqlFamily()) {
                changes.add(new CommentChange.OnTable(table.name(), table.comment()));
            }
        }
        kept.forEach(TableRestoration::bringBack);
        if (!inOne) {
            for (TableDefinition table : lost) {
                table.foreignKeys()
                        .forEach(k -> changes.add(new ConstraintChange.AddForeignKey(table.name(), k, false)));
            }
        }
        kept.forEach(TableRestoration::bringBackForeignKeys);
    }

    private static Optional<TableDefinition> same(TableDefinition table, SchemaDefinition in) {
        return in.tables().stream()
                .filter(other -> other.name().equals(table.name()))
                .findFirst();
    }

    /** Those of one list that have no equal key in another one. */
    static <T, K> List<T> without(List<T> list, List<T> other, Function<T, K> key) {
        List<K> keys = other.stream().map(key).toList();
        return list.stream().filter(item -> !keys.contains(key.apply(item))).toList();
    }
}
