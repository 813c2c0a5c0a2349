package io.dbintent.migration.request;

import io.dbintent.migration.change.TableDefinition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one command with the verb that understands most of it. */
final class CommandReader {

    private final SchemaNames names;
    private final List<Verb> verbs;

    CommandReader(SchemaNames names) {
        this.names = names;
        this.verbs = List.of(
                new UnfinishedVerb(names),
                new NoteVerb(names),
                new SplitVerb(names),
                new MergeVerb(names),
                new MoveVerb(names),
                new CommentVerb(names),
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

    /**
     * The reading that gets farthest; a verb's complaint counts only if no other verb can read the words.
     *
     * @param context what was spoken of last; null at the beginning
     * @throws Stop if no verb can read them
     */
    Verb.Said read(Line line, Targets.@Nullable Found context) {
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
        Courtesies.after(line);
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

    /** Takes what stands between two commands; false if nothing such is next. */
    static boolean separator(Line line) {
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
}
