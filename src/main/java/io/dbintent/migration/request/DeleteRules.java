package io.dbintent.migration.request;

import io.dbintent.migration.change.ForeignKeyDefinition.Action;
import org.jspecify.annotations.Nullable;

/** Reads what happens to rows whose parent goes: {@code on delete cascade}, {@code deleted together with its order}. */
final class DeleteRules {

    private DeleteRules() {}

    /** The rule that is next; null, with nothing taken, if none is. */
    static @Nullable Action read(Line line) {
        int mark = line.mark();
        line.acceptAny(",", "with", "and", "(", ", with", ";", ", and", "; and", "that", "which");
        boolean bracket = line.word(line.mark() - 1).lower().equals("(");
        line.acceptAny("with", "a", "an", "use");
        int start = line.mark();
        Action action = named(line);
        if (action == null) {
            line.reset(start);
            action = together(line);
        }
        if (action == null) {
            line.reset(start);
            action = when(line);
        }
        if (action != null) {
            line.acceptAny("on both sides", "on both", "for both", "instead", "too", "as well", "on both ends", "rule");
        }
        if (action == null || (bracket && !line.accept(")"))) {
            line.reset(mark);
            return null;
        }
        return action;
    }

    private static @Nullable Action named(Line line) {
        if (line.acceptAny(
                "on delete cascade",
                "cascading deletes",
                "cascade on delete",
                "delete cascade",
                "cascading delete",
                "deletes cascading",
                "that cascades on delete",
                "cascading on delete",
                "cascade",
                "cascade deletes",
                "deletes cascade",
                "should cascade",
                "cascades on delete",
                "cascades",
                "cascading",
                "cascades deletes",
                "cascade the delete",
                "deletes should cascade",
                "delete should cascade",
                "on delete cascading")) {
            return Action.CASCADE;
        }
        if (line.acceptAny(
                "on delete set null",
                "set null on delete",
                "delete set null",
                "null on delete",
                "set to null on delete",
                "setting null on delete",
                "sets null on delete")) {
            return Action.SET_NULL;
        }
        if (line.acceptAny(
                "on delete restrict",
                "restrict on delete",
                "restricting deletes",
                "delete restrict",
                "restrict deletes",
                "restrict the delete",
                "forbid the delete",
                "forbid deletes",
                "prevent deletes",
                "forbid ( restrict ) the delete",
                "restricts deletes",
                "forbids deletes",
                "prevent the delete",
                "restrict",
                "block the delete",
                "block deletes",
                "reject the delete",
                "forbid deleting",
                "restrict deletion")) {
            return Action.RESTRICT;
        }
        return line.acceptAny("on delete no action", "no action on delete") ? Action.NO_ACTION : null;
    }

    /** {@code a badge disappears together with its employee}, {@code delete with the patient}. */
    private static @Nullable Action together(Line line) {
        line.acceptAny("a", "the", "its", "each", "every", "all");
        if (!gone(line) && !(noun(line) && gone(line))) {
            return null;
        }
        line.acceptAny("together", "along");
        if (!line.acceptAny("with", "when", "if")) {
            return null;
        }
        boolean when = !line.word(line.mark() - 1).lower().equals("with");
        line.acceptAny("its", "the", "their", "a", "an", "that");
        return noun(line) && (!when || gone(line)) ? Action.CASCADE : null;
    }

    /** {@code when the mentor is deleted it should be set to null}, {@code set null when the mentor goes}. */
    private static @Nullable Action when(Line line) {
        boolean nulls = nulled(line);
        line.acceptAny(",");
        if (!line.acceptAny("when", "if", "once", "as soon as", "whenever")) {
            return null;
        }
        line.acceptAny("the", "its", "a", "an", "their", "that");
        if (!noun(line) || !gone(line)) {
            return null;
        }
        if (nulls) {
            return Action.SET_NULL;
        }
        line.acceptAny(",", ", then");
        if (nulled(line)) {
            return Action.SET_NULL;
        }
        line.acceptAny("it", "they", "the row", "the rows", "its");
        return gone(line) ? Action.CASCADE : null;
    }

    private static boolean nulled(Line line) {
        int mark = line.mark();
        line.acceptAny("it", "they", "the column", "this", "the reference", "the value");
        line.acceptAny(
                "should be",
                "is",
                "are",
                "becomes",
                "become",
                "should become",
                "must be",
                "gets",
                "be",
                "to be",
                "will be");
        if (line.acceptAny(
                "set to null",
                "set null",
                "null",
                "nulled",
                "nulled out",
                "null out",
                "nulls out",
                "emptied",
                "clear it",
                "just clear it",
                "just empty it",
                "empty it",
                "just null it",
                "cleared")) {
            return true;
        }
        line.reset(mark);
        return false;
    }

    private static boolean gone(Line line) {
        return line.acceptAny(
                "is deleted",
                "are deleted",
                "disappears",
                "disappear",
                "is removed",
                "are removed",
                "goes",
                "go",
                "should be deleted",
                "should disappear",
                "vanishes",
                "vanish",
                "deleted",
                "delete",
                "removed",
                "must be deleted",
                "gets deleted",
                "get deleted",
                "should go",
                "dies",
                "is gone",
                "goes away",
                "is dropped",
                "should be removed",
                "deleted too",
                "is deleted too",
                "are deleted too",
                "shall be deleted");
    }

    private static boolean noun(Line line) {
        Word word = line.peek();
        if (word.kind() != Word.Kind.WORD
                || Grammar.WORDS.contains(word.lower())
                || Grammar.VERBS.contains(word.lower())) {
            return false;
        }
        line.next();
        int mark = line.mark();
        Word second = line.peek();
        if (second.kind() == Word.Kind.WORD
                && !Grammar.WORDS.contains(second.lower())
                && !gone(line)
                && !Grammar.VERBS.contains(second.lower())
                && !second.lower().matches("together|along|with|when|if|it")) {
            line.next();
        } else {
            line.reset(mark);
        }
        return true;
    }
}
