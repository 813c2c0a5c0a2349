package io.dbintent.migration.request;

import io.dbintent.migration.change.TableDefinition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** New names for tables, columns and indexes. */
final class RenameVerb implements Verb {

    private static final String[] TO = {"to be called", "to be", "to", "as", "into", "->", "=>", "so it is called"};

    private static final String[] CALLED = {
        "should be called",
        "should be renamed",
        "must be renamed",
        "has to be renamed",
        "is to be renamed",
        "should be named",
        "must be called",
        "should be renamed to",
        "is to be called",
        "has to be called",
        "must be renamed to",
        "needs to be renamed to",
        "needs to be called",
        "should really be called",
        "should become",
        "is to be renamed to",
        "ought to be called",
        "shall be called",
        "should read",
        "is now called",
        "is to be named",
        "will be called",
        "is called",
        "is renamed to",
        "is now named",
        "to be named",
        "to be called",
        "to be renamed to",
        "gets renamed to",
        "should have been called",
        "must be named",
        "has to be named",
        "has to be renamed to",
        "can be renamed to",
        "becomes",
        "gets the name",
        "should get the name",
        "ought to be named",
        "is named",
        "shall be named",
        "would better be called",
        "should rather be called"
    };

    private final SchemaNames names;
    private final Targets targets;

    RenameVerb(SchemaNames names) {
        this.names = names;
        this.targets = new Targets(names);
    }

    @Override
    public @Nullable Said read(Line line, Targets.@Nullable Found context) {
        int mark = line.mark();
        if (line.acceptAny("rename", "change the name of", "change the column name of", "change the table name of")) {
            if (context != null && context.columns().size() == 1 && line.at("to")) {
                line.next();
                String to = newName(line, context.table());
                return to.isEmpty() ? null : renamed(context, to);
            }
            return several(line, context);
        }
        if (line.acceptAny("change", "call")) {
            boolean call = line.peek(-1).lower().equals("call");
            Said said = named(line, context, call);
            if (said != null) {
                return said;
            }
        }
        line.reset(mark);
        Said said = called(line, context);
        if (said == null) {
            line.reset(mark);
            said = arrow(line, context);
        }
        return said;
    }

    /** {@code rename a to b and c to d}. */
    private @Nullable Said several(Line line, Targets.@Nullable Found context) {
        Said first = thing(line, context, true);
        List<Command> commands = new ArrayList<>(first == null ? List.of() : first.commands());
        Said last = first;
        while (last != null) {
            int end = line.mark();
            // The old names are meant, so that what was renamed before is no context.
            Said next = line.acceptAny(", and", "and", ",")
                            && !Grammar.VERBS.contains(line.peek().lower())
                    ? thing(line, last.context() == null ? context : last.context(), false)
                    : null;
            if (next == null) {
                line.reset(end);
                break;
            }
            commands.addAll(next.commands());
            last = next;
        }
        return last == null ? null : new Said(commands, last.context());
    }

    private @Nullable Said thing(Line line, Targets.@Nullable Found context, boolean sure) {
        int mark = line.mark();
        Said said = index(line);
        if (said == null) {
            line.reset(mark);
            said = column(line, context);
        }
        if (said == null) {
            line.reset(mark);
            said = table(line, context);
        }
        if (said == null && sure) {
            line.reset(mark);
            targets.knownTable(line);
        }
        return said;
    }

    /** {@code users.mail becomes users.email}, {@code users.e_mail should be email_address}. */
    private @Nullable Said becomes(Line line, Targets.Found found) {
        int mark = line.mark();
        if (line.acceptAny("becomes", "should become", "becomes", "->", "=>", "should be", "must become", "to")) {
            boolean sure = !line.word(line.mark() - 1).lower().equals("be");
            TableDefinition table = names.table(line);
            boolean dotted = table != null && table.equals(found.table()) && line.accept(".");
            boolean name =
                    (line.peek().kind() == Word.Kind.WORD && line.peek().text().contains("_"))
                            || (line.peek().kind() == Word.Kind.QUOTED
                                    && line.peek().text().matches("\\w+_\\w+"));
            if ((dotted || (table == null && name && !sure)) && line.peek().isName()) {
                return renamed(found, line.next().text());
            }
        }
        line.reset(mark);
        return null;
    }

    private @Nullable Said index(Line line) {
        return index(line, TO);
    }

    private @Nullable Said index(Line line, String[] to) {
        line.acceptAny("the");
        boolean noun = line.accept("index");
        String name = line.next().text();
        noun |= line.accept("index");
        TableDefinition only = line.acceptAny("on", "of") ? targets.table(line) : null;
        for (TableDefinition table : names.schema().tables()) {
            if (noun && table.index(name).isPresent() && (only == null || only.equals(table)) && line.acceptAny(to)) {
                String old = table.index(name).get().name();
                return Said.of(
                        new Command.RenameIndex(table.name(), old, line.next().text()), null);
            }
        }
        return null;
    }

    private @Nullable Said column(Line line, Targets.@Nullable Found context) {
        Targets.Found found = targets.columns(line, context);
        if (found == null || found.columns().size() != 1 || !line.acceptAny(TO)) {
            return null;
        }
        line.acceptAny("just", "simply");
        String to = newName(line, found.table());
        return to.isEmpty() ? null : renamed(found, to);
    }

    private static Said renamed(Targets.Found found, String to) {
        if (found.table().column(to).isPresent() && !to.equalsIgnoreCase(found.column())) {
            throw Stop.refused("Table \"" + found.table().name() + "\" already has a column \"" + to + "\".");
        }
        return Said.of(
                new Command.RenameColumn(found.table().name(), found.column(), to),
                new Targets.Found(found.table(), List.of(to)));
    }

    private @Nullable Said table(Line line, Targets.@Nullable Found context) {
        TableDefinition table = targets.table(line, context);
        if (table == null || !line.acceptAny(TO)) {
            return null;
        }
        String to = newName(line, null);
        return to.isEmpty() ? null : renamed(table, to);
    }

    private Said renamed(TableDefinition table, String to) {
        if (names.schema().table(to).isPresent()
                && !to.equalsIgnoreCase(table.name().name())) {
            throw Stop.refused("There is already a table \"" + to + "\".");
        }
        return Said.of(new Command.RenameTable(table.name(), to), null);
    }

    /** {@code change the column name from a to b in t}, {@code call a b instead}. */
    private @Nullable Said named(Line line, Targets.@Nullable Found context, boolean call) {
        if (!call) {
            return null;
        }
        Targets.Found found = targets.columns(line, context);
        if (found != null && found.columns().size() == 1) {
            String to = newName(line, found.table());
            line.acceptAny("instead", "from now on", "in future");
            return to.isEmpty() ? null : renamed(found, to);
        }
        TableDefinition table = found == null ? targets.table(line) : null;
        String to = table == null ? "" : newName(line, null);
        line.acceptAny("instead", "from now on", "in future");
        return table == null || to.isEmpty() ? null : renamed(table, to);
    }

    /** {@code users.mail -> email}; an arrow to a type is another type. */
    private @Nullable Said arrow(Line line, Targets.@Nullable Found context) {
        Targets.Found found = targets.columns(line, context);
        TableDefinition table = found == null ? targets.table(line) : null;
        if ((found == null && table == null) || !line.acceptAny("->", "=>")) {
            return null;
        }
        int mark = line.mark();
        boolean type = TypeWords.read(line) != null;
        line.reset(mark);
        String to = type ? "" : newName(line, found == null ? null : found.table());
        if (to.isEmpty()) {
            return null;
        }
        if (found == null) {
            return renamed(java.util.Objects.requireNonNull(table), to);
        }
        if (line.acceptAny("in", "on", "of")) {
            TableDefinition in = targets.table(line);
            return in != null && in.equals(found.table()) ? renamed(found, to) : null;
        }
        return renamed(found, to);
    }

    /** {@code users.mail should be called email}. */
    private @Nullable Said called(Line line, Targets.@Nullable Found context) {
        int mark = line.mark();
        Said index = index(line, CALLED);
        if (index != null) {
            return index;
        }
        line.reset(mark);
        Targets.Found found = targets.columns(line, context);
        TableDefinition table = found == null ? targets.table(line) : null;
        if (found != null && found.columns().size() == 1) {
            Said becomes = becomes(line, found);
            if (becomes != null) {
                return becomes;
            }
        }
        if ((found != null || table != null) && line.acceptAny(CALLED)) {
            String to = newName(line, found == null ? null : found.table());
            line.acceptAny("instead", "from now on");
            if (!to.isEmpty()) {
                return found != null ? renamed(found, to) : table != null ? renamed(table, to) : null;
            }
        }
        line.reset(mark);
        return null;
    }

    /** One identifier, or several words up to the end that make one. */
    private static String newName(Line line, @Nullable TableDefinition table) {
        line.acceptAny("be called");
        if (!line.peek().isName()) {
            return "";
        }
        Word word = line.next();
        StringBuilder words = new StringBuilder(word.text());
        boolean whole = word.kind() == Word.Kind.QUOTED || word.text().contains("_");
        while (!whole
                && line.peek().kind() == Word.Kind.WORD
                && !Grammar.WORDS.contains(line.peek().lower())
                && !Grammar.VERBS.contains(line.peek().lower())
                && !line.peek().lower().equals("instead")) {
            words.append(' ').append(line.next().text());
        }
        String name = words.toString();
        return name.contains(" ") ? SpokenName.identifier(name, SchemaNames.camelCase(table)) : name;
    }
}
