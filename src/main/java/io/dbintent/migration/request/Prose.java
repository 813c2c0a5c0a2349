package io.dbintent.migration.request;

import io.dbintent.migration.change.TableDefinition;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sentences that are told before the first wish: {@code we need to know who pays.}. */
final class Prose {

    private final Mentions mentions;

    Prose(SchemaNames names) {
        this.mentions = new Mentions(names);
    }

    /**
     * Takes what is told before the first wish: {@code we need to know who pays.}, {@code Marketing calls them often,};
     * null, with nothing taken, if what is next may itself be a wish.
     */
    @Nullable
    Remark read(Line line) {
        int mark = line.mark();
        Set<TableDefinition> tables = new LinkedHashSet<>();
        boolean question = false;
        boolean namely = Clause.namely(line);
        while (!Clause.ends(line) && !line.at("so")) {
            Word word = line.peek();
            String before = line.word(line.mark() - 1).lower();
            boolean purpose = line.mark() > mark && before.equals("to");
            boolean denied = word.lower().matches("not|don't|doesn't|never")
                    && !line.peek(1).lower().matches("null|be|let|allow");
            boolean rule = (RemarkWords.WISHES.contains(word.lower()) && !denied)
                    || (!namely && RemarkWords.RULES.contains(word.lower()) && !told(line, mark));
            boolean verb = Grammar.VERBS.contains(word.lower());
            boolean wants = word.lower().matches("needs?|wants?|gets?")
                    && line.peek(1).lower().equals("to");
            boolean whose =
                    question && !RemarkWords.WISHES.contains(word.lower()) && !RemarkWords.RULES.contains(word.lower());
            if (line.at("(") && aside(line)) {
                continue;
            }
            boolean thing = word.lower().matches("tables?|columns?|fields?|index|indexes")
                    && before.matches("a|an|new|another|two|three|join|lookup|one");
            rule |= thing;
            if (!wants && (rule || (verb && !purpose && !whose && !(namely && line.mark() > mark)))) {
                line.reset(mark);
                return null;
            }
            question |= word.lower().matches("who|when|whether|how|why|which|what|where");
            if (mentions.next(line, tables)) {
                continue;
            }
            boolean plain = word.kind() == Word.Kind.WORD
                    || word.lower().equals("'s")
                    || word.lower().equals("/");
            boolean tooSmall = word.kind() == Word.Kind.NUMBER && small(line, mark);
            if (!plain && !tooSmall && !Introductions.repeated(line, word)) {
                line.reset(mark);
                return null;
            }
            line.next();
        }
        boolean leads = line.mark() >= mark + 3 && line.acceptAny(".", ";", ":", ",", ", so", "so", "-", "!");
        boolean more = leads;
        while (more) {
            more = line.acceptAny("so", ",", "-");
        }
        if (!leads || line.atEnd()) {
            line.reset(mark);
            return null;
        }
        return new Remark(tables);
    }

    /** {@code 100 characters are too short}: a size that is told to be wrong. */
    private static boolean small(Line line, int start) {
        for (int i = start; i < line.size() && !line.word(i).lower().matches("[.;:]"); i++) {
            if (line.word(i).lower().equals("too")
                    && line.word(i + 1).lower().matches("short|small|few|little|narrow|tight")) {
                return true;
            }
        }
        return false;
    }

    /** {@code (walk-ins!)}: a few words in brackets. */
    private static boolean aside(Line line) {
        int mark = line.mark();
        line.next();
        while (line.mark() < mark + 5 && line.peek().kind() == Word.Kind.WORD && !RemarkWords.isWish(line.peek())) {
            line.next();
        }
        line.accept("!");
        if (line.accept(")")) {
            return true;
        }
        line.reset(mark);
        return false;
    }

    /** Words that make a rule elsewhere and none here: {@code an author may write several books}, {@code we no longer store it}. */
    private static boolean told(Line line, int start) {
        String word = line.peek().lower();
        if (word.equals("one") && line.word(line.mark() - 1).lower().equals("another")) {
            return true;
        }
        if (word.equals("no")) {
            return line.peek(1).lower().equals("longer");
        }
        boolean permission = word.matches("may|can|get|gets|or|longer") && line.mark() > start;
        for (int i = start;
                permission && i < line.size() && !line.word(i).lower().matches("[.;:]");
                i++) {
            permission =
                    !line.word(i).lower().matches("only|most|least|exactly|empty|between|cannot|one|of|must|should")
                            || (line.word(i).lower().equals("one")
                                    && line.word(i - 1).lower().equals("another"));
            permission |= line.word(i).lower().equals("of")
                    && !line.word(i - 1).lower().equals("one");
        }
        return permission;
    }
}
