package io.dbintent.migration.request;

import io.dbintent.migration.change.ForeignKeyDefinition;
import io.dbintent.migration.change.ForeignKeyDefinition.Action;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Another rule for a foreign key that is there: {@code make the foreign key on orders.user_id cascade}. */
final class ReferenceRuleVerb implements Verb {

    private final Targets targets;

    ReferenceRuleVerb(SchemaNames names) {
        this.targets = new Targets(names);
    }

    @Override
    public @Nullable Said read(Line line, Targets.@Nullable Found context) {
        boolean verb = line.acceptAny(
                "change", "alter", "make", "let", "set", "modify", "switch", "turn", "recreate", "redefine");
        line.acceptAny("the", "its");
        boolean key = line.acceptAny("foreign key constraint", "foreign key", "fk", "foreign-key");
        line.acceptAny("of", "on", "from");
        Targets.Found found = targets.thing(line);
        if (found == null) {
            found = (key
                                    && context != null
                                    && !context.columns().isEmpty()
                                    && !line.peek().isName())
                            || (key && (line.at("so") || line.at("to") || line.at("such") || line.at("cascade")))
                    ? context
                    : targets.columns(line, context);
        }
        key |= line.acceptAny("'s foreign key", "foreign key");
        if (found == null) {
            return null;
        }
        ForeignKeyDefinition old = key(found);
        if (old == null) {
            return null;
        }
        boolean modal = line.acceptAny(
                "should",
                "must",
                "shall",
                "has to",
                "is to",
                "so that",
                "so that it",
                "such that",
                "to",
                "to be",
                "so it",
                "should be",
                "needs to",
                "so that its");
        if (!verb && !modal) {
            return null;
        }
        line.acceptAny("be", "become", "it", "use");
        line.acceptAny("on delete :");
        Action action = DeleteRules.read(line);
        if (action == null || (!key && !verb && action == Action.NO_ACTION)) {
            return null;
        }
        int again = line.mark();
        if (line.at("(") && !action.equals(DeleteRules.read(line))) {
            line.reset(again);
        }
        line.acceptAny(
                "instead of blocking the delete",
                "instead of blocking it",
                "instead of being blocked",
                "instead of blocking");
        line.acceptAny("instead of cascade", "instead of restrict", "instead of set null", "instead");
        Reference reference = new Reference(
                old.referencedTable(),
                old.referencedColumns().isEmpty()
                        ? null
                        : old.referencedColumns().get(0),
                action);
        Targets.Found now = new Targets.Found(found.table(), old.columns());
        return new Said(
                List.of(
                        new Command.DropForeignKey(found.table().name(), old.name()),
                        new Command.AddForeignKey(
                                found.table().name(), old.columns().get(0), reference, old.name())),
                now);
    }

    private static @Nullable ForeignKeyDefinition key(Targets.Found found) {
        for (ForeignKeyDefinition key : found.table().foreignKeys()) {
            boolean same = found.thing().isEmpty()
                    ? key.columns().equals(found.columns())
                    : key.name().equalsIgnoreCase(found.thing());
            if (same && key.columns().size() == 1) {
                return key;
            }
        }
        return null;
    }
}
