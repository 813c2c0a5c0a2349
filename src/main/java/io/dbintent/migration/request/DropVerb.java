package io.dbintent.migration.request;

import io.dbintent.migration.change.ColumnDefinition;
import io.dbintent.migration.change.TableDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Columns, tables, indexes, constraints and defaults that are to go. */
final class DropVerb implements Verb {

    private final Targets targets;
    private final NamedDrops named;
    private final ConstraintDrops constraints;
    private final TableDrops tables;
    private final RowDeletions rows;

    DropVerb(SchemaNames names) {
        this.targets = new Targets(names);
        this.named = new NamedDrops(names);
        this.constraints = new ConstraintDrops(names);
        this.tables = new TableDrops(names);
        this.rows = new RowDeletions(names);
    }

    @Override
    public @Nullable Said read(Line line, Targets.@Nullable Found context) {
        if (!line.acceptAny(
                "drop",
                "remove",
                "delete",
                "get rid of",
                "eliminate",
                "discard",
                "ditch",
                "dropping",
                "we no longer need",
                "we do not need",
                "we don't need",
                "take away",
                "take out",
                "throw away",
                "kill",
                "clear",
                "unset",
                "strip",
                "lose",
                "kick out",
                "scrap",
                "throw out",
                "axe",
                "erase",
                "lift",
                "relax",
                "removing",
                "deleting",
                "purge",
                "cut",
                "dump",
                "wipe out",
                "abolish",
                "take off",
                "retire")) {
            return null;
        }
        String verb = line.word(line.mark() - 1).lower();
        rows.refuse(line);
        int start = line.mark();
        Said said = object(line, context, false);
        if (said == null && verb.matches("drop|remove|delete|out") && Clause.ends(line) && context != null) {
            line.reset(start);
            said = context.columns().isEmpty() || !Clause.ends(line)
                    ? null
                    : each(context, column -> dropColumn(context.table(), column));
        }
        boolean weak = verb.matches("lift|relax|clear|unset|cut|strip");
        if (said != null
                && weak
                && said.commands().stream()
                        .anyMatch(command ->
                                command instanceof Command.DropTable || command instanceof Command.DropColumn)) {
            return null;
        }
        if (said != null && said.commands().stream().allMatch(command -> command instanceof Command.DropTable)) {
            requireTable(line, start, verb, (Command.DropTable) said.commands().get(0));
        }
        if (said != null) {
            line.acceptAny(
                    "completely", "entirely", "altogether", "again", "at all", "instead", "afterwards", "for good");
        }
        return said;
    }

    /** {@code delete users}, {@code remove the user}: where no table is spoken of, its rows may be meant. */
    private static void requireTable(Line line, int start, String verb, Command.DropTable drop) {
        String table = drop.table().toString();
        String word = line.word(line.mark() - 1).lower();
        boolean spoken = !word.matches("it|this|that|them|one");
        boolean plural = word.endsWith("s");
        boolean rows = plural
                ? verb.matches("delete|erase|purge|clear|out|deleting")
                : !verb.matches("drop|dropping")
                        || !table.toLowerCase(Locale.ROOT).endsWith(word);
        if (spoken && rows && RowDeletions.noTable(line, start)) {
            throw Stop.unclear(
                    "Is the table \"" + table
                            + "\" to be dropped, or are its rows to be deleted? The latter is no change of"
                            + " the schema.",
                    List.of("drop table " + table));
        }
    }

    /**
     * Reads what is to go.
     *
     * @param predicate whether more must follow, as in {@code the index has to go}
     */
    @Nullable
    Said object(Line line, Targets.@Nullable Found context, boolean predicate) {
        int start = line.mark();
        @Nullable Stop complaint = null;
        for (int kind = 0; kind < 5; kind++) {
            line.reset(start);
            try {
                Said said =
                        switch (kind) {
                            case 0 -> spoken(line, context);
                            case 1 -> quality(line, context);
                            case 2 -> constraints.read(line, context);
                            case 3 -> tables.read(line, context, predicate);
                            default -> columns(line, context);
                        };
                if (said != null) {
                    return along(line, said);
                }
            } catch (Stop stop) {
                complaint = stop;
            }
        }
        line.reset(start);
        if (complaint != null) {
            throw complaint;
        }
        return null;
    }

    /** {@code it}, where a constraint or an index was spoken of. */
    private @Nullable Said spoken(Line line, Targets.@Nullable Found context) {
        if (context == null
                || context.thing().isEmpty()
                || !line.acceptAny(
                        "it",
                        "that one",
                        "this one",
                        "the constraint",
                        "the index",
                        "that index",
                        "that constraint",
                        "the check",
                        "that check",
                        "the foreign key")) {
            return null;
        }
        Said said = named.drop(context.thing(), context.table());
        return said == null ? null : new Said(said.commands(), new Targets.Found(context.table(), List.of()));
    }

    /** {@code ... and the index on it}, {@code ... together with its foreign key}: they go before their column. */
    private Said along(Line line, Said said) {
        Targets.Found found = said.context();
        if (found == null || !(said.commands().get(0) instanceof Command.DropColumn)) {
            return said;
        }
        int mark = line.mark();
        if (line.acceptAny(
                        "together with",
                        "along with",
                        "and",
                        "with",
                        "including",
                        ", including",
                        ", together with",
                        ", and",
                        ", along with",
                        ", with")
                && line.acceptAny("the", "its", "their", "all", "any")) {
            line.acceptAny("corresponding", "associated", "related");
            boolean index = line.acceptAny("index", "indexes");
            boolean key = !index && line.acceptAny("foreign key", "foreign keys", "fk");
            boolean unique = !index && !key && line.acceptAny("unique constraint", "unique index", "unique key");
            boolean check = !index && !key && !unique && line.acceptAny("check", "check constraint");
            line.acceptAny("on it", "on them", "on that column", "of it", "over it", "on this column", "for it");
            if ((index || key || unique || check) && Clause.ends(line)) {
                List<Command> commands = new ArrayList<>();
                for (String column : found.columns()) {
                    Targets.Found one = new Targets.Found(found.table(), List.of(column));
                    Line of = new Line(Words.of("on it"));
                    Said with = index
                            ? constraints.index(of, one)
                            : key
                                    ? constraints.foreignKey(of, one)
                                    : unique ? constraints.unique(of, one) : constraints.check(of, one);
                    if (with != null) {
                        commands.addAll(with.commands());
                    }
                }
                commands.addAll(said.commands());
                return new Said(commands, found);
            }
        }
        line.reset(mark);
        return said;
    }

    /** {@code the default of users.status}, {@code the not null constraint from email}. */
    private @Nullable Said quality(Line line, Targets.@Nullable Found context) {
        line.acceptAny("the", "a", "any");
        if (line.acceptAny("default value", "default")) {
            boolean of = line.acceptAny("of", "from", "on", "for");
            Targets.Found found = !of && context != null && !context.columns().isEmpty() && Clause.ends(line)
                    ? context
                    : targets.columns(line, context);
            return found == null
                    ? null
                    : each(found, column -> new Command.SetDefault(found.table().name(), column, null));
        }
        if (line.acceptAny(
                "not null constraint",
                "not-null constraint",
                "not null",
                "not-null",
                "required constraint",
                "mandatory constraint",
                "not null restriction",
                "not null requirement")) {
            line.acceptAny("of", "from", "on", "for");
            Targets.Found found = targets.columns(line, context);
            return found == null ? null : Rules.nullability(line, found, true);
        }
        int mark = line.mark();
        if (line.acceptAny("comment") && (line.at("of") || line.at("from") || line.at("on") || line.at("for"))) {
            line.acceptAny("of", "from", "on", "for");
            Targets.Found found = targets.columns(line, context);
            if (found != null) {
                return each(
                        found, column -> new Command.SetComment(found.table().name(), column, ""));
            }
            TableDefinition table = targets.table(line);
            if (table != null) {
                return Said.of(new Command.SetComment(table.name(), null, ""), null);
            }
        }
        line.reset(mark);
        return null;
    }

    private interface ByColumn {
        Command of(String column);
    }

    private static Said each(Targets.Found found, ByColumn command) {
        List<Command> commands = new ArrayList<>();
        found.columns().forEach(column -> commands.add(command.of(column)));
        return new Said(commands, found);
    }

    private @Nullable Said columns(Line line, Targets.@Nullable Found context) {
        Targets.Found found = targets.columns(line, context);
        return found == null ? null : each(found, column -> dropColumn(found.table(), column));
    }

    private static Command dropColumn(TableDefinition table, String column) {
        if (table.columns().size() == 1) {
            throw Stop.refused("\"" + column + "\" is the only column of \"" + table.name() + "\".");
        }
        ColumnDefinition definition = table.column(column).orElseThrow(() -> Targets.unknownColumn(column, table));
        return new Command.DropColumn(table.name(), definition.name());
    }
}
