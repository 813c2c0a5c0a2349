package io.dbintent.migration.request;

import java.util.Set;

/** What a new column is for, in words that ask for nothing: {@code (how often it was renewed)}, {@code that says whether ...}. */
final class Gloss {

    private static final Set<String> QUESTIONS = Set.of("how", "when", "whether", "who", "why", "if");
    private static final int LONGEST = 14;

    private Gloss() {}

    /** Takes the whole gloss up to the end of its clause; false, with nothing taken, if none is next. */
    static boolean read(Line line) {
        int mark = line.mark();
        line.acceptAny(",", "-");
        boolean bracket = line.accept("(");
        boolean said = line.acceptAny(
                "that says",
                "which says",
                "saying",
                "that tells",
                "which tells",
                "telling",
                "telling us",
                "that tells us",
                "to say",
                "to tell",
                "to record",
                "to remember",
                "that records",
                "recording",
                "to track",
                "tracking",
                "indicating",
                "that indicates",
                "to indicate",
                "that shows",
                "showing",
                "for",
                "to show",
                "to know",
                "so we know",
                "so that we know",
                "so that we can see",
                "so we can see",
                ":");
        boolean open = bracket || said || line.mark() > mark;
        if (open && QUESTIONS.contains(line.peek().lower()) && rest(line) && (!bracket || line.accept(")"))) {
            return true;
        }
        line.reset(mark);
        return false;
    }

    private static boolean rest(Line line) {
        int start = line.mark();
        boolean unless = line.at("if");
        while (!Clause.ends(line) && !line.at(")")) {
            Word word = line.peek();
            boolean plain = word.kind() == Word.Kind.WORD
                    || word.lower().equals("'s")
                    || word.lower().equals("/");
            if (!plain || (line.mark() > start && RemarkWords.isWish(word)) || line.mark() > start + LONGEST) {
                return false;
            }
            line.next();
        }
        return line.mark() > start + 1 && !unless;
    }
}
