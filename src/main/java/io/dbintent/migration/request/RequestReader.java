package io.dbintent.migration.request;

import io.dbintent.migration.change.SchemaDefinition;
import io.dbintent.migration.change.TableDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads change requests in plain English over a schema. Every word must be accounted for; what is not is never left out
 * silently.
 */
public final class RequestReader {

    private static final String[] POLITE = {
        "please",
        "could you please",
        "can you please",
        "could you",
        "can you",
        "would you",
        "kindly",
        "i would like to",
        "i 'd like to",
        "i'd like to",
        "i want to",
        "i want you to",
        "we want to",
        "we would like to",
        "we 'd like to",
        "we'd like to",
        "we need to",
        "we have to",
        "we should",
        "i need to",
        "i need you to",
        "let us",
        "let's",
        "let 's",
        "go ahead and",
        "you should",
        "we must",
        "also",
        "now",
        "then",
        "next",
        "finally",
        "first",
        "and",
        "hi ,",
        "hello ,",
        "hi",
        "hello",
        "hey ,",
        "hey",
        ",",
        "i 'd like you to",
        "i'd like you to",
        "it is time to",
        "we are going to",
        "just",
        "additionally ,",
        "additionally",
        "furthermore ,",
        "afterwards ,",
        "it would be nice to",
        "afterwards",
        "after that ,",
        "after that",
        "time to",
        "in addition ,",
        "in addition",
        "thank you",
        "thanks",
        "so",
        "therefore",
        "thus",
        "hence",
        "but",
        "i would like",
        "i 'd like",
        "i'd like",
        "i want",
        "it should be possible to",
        "the goal is to",
        "so please",
        "we can",
        "you can",
        "you may",
        "we could",
        "let me",
        "feel free to",
        "i 'd prefer to",
        "we had better",
        "that is why we",
        "that is why",
        "fyi",
        "fyi ,",
        "fyi :",
        "quick one :",
        "todo :",
        "task :",
        "cosmetics :",
        "cleanup :",
        "--",
        "-",
        "?",
        "!"
    };

    private static final String[] LATE = {
        "please",
        "instead",
        "afterwards",
        "thanks",
        "thank you",
        "for me",
        "as well",
        "too",
        "as soon as possible",
        "asap",
        "now",
        "!",
        "?"
    };

    private static final Set<String> QUESTIONS = Set.of(
            "how",
            "what",
            "which",
            "who",
            "why",
            "when",
            "where",
            "show",
            "list",
            "select",
            "find",
            "count",
            "get",
            "fetch",
            "explain",
            "describe",
            "tell",
            "is",
            "are",
            "does",
            "do");

    private static final Set<String> PRIVILEGES = Set.of("grant", "revoke", "sudo", "truncate", "shutdown", "execute");

    private static final Set<String> ROWS = Set.of("insert", "update");

    private final SchemaNames names;

    private final List<Verb> verbs;

    private final Remarks remarks;

    public RequestReader(SchemaDefinition schema) {
        this.names = new SchemaNames(schema);
        this.remarks = new Remarks(names);
        this.verbs = List.of(
                new UnfinishedVerb(names),
                new NoteVerb(names),
                new RestructureVerb(names),
                new TableVerb(names),
                new IndexVerb(names),
                new RenameVerb(names),
                new DropVerb(names),
                new GoesVerb(names),
                new RestrictVerb(names),
                new ReplaceVerb(names),
                new MacroVerb(names),
                new FillVerb(names),
                new ReferenceRuleVerb(names),
                new NoTwoVerb(names),
                new AlterVerb(names),
                new AddVerb(names),
                new PartsVerb(names),
                new StartsVerb(names),
                new OnceVerb(names),
                new IndexKindVerb(names),
                new ConditionVerb(names),
                new StoreVerb(names),
                new ContextVerb());
    }

    /** Reads a request of one command or several. */
    public Reading read(String request) {
        Line line = new Line(Words.of(request));
        try {
            // What one request creates is no part of the schema that the next one is read over.
            return new Reading.Understood(new RequestReader(names.schema()).commands(line));
        } catch (Stop stop) {
            return stop.reading();
        }
    }

    private List<Command> commands(Line line) {
        Coherence coherence = new Coherence();
        List<Remark> said = new ArrayList<>();
        Targets.Found context = null;
        boolean any = false;
        boolean open = false;
        skip(line, POLITE);
        refuseOtherKinds(line);
        while (!line.atEnd()) {
            Targets.Found topic = topic(line, context);
            context = topic != null ? topic : context;
            int start = line.mark();
            Verb.Said command = null;
            boolean outside = !open;
            open |= line.accept("(");
            @Nullable Stop complaint = null;
            try {
                command = command(line, context);
            } catch (Stop stop) {
                complaint = stop;
                line.reset(start);
                open &= !outside;
            }
            if (command != null) {
                coherence.add(command);
                for (Command one : command.commands()) {
                    if (one instanceof Command.CreateTable create) {
                        names.create(create.table().name());
                    }
                }
                any |= !command.commands().isEmpty();
                context = command.context() != null ? command.context() : context;
            } else {
                Remarks.Heard heard = remarks.next(line, context, coherence, any);
                if (heard == null) {
                    throw complaint != null ? complaint : Stop.notUnderstood(line.rest());
                }
                said.add(heard.remark());
                context = heard.subject() != null ? heard.subject() : context;
                if (heard.introduction()) {
                    skip(line, POLITE);
                    continue;
                }
            }
            skip(line, LATE);
            if (open && line.accept(")")) {
                open = false;
            }
            skip(line, LATE);
            if (!line.atEnd()
                    && !separator(line)
                    && !line.at("(")
                    && !line.at("because")
                    && !line.at("until")
                    && !FillVerb.next(line)) {
                throw Stop.notUnderstood(line.rest());
            }
            skip(line, POLITE);
            while (line.acceptAny(".", ";")) {
                skip(line, POLITE);
            }
        }
        if (!any || open) {
            throw Stop.notUnderstood(line.rest());
        }
        return coherence.whole(said, names.schema());
    }

    /** {@code In users, ...}, {@code users: ...}, {@code users.email: ...}: what the next commands are about. */
    private Targets.@Nullable Found topic(Line line, Targets.@Nullable Found context) {
        int mark = line.mark();
        Targets targets = new Targets(names);
        boolean place = line.acceptAny("in", "for", "on", "within", "as for", "alter table", "alter", "regarding");
        boolean rows = line.at("the existing")
                || line.at("existing")
                || line.at("all existing")
                || line.at("old")
                || line.at("the old")
                || line.at("the current");
        TableDefinition table = rows ? null : targets.table(line);
        if (table != null
                && (line.acceptAny(":", ",")
                        || (place && Grammar.VERBS.contains(line.peek().lower())))) {
            return new Targets.Found(table, List.of());
        }
        line.reset(mark);
        if (!place) {
            try {
                Targets.Found found = targets.columns(line, context);
                if (found != null && line.acceptAny(":")) {
                    return found;
                }
            } catch (Stop stop) {
                // The verbs complain of an unknown name with more to go by.
                line.reset(mark);
            }
        }
        line.reset(mark);
        return null;
    }

    /** The reading that gets farthest; a verb's complaint counts only if no other verb can read the words. */
    private Verb.Said command(Line line, Targets.@Nullable Found context) {
        try {
            return unscoped(line, context);
        } catch (Stop stop) {
            Verb.Said scoped = scoped(line);
            if (scoped == null) {
                throw stop;
            }
            return scoped;
        }
    }

    /** {@code make the name optional in users}: the table after all that is said of its columns. */
    private Verb.@Nullable Said scoped(Line line) {
        int start = line.mark();
        Targets targets = new Targets(names);
        while (!Clause.ends(line) && line.mark() < start + 60) {
            int at = line.mark();
            if (at > start && line.acceptAny("in", "on", "of", "from", "for", "to")) {
                TableDefinition table = targets.table(line);
                int end = line.mark();
                if (table != null && complete(line)) {
                    line.hide(at, end);
                    line.reset(start);
                    try {
                        Verb.Said said = unscoped(line, new Targets.Found(table, List.of()));
                        if (line.mark() == at) {
                            line.show();
                            line.reset(end);
                            return said;
                        }
                    } catch (Stop stop) {
                        // It was no scope; the words before it are complained of.
                        line.reset(start);
                    }
                    line.show();
                    line.reset(start);
                    return null;
                }
                line.reset(at);
            }
            line.next();
        }
        line.reset(start);
        return null;
    }

    private Verb.Said unscoped(Line line, Targets.@Nullable Found context) {
        int start = line.mark();
        Verb.@Nullable Said best = null;
        int farthest = -1;
        @Nullable Stop complaint = null;
        for (Verb verb : verbs) {
            line.reset(start);
            try {
                Verb.Said said = verb.read(line, context);
                if (said != null && complete(line) && line.mark() > farthest) {
                    best = said;
                    farthest = line.mark();
                }
            } catch (Stop stop) {
                complaint = complaint == null ? stop : complaint;
            }
        }
        if (best == null) {
            line.reset(start);
            throw complaint != null ? complaint : Stop.notUnderstood(line.rest());
        }
        line.reset(farthest);
        return best;
    }

    /** A reading that stops in the middle of a phrase is none. */
    private static boolean complete(Line line) {
        int mark = line.mark();
        skip(line, LATE);
        boolean complete = line.atEnd()
                || line.at("because")
                || line.at("until")
                || separator(line)
                || line.at("(")
                || line.at(")")
                || FillVerb.next(line);
        line.reset(mark);
        return complete;
    }

    private static boolean separator(Line line) {
        return line.acceptAny(
                ", and then",
                ", then",
                "and then",
                ", and also",
                "and also",
                ", and",
                "and",
                ".",
                ";",
                "?",
                "!",
                ",",
                "then",
                "but",
                ", but",
                "plus",
                "as well as",
                "- then",
                "-");
    }

    private static void skip(Line line, String[] phrases) {
        while (line.acceptAny(phrases)) {
            // Several may stand in a row.
        }
    }

    /** Whether what is to be inserted are rows; a column would be called one. */
    private static boolean inserted(Line line) {
        return line.find(Set.of("column", "columns", "field", "fields", "index", "table")) < 0;
    }

    private static void refuseOtherKinds(Line line) {
        if (line.at("get rid of")) {
            return;
        }
        String first = line.peek().lower();
        boolean asked = line.word(line.size() - 1).lower().equals("?");
        if (PRIVILEGES.contains(first) || line.find(Set.of("grant", "revoke", "privileges", "superuser")) >= 0) {
            throw Stop.refused("This asks for rights or commands that no change of a schema needs.");
        }
        boolean told = first.matches("when|where|is|are|do|does") && !asked && !line.at("do not");
        if (QUESTIONS.contains(first) && !told) {
            throw Stop.refused("This asks a question; it is no change of the schema.");
        }
        if (first.equals("insert") && !line.at("insert into") && !inserted(line)) {
            return;
        }
        if (ROWS.contains(first)) {
            throw Stop.refused("This asks for rows to be changed, which is no change of the schema.");
        }
    }
}
