package io.dbintent.migration.request;

import io.dbintent.migration.change.CheckDefinition;
import io.dbintent.migration.change.ColumnDefinition;
import io.dbintent.migration.change.ForeignKeyDefinition;
import io.dbintent.migration.change.IndexDefinition;
import io.dbintent.migration.change.KeyDefinition;
import io.dbintent.migration.change.TableDefinition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Columns, tables, indexes, constraints and defaults that are to go. */
final class DropVerb implements Verb {

    private final SchemaNames names;
    private final Targets targets;

    DropVerb(SchemaNames names) {
        this.names = names;
        this.targets = new Targets(names);
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
        refuseRows(line);
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
        boolean rows = said != null
                && verb.matches("delete|erase|purge|clear|out|deleting")
                && said.commands().stream().allMatch(command -> command instanceof Command.DropTable)
                && line.word(line.mark() - 1).lower().endsWith("s")
                && noTable(line, start);
        if (rows && said != null) {
            String table = ((Command.DropTable) said.commands().get(0)).table().toString();
            throw Stop.unclear(
                    "Is the table \"" + table
                            + "\" to be dropped, or are its rows to be deleted? The latter is no change of"
                            + " the schema.",
                    List.of("drop table " + table));
        }
        if (said != null) {
            line.acceptAny(
                    "completely", "entirely", "altogether", "again", "at all", "instead", "afterwards", "for good");
        }
        return said;
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
                            case 2 -> constraint(line, context);
                            case 3 -> tables(line, context, predicate);
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
        Said said = dropNamed(context.thing(), context.table());
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
                            ? index(of, one)
                            : key ? foreignKey(of, one) : unique ? unique(of, one) : check(of, one);
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

    private static boolean noTable(Line line, int start) {
        for (int i = start; i < line.mark(); i++) {
            if (line.word(i).lower().matches("tables?") || line.word(i).text().contains("_")) {
                return false;
            }
        }
        return true;
    }

    private void refuseRows(Line line) {
        int mark = line.mark();
        line.acceptAny("all of the", "all the", "all", "the", "every", "any", "some");
        line.acceptAny("old", "existing", "duplicate", "inactive", "test");
        if (line.acceptAny("rows", "records", "data", "entries", "duplicates", "content", "contents", "row")) {
            throw Stop.refused("This asks for rows to be deleted, which is no change of the schema.");
        }
        line.reset(mark);
        boolean all = line.acceptAny("all of the", "all the", "all our", "all", "every", "each", "every single", "any");
        TableDefinition table = all ? targets.table(line) : null;
        if (table != null
                && !line.word(line.mark() - 1).lower().matches("tables?")
                && !line.at("column")
                && !line.at("columns")
                && !line.at("index")
                && !line.at("indexes")
                && !line.at(".")
                && !line.at("'s")
                && (Clause.ends(line)
                        || line.atAny(java.util.Set.of(
                                "older", "with", "without", "where", "that", "who", "which", "from", "before",
                                "whose")))) {
            throw Stop.refused(
                    "This asks for rows of \"" + table.name() + "\" to be deleted, which is no change of the schema.");
        }
        line.reset(mark);
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

    private @Nullable Said constraint(Line line, Targets.@Nullable Found context) {
        Targets.articles(line);
        if (line.acceptAny("unique index", "index", "indexes")) {
            return index(line, context);
        }
        if (line.acceptAny("unique constraint", "unique key", "uniqueness constraint", "uniqueness", "unique")) {
            return unique(line, context);
        }
        if (line.acceptAny("foreign key constraint", "foreign key", "fk", "foreign-key", "reference")) {
            return foreignKey(line, context);
        }
        if (line.acceptAny("check constraint", "check", "limit", "restriction", "limitation", "range check")) {
            line.acceptAny("on the", "of the");
            return check(line, context);
        }
        Said before = nounLast(line, context);
        if (before != null) {
            return before;
        }
        if (line.acceptAny("constraint")) {
            return named(line);
        }
        return byName(line);
    }

    /** {@code the weight check}, {@code the email index}: by the column, or by the first word of one in the table meant. */
    private @Nullable Said nounLast(Line line, Targets.@Nullable Found context) {
        int mark = line.mark();
        Targets.Found found = null;
        if (context != null && line.peek().kind() == Word.Kind.WORD) {
            String word = SpokenName.of(line.peek().text());
            List<String> starting = context.table().columns().stream()
                    .map(ColumnDefinition::name)
                    .filter(name -> (SpokenName.of(name) + " ").startsWith(word + " "))
                    .toList();
            if (starting.size() == 1 && !word.isEmpty()) {
                line.next();
                found = new Targets.Found(context.table(), starting);
            }
        }
        if (found != null && line.acceptAny("check", "check constraint", "index", "unique constraint", "foreign key")) {
            Line of = new Line(Words.of("on it"));
            return switch (line.word(line.mark() - 1).lower()) {
                case "index" -> index(of, found);
                case "key" -> foreignKey(of, found);
                default -> line.word(line.mark() - 2).lower().equals("unique") ? unique(of, found) : check(of, found);
            };
        }
        line.reset(mark);
        return null;
    }

    /** Something by its own name, without a word for what it is, or with one after: {@code the idx_a index}. */
    private @Nullable Said byName(Line line) {
        Word word = line.next();
        line.acceptAny("unique constraint", "check constraint", "constraint", "index", "foreign key", "check");
        TableDefinition said = line.acceptAny("on", "from", "of", "in") ? targets.table(line) : null;
        return dropNamed(word.text(), said);
    }

    private @Nullable Said named(Line line) {
        line.acceptAny("named", "called");
        return byName(line);
    }

    private @Nullable Said dropNamed(String name, @Nullable TableDefinition only) {
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
                return Said.of(command, null);
            }
        }
        return null;
    }

    private @Nullable Said index(Line line, Targets.@Nullable Found context) {
        Said byName = byNameAfter(line);
        if (byName != null) {
            return byName;
        }
        Targets.Found found = of(line, context);
        if (found == null) {
            return onlyOne(line, "index");
        }
        List<IndexDefinition> indexes = found.table().indexes().stream()
                .filter(index -> columns(index).equals(found.columns()))
                .toList();
        if (indexes.size() == 1) {
            return Said.of(
                    new Command.DropIndex(found.table().name(), indexes.get(0).name()), found);
        }
        Said unique = indexes.isEmpty() ? uniqueOn(found) : null;
        if (unique != null) {
            return unique;
        }
        throw none("index", found, indexes.stream().map(IndexDefinition::name).toList());
    }

    private @Nullable Said unique(Line line, Targets.@Nullable Found context) {
        Said byName = byNameAfter(line);
        if (byName != null) {
            return byName;
        }
        Targets.Found found = of(line, context);
        if (found == null) {
            return onlyOne(line, "unique");
        }
        Said said = uniqueOn(found);
        if (said == null) {
            throw none("unique constraint", found, List.of());
        }
        return said;
    }

    private static @Nullable Said uniqueOn(Targets.Found found) {
        for (KeyDefinition key : found.table().uniques()) {
            if (key.columns().equals(found.columns())) {
                return Said.of(new Command.DropUnique(found.table().name(), key.name()), found);
            }
        }
        for (IndexDefinition index : found.table().indexes()) {
            if (index.kind() == IndexDefinition.Kind.UNIQUE && columns(index).equals(found.columns())) {
                return Said.of(new Command.DropIndex(found.table().name(), index.name()), found);
            }
        }
        return null;
    }

    private @Nullable Said foreignKey(Line line, Targets.@Nullable Found context) {
        Said byName = byNameAfter(line);
        if (byName != null) {
            return byName;
        }
        int mark = line.mark();
        Targets.Found found = of(line, context);
        if (found != null) {
            if (line.acceptAny("to", "referencing", "into")) {
                targets.table(line);
            }
            for (ForeignKeyDefinition key : found.table().foreignKeys()) {
                if (key.columns().equals(found.columns())) {
                    return Said.of(new Command.DropForeignKey(found.table().name(), key.name()), found);
                }
            }
            throw none("foreign key", found, List.of());
        }
        line.reset(mark);
        return between(line);
    }

    /** {@code from orders to customers}, {@code between orders and customers}. */
    private @Nullable Said between(Line line) {
        line.acceptAny("from", "between", "on", "of", "in");
        TableDefinition one = targets.table(line);
        if (one == null || !line.acceptAny("to", "and", "into", "referencing")) {
            return null;
        }
        TableDefinition other = targets.table(line);
        if (other == null) {
            return null;
        }
        List<Command> keys = new ArrayList<>();
        for (TableDefinition table : List.of(one, other)) {
            TableDefinition far = table.equals(one) ? other : one;
            for (ForeignKeyDefinition key : table.foreignKeys()) {
                if (key.referencedTable().matches(far.name())) {
                    keys.add(new Command.DropForeignKey(table.name(), key.name()));
                }
            }
        }
        if (keys.size() == 1) {
            return new Said(keys, null);
        }
        throw Stop.unclear(
                "There are " + keys.size() + " foreign keys between \"" + one.name() + "\" and \"" + other.name()
                        + "\". Which one is meant?",
                keys.stream().map(key -> ((Command.DropForeignKey) key).name()).toList());
    }

    private @Nullable Said check(Line line, Targets.@Nullable Found context) {
        Said byName = byNameAfter(line);
        if (byName != null) {
            return byName;
        }
        Targets.Found found = of(line, context);
        if (found == null) {
            return onlyOne(line, "check");
        }
        List<String> checks = found.table().checks().stream()
                .filter(check -> mentions(check, found.column()))
                .map(CheckDefinition::name)
                .toList();
        if (checks.size() == 1) {
            return Said.of(new Command.DropCheck(found.table().name(), checks.get(0)), found);
        }
        throw none("check", found, checks);
    }

    static boolean mentions(CheckDefinition check, String column) {
        return (" " + check.expression() + " ")
                .toLowerCase(java.util.Locale.ROOT)
                .matches("(?s).*[^\\p{L}\\p{N}_]"
                        + java.util.regex.Pattern.quote(column.toLowerCase(java.util.Locale.ROOT))
                        + "[^\\p{L}\\p{N}_].*");
    }

    private @Nullable Said byNameAfter(Line line) {
        int mark = line.mark();
        line.acceptAny("named", "called", "constraint", "with the name");
        Said said = line.peek().isName() ? byName(line) : null;
        if (said == null) {
            line.reset(mark);
        }
        return said;
    }

    private Targets.@Nullable Found of(Line line, Targets.@Nullable Found context) {
        line.acceptAny("constraint", "key");
        line.acceptAny("on", "of", "from", "over", "for", "to", "in", "by", "across", "that covers", "covering");
        return targets.columns(line, context);
    }

    /** {@code the check on products}: the table's only one. */
    private @Nullable Said onlyOne(Line line, String kind) {
        line.acceptAny("on", "of", "from", "for", "in");
        TableDefinition table = targets.table(line);
        if (table == null) {
            return null;
        }
        List<String> found =
                switch (kind) {
                    case "index" ->
                        table.indexes().stream().map(IndexDefinition::name).toList();
                    case "unique" ->
                        table.uniques().isEmpty()
                                ? table.indexes().stream()
                                        .filter(index -> index.kind() == IndexDefinition.Kind.UNIQUE)
                                        .map(IndexDefinition::name)
                                        .toList()
                                : table.uniques().stream()
                                        .map(KeyDefinition::name)
                                        .toList();
                    default ->
                        table.checks().stream().map(CheckDefinition::name).toList();
                };
        Said said = found.size() == 1 ? dropNamed(found.get(0), table) : null;
        if (said == null) {
            throw Stop.unclear("Which " + kind + " of \"" + table.name() + "\" is meant?", found);
        }
        return said;
    }

    private static List<String> columns(IndexDefinition index) {
        return index.parts().stream().map(part -> part.subject()).toList();
    }

    private static Stop none(String kind, Targets.Found found, List<String> choices) {
        String place = found.table().name() + "(" + String.join(", ", found.columns()) + ")";
        return choices.isEmpty()
                ? Stop.refused("There is no " + kind + " on " + place + ".")
                : Stop.unclear("There are several on " + place + ". Which one is meant?", choices);
    }

    private @Nullable Said tables(Line line, Targets.@Nullable Found context, boolean predicate) {
        int start = line.mark();
        if (context != null && context.thing().isEmpty()) {
            TableDefinition spoken = targets.table(line, context);
            boolean theTable = line.mark() == start + 2
                    && line.word(start).lower().equals("the")
                    && line.word(start + 1).lower().equals("table")
                    && Clause.ends(line);
            if (spoken != null
                    && line.mark() > start
                    && (theTable || line.word(start).lower().matches("it|its|that|this"))) {
                return Said.of(new Command.DropTable(spoken.name()), null);
            }
            line.reset(start);
        }
        line.acceptAny("both");
        Targets.articles(line);
        boolean noun = line.acceptAny("tables called", "table called", "table named", "tables", "table");
        List<Command> commands = new ArrayList<>();
        int end = line.mark();
        do {
            Targets.articles(line);
            line.acceptAny("its", "their");
            line.accept("table");
            TableDefinition table = names.table(line);
            if (table == null && !commands.isEmpty()) {
                table = belonging(line, commands);
            }
            if (table == null) {
                break;
            }
            noun |= line.acceptAny("tables", "table");
            int bracket = line.mark();
            if (!line.accept("(") || !table.equals(names.table(line)) || !line.accept(")")) {
                line.reset(bracket);
            }
            commands.add(new Command.DropTable(table.name()));
            end = line.mark();
        } while (line.acceptAny(", and", ",", "and"));
        line.reset(end);
        boolean dot = line.at(".") && line.peek().glued() && line.peek(1).glued();
        boolean column = dot || line.acceptAny("'s", "column", "field", "from", "of", "in", "on", "columns");
        if (commands.isEmpty() && noun && line.peek().isName()) {
            throw targets.unknownTable(line.peek().text());
        }
        return commands.isEmpty() || column || (!noun && !predicate && !Clause.ends(line) && !line.at("because"))
                ? null
                : new Said(commands, null);
    }

    /** {@code its stops}, after a table {@code routes}: the table {@code route_stops}. */
    private @Nullable TableDefinition belonging(Line line, List<Command> commands) {
        Command last = commands.get(commands.size() - 1);
        String owner = last instanceof Command.DropTable drop
                ? SpokenName.of(drop.table().name())
                : "";
        String spoken = SpokenName.of(line.peek().text());
        for (TableDefinition table : names.schema().tables()) {
            if (!owner.isEmpty()
                    && !spoken.isEmpty()
                    && line.peek().kind() == Word.Kind.WORD
                    && SpokenName.of(table.name().name()).equals(owner + " " + spoken)) {
                line.next();
                return table;
            }
        }
        return null;
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
