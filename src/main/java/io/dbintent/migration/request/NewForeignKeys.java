package io.dbintent.migration.request;

import io.dbintent.migration.change.ColumnDefinition;
import io.dbintent.migration.change.ForeignKeyDefinition;
import io.dbintent.migration.change.ForeignKeyDefinition.Action;
import io.dbintent.migration.change.TableDefinition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads new foreign keys: {@code a foreign key on orders.user_id to users}. */
final class NewForeignKeys {

    private final SchemaNames names;
    private final Targets targets;
    private final KeyColumns columns;
    private final ReferenceWords references;

    NewForeignKeys(SchemaNames names) {
        this.names = names;
        this.targets = new Targets(names);
        this.columns = new KeyColumns(names);
        this.references = new ReferenceWords(names);
    }

    /**
     * The foreign key or keys that are next; null if none are.
     *
     * @param verb whether something was said to be added
     */
    Verb.@Nullable Said read(Line line, Targets.@Nullable Found context, boolean verb) {
        line.acceptAny("a", "an", "the", "the missing", "a missing");
        Verb.Said list = verb ? foreignKeys(line) : null;
        if (list != null) {
            return list;
        }
        boolean noun = verb
                && line.acceptAny(
                        "foreign key constraint",
                        "foreign key",
                        "fk",
                        "foreign-key",
                        "reference",
                        "foreign-key constraint",
                        "referential constraint");
        boolean loose = noun || line.acceptAny("link", "connect", "let", "point", "make");
        String name = GivenName.read(line);
        line.acceptAny("on", "from", "for", "between", "to", "in");
        Targets.Found from = columns.read(line, context);
        if (from == null) {
            return null;
        }
        line.acceptAny("that", "which", "and", ",");
        line.acceptAny("should be", "is to be", "must be", "be");
        boolean key = line.at("a foreign key to") || line.at("a foreign key referencing");
        if (key) {
            line.accept("a");
        }
        Reference reference = references.read(line, loose);
        if (reference == null || from.columns().size() != 1) {
            return null;
        }
        if (line.acceptAny(
                "with a foreign key", "by a foreign key", "as a foreign key", "via a foreign key", "as foreign key")) {
            name = GivenName.read(line);
        }
        name = name.isEmpty() ? GivenName.read(line) : name;
        Action late = reference.onDelete() == Action.NO_ACTION ? ReferenceWords.onDelete(line) : reference.onDelete();
        Reference whole = new Reference(reference.table(), reference.column(), late);
        refuseSecondKey(from, whole);
        return Verb.Said.of(new Command.AddForeignKey(from.table().name(), from.column(), whole, name), from);
    }

    /** {@code foreign keys to reservations: book_id to books and member_id to members}. */
    private Verb.@Nullable Said foreignKeys(Line line) {
        int mark = line.mark();
        if (line.acceptAny("foreign keys", "missing foreign keys", "foreign key constraints", "references")) {
            line.acceptAny("on", "to", "for", "in", "from");
            TableDefinition table = targets.table(line);
            line.acceptAny(":", ",", "from", "-", "on");
            Targets.Found last = table == null ? null : new Targets.Found(table, List.of());
            List<Command> commands = new ArrayList<>();
            int end = line.mark();
            do {
                ColumnDefinition own = table == null ? null : names.column(line, table);
                Targets.Found from = own != null && table != null
                        ? new Targets.Found(table, List.of(own.name()))
                        : targets.columns(line, last);
                Reference reference = from == null || from.columns().size() != 1 ? null : references.read(line, true);
                if (from == null || reference == null) {
                    break;
                }
                refuseSecondKey(from, reference);
                commands.add(new Command.AddForeignKey(from.table().name(), from.column(), reference, ""));
                last = new Targets.Found(from.table(), List.of());
                end = line.mark();
            } while (line.acceptAny(", and", "and", ",", ";"));
            if (!commands.isEmpty()) {
                line.reset(end);
                return new Verb.Said(commands, last);
            }
        }
        line.reset(mark);
        return null;
    }

    private static void refuseSecondKey(Targets.Found from, Reference reference) {
        for (ForeignKeyDefinition key : from.table().foreignKeys()) {
            if (key.columns().equals(List.of(from.column()))
                    && key.referencedTable().matches(reference.table())) {
                throw Stop.refused(
                        "\"" + from.table().name() + "." + from.column() + "\" already has a foreign key to \""
                                + reference.table() + "\"" + (key.name().isEmpty() ? "." : ", " + key.name() + "."));
            }
        }
    }
}
