package io.dbintent.migration.request;

import io.dbintent.migration.change.TableDefinition;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is told after a command: why it is wanted, or what is so already. */
final class Afterthoughts {

    private final SchemaNames names;

    Afterthoughts(SchemaNames names) {
        this.names = names;
    }

    /**
     * Takes a clause after a command that says why, or what is so: {@code the app always sends it}; null, with nothing taken,
     * if it may itself ask for something.
     */
    @Nullable
    Remark read(Line line, Coherence before) {
        int mark = line.mark();
        boolean bracket = line.accept("(");
        Set<TableDefinition> tables = new LinkedHashSet<>();
        boolean why = line.acceptAny(
                "because of", "because", "since", "as", "due to", "until", "thanks to", "now that", "given that");
        if (bracket && fine(line)) {
            return new Remark(tables);
        }
        boolean subject = RemarkWords.SUBJECTS.contains(line.peek().lower())
                || names.table(new Line(List.of(line.peek()))) != null;
        boolean statement = why;
        int start = line.mark();
        while (!Clause.ends(line) && !(bracket && line.at(")"))) {
            Word word = line.peek();
            String low = word.lower();
            boolean denied = low.matches("not|don't|doesn't|never");
            boolean wish = (RemarkWords.WISHES.contains(low) && !denied) || RemarkWords.QUALITIES.contains(low);
            boolean imperative = line.mark() == start && !why && Grammar.VERBS.contains(low);
            boolean number = word.kind() == Word.Kind.NUMBER && !before.onlyTakesAway();
            boolean sign = word.kind() == Word.Kind.SIGN && !low.matches("'s|/|'|-");
            if (wish || imperative || number || sign || (word.kind() == Word.Kind.QUOTED && !before.onlyTakesAway())) {
                line.reset(mark);
                return null;
            }
            statement |= line.mark() > start
                    && (RemarkWords.VERBS.contains(low)
                            || RemarkWords.STATES.contains(low)
                            || low.matches("\\p{L}{3,}(?:ed|es|ds|ts|ks|ns|ls|rs)"));
            TableDefinition named = names.table(line);
            if (named != null) {
                tables.add(named);
            } else {
                line.next();
            }
        }
        boolean closed = !bracket || line.accept(")");
        if (!closed || !statement || !(why || subject || bracket || before.onlyTakesAway()) || line.mark() < mark + 3) {
            line.reset(mark);
            return null;
        }
        return new Remark(tables);
    }

    /** {@code rows without one are OK)}: what a bracket allows beside. */
    private static boolean fine(Line line) {
        int mark = line.mark();
        while (!line.atEnd() && !line.at(")")) {
            if (line.peek().kind() != Word.Kind.WORD) {
                break;
            }
            line.next();
        }
        boolean fine = line.at(")") && line.word(line.mark() - 1).lower().matches("ok|okay|fine|alright|allowed");
        if (!fine || !line.accept(")")) {
            line.reset(mark);
            return false;
        }
        return true;
    }
}
