package io.dbintent.migration.simulate;

import io.dbintent.migration.change.ColumnChange;
import io.dbintent.migration.change.ObjectName;
import io.dbintent.migration.change.TableDefinition;
import io.dbintent.migration.change.TypeChange;
import io.dbintent.migration.change.TypeDefinition;
import java.util.ArrayList;
import java.util.List;

/** Applies changes of types. */
final class TypeChanges {

    private final Workspace work;

    TypeChanges(Workspace work) {
        this.work = work;
    }

    void apply(TypeChange change) {
        List<TypeDefinition> types = new ArrayList<>(work.schema().types());
        TypeDefinition now = types.stream()
                .filter(type -> type.name().equals(change.type()))
                .findFirst()
                .orElse(null);
        if (change instanceof TypeChange.Create create) {
            work.requireNamespace(create.type());
            if (now != null || work.find(create.type()).isPresent()) {
                throw new RefusedException("There is a type " + create.type() + " already.");
            }
            types.add(create.definition());
            work.schema(work.schema().withTypes(types));
            return;
        }
        if (now == null) {
            if (change instanceof TypeChange.Drop drop && drop.ifExists()) {
                return;
            }
            throw new RefusedException("There is no type " + change.type() + ".");
        }
        types.remove(now);
        if (change instanceof TypeChange.Drop drop) {
            requireUnused(drop);
        } else if (change instanceof TypeChange.Rename rename) {
            types.add(now.withName(rename.to()));
            follow(rename.type(), rename.to());
        } else if (change instanceof TypeChange.AddValue add) {
            types.add(now.withValues(added(now, add)));
        } else if (change instanceof TypeChange.RenameValue rename) {
            if (!now.values().contains(rename.value()) || now.values().contains(rename.to())) {
                throw new RefusedException("Type " + now.name() + " has no value " + rename.value() + ", or has "
                        + rename.to() + " already.");
            }
            types.add(now.withValues(now.values().stream()
                    .map(value -> value.equals(rename.value()) ? rename.to() : value)
                    .toList()));
        } else {
            types.add(DomainText.altered(now, (TypeChange.Alter) change));
        }
        work.schema(work.schema().withTypes(types));
    }

    private static List<String> added(TypeDefinition type, TypeChange.AddValue add) {
        List<String> values = new ArrayList<>(type.values());
        if (values.contains(add.value())) {
            if (add.ifNotExists()) {
                return values;
            }
            throw new RefusedException("Type " + type.name() + " has a value " + add.value() + " already.");
        }
        int index = values.size();
        if (!add.neighbour().isEmpty()) {
            int neighbour = values.indexOf(add.neighbour());
            if (neighbour < 0) {
                throw new RefusedException("Type " + type.name() + " has no value " + add.neighbour() + ".");
            }
            index = add.before() ? neighbour : neighbour + 1;
        }
        values.add(index, add.value());
        return values;
    }

    private static String written(ObjectName name) {
        return name.toString();
    }

    private void requireUnused(TypeChange.Drop drop) {
        boolean used = work.schema().tables().stream()
                .flatMap(table -> table.columns().stream())
                .anyMatch(column -> column.type().name().equals(written(drop.type())));
        if (used && drop.cascade()) {
            columnsOf(drop);
        } else if (used) {
            throw new RefusedException("Type " + drop.type() + " is used by a column.");
        }
    }

    private void columnsOf(TypeChange.Drop drop) {
        ColumnRemoval removal = new ColumnRemoval(work, new ForeignKeys(work, new Completion(work)));
        for (TableDefinition table : work.schema().tables()) {
            table.columns().stream()
                    .filter(column -> column.type().name().equals(written(drop.type())))
                    .forEach(column -> removal.drop(new ColumnChange.Drop(table.name(), column.name(), true, true)));
        }
    }

    private void follow(ObjectName from, ObjectName to) {
        work.everyTable(table -> table.withColumns(table.columns().stream()
                .map(column -> column.type().name().equals(written(from))
                        ? column.withType(column.type().named(written(to)))
                        : column)
                .toList()));
    }
}
