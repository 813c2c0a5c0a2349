package io.dbintent.migration.request;

import io.dbintent.migration.change.TableDefinition;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Clauses that ask for nothing: {@code nobody uses it}, {@code the column is too small}. A clause is taken for one only if
 * all its words are names of the schema, function words or words of reason, or if it introduces what follows it.
 */
final class Remarks {

    /**
     * A remark as it was heard.
     *
     * @param subject what it is about; null if that is not told
     * @param introduction whether what it introduces follows at once
     */
    record Heard(Remark remark, Targets.@Nullable Found subject, boolean introduction) {}

    private final SchemaNames names;
    private final Mentions mentions;
    private final Searches searches;
    private final Introductions introductions;
    private final Descriptions descriptions;
    private final Prose prose;
    private final Afterthoughts afterthoughts;

    Remarks(SchemaNames names) {
        this.names = names;
        this.mentions = new Mentions(names);
        this.searches = new Searches(names);
        this.introductions = new Introductions(names);
        this.descriptions = new Descriptions(names);
        this.prose = new Prose(names);
        this.afterthoughts = new Afterthoughts(names);
    }

    /**
     * Takes the remark that is next; null if none is.
     *
     * @param context what was spoken of last; null at the beginning
     * @param any whether anything was asked for before
     */
    @Nullable
    Heard next(Line line, Targets.@Nullable Found context, Coherence before, boolean any) {
        Targets.Found subject = subject(line, context);
        Remark remark = searches.read(line);
        if (remark != null) {
            subject = remark.about();
        } else {
            remark = introductions.read(line);
        }
        boolean introduction = remark != null && remark.about() == null;
        remark = remark == null ? reason(line, any || context != null) : remark;
        remark = remark == null ? descriptions.read(line, context) : remark;
        if (remark == null && !any) {
            remark = prose.read(line);
            introduction = remark != null;
        }
        if (remark == null && any && restated(line, before)) {
            remark = new Remark(Set.of());
        }
        if (remark == null && any) {
            remark = afterthoughts.read(line, before);
        }
        if (remark == null) {
            return null;
        }
        if (subject == null && remark.tables().size() == 1) {
            subject = new Targets.Found(remark.tables().iterator().next(), List.of());
        }
        return new Heard(remark, subject, introduction);
    }

    /** Takes a clause that gives a reason; null, with nothing taken, if none is next. */
    private @Nullable Remark reason(Line line, boolean pronouns) {
        int mark = line.mark();
        Set<TableDefinition> tables = new LinkedHashSet<>();
        boolean verb = false;
        boolean why = false;
        boolean pronoun = false;
        line.acceptAny("because", "since", "as", "for");
        if (Grammar.VERBS.contains(line.peek().lower()) && !line.at("need")) {
            // Whoever begins with a verb asks for something.
            line.reset(mark);
            return null;
        }
        while (!Clause.ends(line)) {
            Word word = line.peek();
            if (mentions.next(line, tables)) {
                continue;
            }
            boolean known = RemarkWords.FUNCTION.contains(word.lower()) || RemarkWords.REASONS.contains(word.lower());
            boolean size = word.kind() == Word.Kind.NUMBER
                    && line.word(line.mark() - 1).lower().matches("with|at|of|only");
            if (!size && (word.kind() != Word.Kind.WORD || !known)) {
                line.reset(mark);
                return null;
            }
            verb |= RemarkWords.VERBS.contains(word.lower());
            why |= RemarkWords.REASONS.contains(word.lower());
            pronoun |= Set.of("it", "them", "they", "that", "this", "nobody", "none")
                    .contains(word.lower());
            line.next();
        }
        if (!verb || !why || (tables.isEmpty() && !(pronoun && pronouns))) {
            line.reset(mark);
            return null;
        }
        return new Remark(tables);
    }

    /** {@code ... so rename it}, {@code enforce that}: what was asked for already, once more. */
    private static boolean restated(Line line, Coherence before) {
        int mark = line.mark();
        boolean renamed = before.onlyRenames()
                && line.acceptAny("rename the table", "rename the column", "rename it", "rename that", "rename them");
        boolean guarded = before.onlyRules()
                && line.acceptAny(
                        "enforce that",
                        "enforce it",
                        "guard that with a constraint",
                        "guard it with a constraint",
                        "add a constraint for that",
                        "add a check for that",
                        "make sure of that",
                        "ensure that",
                        "guarantee that",
                        "add a constraint",
                        "put a constraint on it");
        line.acceptAny("in the database", "accordingly", "in the schema", "there");
        if ((renamed || guarded) && Clause.ends(line)) {
            return true;
        }
        line.reset(mark);
        return false;
    }

    /** What a remark is about; nothing is taken. */
    private Targets.@Nullable Found subject(Line line, Targets.@Nullable Found context) {
        int mark = line.mark();
        Targets targets = new Targets(names);
        Targets.Found thing = targets.thing(line);
        line.reset(mark);
        if (thing != null) {
            return thing;
        }
        try {
            Targets.Found found = targets.columns(line, context);
            line.reset(mark);
            if (found != null) {
                return found;
            }
        } catch (Stop stop) {
            // Which column is meant is asked only where a command needs to know.
            line.reset(mark);
        }
        TableDefinition table = targets.table(line);
        line.reset(mark);
        return table == null ? null : new Targets.Found(table, List.of());
    }
}
