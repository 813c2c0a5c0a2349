package io.dbintent.migration.request;

import io.dbintent.migration.change.TableDefinition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tables that are to go: {@code tables a and b}, {@code routes and its stops}. */
final class TableDrops {

    private final SchemaNames names;
    private final Targets targets;

    TableDrops(SchemaNames names) {
        this.names = names;
        this.targets = new Targets(names);
    }

    /** The tables that are next; null if none are, or if a column of theirs is meant. */
    Verb.@Nullable Said read(Line line, Targets.@Nullable Found context, boolean predicate) {
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
                return Verb.Said.of(new Command.DropTable(spoken.name()), null);
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
                : new Verb.Said(commands, null);
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
}
