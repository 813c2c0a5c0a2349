package io.dbintent.migration.request;

import io.dbintent.migration.change.ColumnDefinition;
import io.dbintent.migration.change.ForeignKeyDefinition;
import io.dbintent.migration.change.ForeignKeyDefinition.Action;
import io.dbintent.migration.change.TableDefinition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** New indexes, uniqueness, foreign keys and checks. */
final class IndexVerb implements Verb {

    private final SchemaNames names;
    private final Targets targets;
    private final ReferenceWords references;

    IndexVerb(SchemaNames names) {
        this.names = names;
        this.targets = new Targets(names);
        this.references = new ReferenceWords(names);
    }

    @Override
    public @Nullable Said read(Line line, Targets.@Nullable Found context) {
        int mark = line.mark();
        boolean verb = line.acceptAny(
                        "add",
                        "create",
                        "put",
                        "introduce",
                        "define",
                        "build",
                        "declare",
                        "we need",
                        "set up",
                        "place",
                        "also",
                        "need",
                        "make",
                        "enforce")
                || line.at("unique constraint")
                || line.at("composite index")
                || line.at("unique index")
                || line.at("foreign key")
                || line.at("fk")
                || line.at("check constraint")
                || line.at("check that")
                || line.at("new index")
                || line.at("index on")
                || line.at("indexes on")
                || line.at("indexes :")
                || line.at("indexes for")
                || line.at("a composite index")
                || line.at("combined index")
                || line.at("a unique index")
                || line.at("a check that")
                || line.at("a check constraint")
                || line.at("a foreign key")
                || line.at("uniqueness of")
                || line.at("uniqueness over")
                || line.at("a combined index")
                || line.acceptAny(
                        "speed that up with",
                        "speed it up with",
                        "speed this up with",
                        "help it with",
                        "support that with",
                        "fix that with",
                        "support it with",
                        "support this with",
                        "fix it with",
                        "make that faster with",
                        "make it faster with",
                        "solve that with")
                || line.at("a unique constraint")
                || line.at("an index");
        int start = line.mark();
        for (int kind = 0; kind < 5; kind++) {
            line.reset(start);
            Said said =
                    switch (kind) {
                        case 0 -> index(line, context, verb);
                        case 1 -> uniqueness(line, context, verb);
                        case 2 -> foreignKey(line, context, verb);
                        case 3 -> check(line, context, verb);
                        default -> unverbed(line, context);
                    };
            if (said != null) {
                return said;
            }
        }
        line.reset(mark);
        return null;
    }

    /** {@code a composite index called x on orders (a, b)}, {@code index orders by a and b}. */
    @Nullable
    Said index(Line line, Targets.@Nullable Found context, boolean verb) {
        boolean bare = !verb && line.acceptAny("index");
        line.acceptAny("a", "an", "the", "another", "one");
        line.acceptAny(
                "new",
                "additional",
                "combined",
                "composite",
                "compound",
                "multi-column",
                "joint",
                "single",
                "normal",
                "plain",
                "regular",
                "secondary",
                "two-column",
                "non-unique",
                "covering",
                "database");
        boolean unique = line.accept("unique");
        line.acceptAny("composite", "combined", "compound");
        line.acceptAny("two", "three", "separate");
        line.acceptAny("separate", "new");
        if (!bare && !line.acceptAny("index", "indexes")) {
            return null;
        }
        boolean several = line.word(line.mark() - 1).lower().equals("indexes");
        line.accept(":");
        String name = bare ? "" : given(line);
        if (several) {
            return each(line, context, unique);
        }
        line.acceptAny("so that", "that covers", "covering", "over", "across", "on", "for", "to", "in", "by");
        Targets.Found found = columnsOrBrackets(line, context);
        if (found == null && verb && context != null && !context.columns().isEmpty()) {
            line.acceptAny("for that", "for this", "there");
            found = Clause.ends(line) ? context : null;
        }
        if (found == null) {
            return null;
        }
        name = name.isEmpty() ? given(line) : name;
        String called = name;
        if (line.acceptAny(", unique", "as unique")) {
            unique = true;
        }
        return Said.of(new Command.AddIndex(found.table().name(), found.columns(), unique, called), found);
    }

    /** {@code indexes on users.email and orders.user_id}: one each. */
    private @Nullable Said each(Line line, Targets.@Nullable Found context, boolean unique) {
        line.acceptAny("on", "for", "over", ":");
        List<Command> commands = new ArrayList<>();
        Targets.Found last = context;
        int end = line.mark();
        do {
            line.acceptAny("on", "for");
            Targets.Found found = columnsOrBrackets(line, last);
            if (found == null) {
                break;
            }
            boolean bracket = line.word(line.mark() - 1).lower().equals(")");
            if (bracket) {
                commands.add(new Command.AddIndex(found.table().name(), found.columns(), unique, ""));
            } else {
                found.columns()
                        .forEach(column ->
                                commands.add(new Command.AddIndex(found.table().name(), List.of(column), unique, "")));
            }
            last = found;
            end = line.mark();
        } while (line.acceptAny(", and", ",", "and"));
        line.reset(end);
        line.acceptAny(
                "( two separate ones )",
                "( one each )",
                "separately",
                "each",
                ", one each",
                "( separate ones )",
                "( separately )",
                "respectively",
                ", each on its own",
                "( each on its own )");
        return commands.isEmpty() ? null : new Said(commands, last);
    }

    /** {@code a unique constraint on users.email}, {@code users.email must be unique}. */
    private @Nullable Said uniqueness(Line line, Targets.@Nullable Found context, boolean verb) {
        line.acceptAny("a", "an", "the");
        line.acceptAny("composite", "combined");
        if (!verb
                || !line.acceptAny(
                        "unique constraint", "unique key", "uniqueness constraint", "uniqueness", "unique")) {
            return null;
        }
        String name = given(line);
        line.acceptAny("constraint", "key");
        line.acceptAny("over", "across", "on", "for", "to", "of", "in", "covering");
        Targets.Found found = columnsOrBrackets(line, context);
        if (found == null) {
            return null;
        }
        name = name.isEmpty() ? given(line) : name;
        return Said.of(new Command.AddUnique(found.table().name(), found.columns(), name), found);
    }

    private @Nullable Said foreignKey(Line line, Targets.@Nullable Found context, boolean verb) {
        line.acceptAny("a", "an", "the", "the missing", "a missing");
        Said list = verb ? foreignKeys(line) : null;
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
        String name = given(line);
        line.acceptAny("on", "from", "for", "between", "to", "in");
        Targets.Found from = columnsOrBrackets(line, context);
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
            name = given(line);
        }
        name = name.isEmpty() ? given(line) : name;
        Action late = reference.onDelete() == Action.NO_ACTION ? ReferenceWords.onDelete(line) : reference.onDelete();
        Reference whole = new Reference(reference.table(), reference.column(), late);
        refuseSecondKey(from, whole);
        return Said.of(new Command.AddForeignKey(from.table().name(), from.column(), whole, name), from);
    }

    /** {@code foreign keys to reservations: book_id to books and member_id to members}. */
    private @Nullable Said foreignKeys(Line line) {
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
                return new Said(commands, last);
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

    /** {@code a check that products.price is positive}, {@code a check constraint on products: price > 0}. */
    private @Nullable Said check(Line line, Targets.@Nullable Found context, boolean verb) {
        line.acceptAny("a", "an", "the");
        if (!verb || !line.acceptAny("check constraint", "check", "constraint", "rule", "validation")) {
            return null;
        }
        String name = given(line);
        TableDefinition table = null;
        line.acceptAny(
                "so that",
                "that ensures that",
                "ensuring that",
                "which ensures that",
                "that ensures",
                "making sure that",
                "that makes sure that",
                "to ensure that",
                "to ensure",
                "to make sure that",
                "ensuring",
                "requiring that");
        int mark = line.mark();
        if (line.acceptAny("on", "to", "for", "in")) {
            Targets.Found found = targets.columns(line, context);
            if (found == null) {
                table = targets.table(line);
            } else {
                line.acceptAny("so that", "that", ":", "ensuring", "requiring", ",");
                line.acceptAny("it", "they", "its value", "the value");
                Said said = Rules.of(line, found, name);
                if (said != null) {
                    return said;
                }
                line.reset(mark);
            }
        }
        line.acceptAny(
                "so that",
                "that ensures that",
                "that ensures",
                "that enforces",
                "that requires",
                "that",
                ":",
                "ensuring that",
                "ensuring",
                "requiring that",
                "requiring",
                "to ensure that",
                "to ensure",
                "which ensures that",
                "saying that",
                "to make sure that",
                "to make sure",
                "making sure that",
                "making sure");
        Targets.Found scope = table == null ? context : new Targets.Found(table, List.of());
        return rule(line, scope, name, true);
    }

    /** {@code ensure that price is positive}, {@code price must be at least 0}, {@code users.email must be unique}. */
    private @Nullable Said unverbed(Line line, Targets.@Nullable Found context) {
        boolean ensure = line.acceptAny(
                "ensure that",
                "ensure",
                "make sure that",
                "make sure",
                "guarantee that",
                "guarantee",
                "enforce that",
                "require that",
                "enforce",
                "check that",
                "require",
                "sure that",
                "sure",
                "that");
        return rule(line, context, "", ensure);
    }

    private @Nullable Said rule(Line line, Targets.@Nullable Found context, String name, boolean announced) {
        Targets.Found found = targets.columns(line, context);
        if (found == null) {
            return null;
        }
        Said said = Rules.of(line, found, name);
        if (said == null && announced) {
            String other = String.valueOf(LimitWords.operator(line));
            ColumnDefinition column = other.isEmpty() ? null : names.column(line, found.table());
            if (column != null) {
                return Said.of(
                        new Command.AddCheck(
                                found.table().name(),
                                List.of(new Limit(found.column(), other, List.of(), column.name())),
                                name),
                        found);
            }
        }
        return said;
    }

    private Targets.@Nullable Found columnsOrBrackets(Line line, Targets.@Nullable Found context) {
        int mark = line.mark();
        TableDefinition table = targets.table(line);
        if (table != null
                && line.acceptAny(
                        "(",
                        "over (",
                        "on (",
                        "across (",
                        "across",
                        "by",
                        "on",
                        "over",
                        "for",
                        ":",
                        "columns",
                        "column",
                        "covering")) {
            boolean bracket = line.peek(-1).lower().equals("(");
            List<String> columns = new ArrayList<>();
            do {
                Targets.articles(line);
                line.acceptAny("columns", "column");
                ColumnDefinition column = names.column(line, table);
                if (column == null) {
                    throw Targets.unknownColumn(line.peek().text(), table);
                }
                columns.add(column.name());
                line.acceptAny("columns", "column");
            } while (line.acceptAny(", and then", "and then", ", then", ", and", ",", "and", "+", "then"));
            if (!bracket || line.accept(")")) {
                return new Targets.Found(table, columns);
            }
        }
        line.reset(mark);
        Targets.Found inBrackets = bracketed(line, context);
        if (inBrackets != null) {
            return inBrackets;
        }
        line.reset(mark);
        return targets.columns(line, context);
    }

    /** {@code (a, b) in orders}. */
    private Targets.@Nullable Found bracketed(Line line, Targets.@Nullable Found context) {
        if (!line.accept("(")) {
            return null;
        }
        List<Word> words = new ArrayList<>();
        while (!line.atEnd() && !line.at(")")) {
            words.add(line.next());
        }
        TableDefinition table = line.accept(")") && line.acceptAny("in", "on", "of", "for")
                ? targets.table(line)
                : context == null ? null : context.table();
        Line inner = new Line(words);
        List<String> columns = new ArrayList<>();
        do {
            ColumnDefinition column = table == null ? null : names.column(inner, table);
            if (column == null) {
                return null;
            }
            columns.add(column.name());
        } while (inner.acceptAny(",", "and", ", and"));
        return table == null || !inner.atEnd() ? null : new Targets.Found(table, columns);
    }

    /** {@code called idx_a}, {@code named idx_a}; empty if no name is given. */
    static String given(Line line) {
        int mark = line.mark();
        if (line.acceptAny(
                "called",
                "named",
                "with the name",
                "and call it",
                "and name it",
                ", called",
                ", named",
                "with name",
                "( named",
                "and name it as")) {
            if (line.peek().isName()) {
                String name = line.next().text();
                line.accept(")");
                return name;
            }
        }
        boolean written =
                line.peek().text().contains("_") || line.peek().text().matches("\\p{Ll}+(?:\\p{Lu}\\p{Ll}*)+");
        if (line.peek().kind() == Word.Kind.WORD
                && written
                && line.peek(1).lower().matches("on|over|for")) {
            return line.next().text();
        }
        line.reset(mark);
        return "";
    }
}
