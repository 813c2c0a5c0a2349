package io.dbintent.migration.request;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** New indexes, uniqueness, foreign keys and checks. */
final class IndexVerb implements Verb {

    private final KeyColumns columns;
    private final NewForeignKeys foreignKeys;
    private final NewChecks checks;

    IndexVerb(SchemaNames names) {
        this.columns = new KeyColumns(names);
        this.foreignKeys = new NewForeignKeys(names);
        this.checks = new NewChecks(names);
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
                        case 2 -> foreignKeys.read(line, context, verb);
                        case 3 -> checks.read(line, context, verb);
                        default -> checks.unverbed(line, context);
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
        String name = bare ? "" : GivenName.read(line);
        if (several) {
            return each(line, context, unique);
        }
        line.acceptAny("so that", "that covers", "covering", "over", "across", "on", "for", "to", "in", "by");
        Targets.Found found = columns.read(line, context);
        if (found == null && verb && context != null && !context.columns().isEmpty()) {
            line.acceptAny("for that", "for this", "there");
            found = Clause.ends(line) ? context : null;
        }
        if (found == null) {
            return null;
        }
        name = name.isEmpty() ? GivenName.read(line) : name;
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
            Targets.Found found = columns.read(line, last);
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
        String name = GivenName.read(line);
        line.acceptAny("constraint", "key");
        line.acceptAny("over", "across", "on", "for", "to", "of", "in", "covering");
        Targets.Found found = columns.read(line, context);
        if (found == null) {
            return null;
        }
        name = name.isEmpty() ? GivenName.read(line) : name;
        return Said.of(new Command.AddUnique(found.table().name(), found.columns(), name), found);
    }
}
