package io.dbintent.migration.request;

import io.dbintent.migration.change.IndexDefinition;
import io.dbintent.migration.change.TableDefinition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A unique index that becomes an ordinary one, or the other way round. */
final class IndexKindVerb implements Verb {

    private final Targets targets;

    IndexKindVerb(SchemaNames names) {
        this.targets = new Targets(names);
    }

    @Override
    public @Nullable Said read(Line line, Targets.@Nullable Found context) {
        if (!line.acceptAny("make", "turn", "change", "convert", "recreate", "let", "switch")) {
            return null;
        }
        line.acceptAny("the");
        line.acceptAny("unique", "existing", "plain", "ordinary");
        Targets.Found found = targets.thing(line);
        if (found == null || found.table().index(found.thing()).isEmpty()) {
            return null;
        }
        TableDefinition table = found.table();
        IndexDefinition old = table.index(found.thing()).get();
        line.acceptAny("index");
        line.acceptAny("into", "to", "be", "as", "to be");
        line.acceptAny("a", "an");
        boolean plain = line.acceptAny(
                "ordinary",
                "plain",
                "normal",
                "regular",
                "simple",
                "non-unique",
                "not unique",
                "nonunique",
                "non unique");
        boolean unique = !plain && line.acceptAny("unique");
        if (!plain && !unique) {
            return null;
        }
        line.acceptAny("one", "index");
        String name = GivenName.read(line);
        boolean so = (old.kind() == IndexDefinition.Kind.UNIQUE) == unique;
        if (so || old.columns().size() != old.parts().size() || old.where() != null) {
            throw Stop.refused("The index \"" + old.name() + "\" of \"" + table.name() + "\" is "
                    + (so
                            ? (unique ? "unique" : "not unique") + " already."
                            : "over an expression or a part of the rows."));
        }
        return new Said(
                List.of(
                        new Command.DropIndex(table.name(), old.name()),
                        new Command.AddIndex(table.name(), old.columns(), unique, name.isEmpty() ? old.name() : name)),
                new Targets.Found(table, old.columns()));
    }
}
