package io.dbintent.migration.request;

import io.dbintent.migration.change.TableDefinition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Indexes and constraints that are to go and are called by their own names. */
final class NamedDrops {

    private final SchemaNames names;
    private final Targets targets;

    NamedDrops(SchemaNames names) {
        this.names = names;
        this.targets = new Targets(names);
    }

    /** Something by its own name, without a word for what it is, or with one after: {@code the idx_a index}. */
    Verb.@Nullable Said byName(Line line) {
        Word word = line.next();
        line.acceptAny("unique constraint", "check constraint", "constraint", "index", "foreign key", "check");
        TableDefinition said = line.acceptAny("on", "from", "of", "in") ? targets.table(line) : null;
        return drop(word.text(), said);
    }

    /** Something called by a name that is announced as such. */
    Verb.@Nullable Said named(Line line) {
        line.acceptAny("named", "called");
        return byName(line);
    }

    /** Its name, where one is next, announced or not; null, with nothing taken, if there is no such thing. */
    Verb.@Nullable Said byNameAfter(Line line) {
        int mark = line.mark();
        line.acceptAny("named", "called", "constraint", "with the name");
        Verb.Said said = line.peek().isName() ? byName(line) : null;
        if (said == null) {
            line.reset(mark);
        }
        return said;
    }

    /**
     * Drops what has that name.
     *
     * @param only the table it belongs to; null if that is not said
     * @return null if there is no such thing
     */
    Verb.@Nullable Said drop(String name, @Nullable TableDefinition only) {
        for (TableDefinition table : only == null ? names.schema().tables() : List.of(only)) {
            Command command = null;
            boolean key = table.foreignKey(name).isPresent();
            if (table.index(name).isPresent() && !key) {
                command = new Command.DropIndex(
                        table.name(), table.index(name).get().name());
            } else if (table.unique(name).isPresent()) {
                command = new Command.DropUnique(
                        table.name(), table.unique(name).get().name());
            } else if (table.foreignKey(name).isPresent()) {
                command = new Command.DropForeignKey(
                        table.name(), table.foreignKey(name).get().name());
            } else if (table.check(name).isPresent()) {
                command = new Command.DropCheck(
                        table.name(), table.check(name).get().name());
            }
            if (command != null) {
                return Verb.Said.of(command, null);
            }
        }
        return null;
    }
}
