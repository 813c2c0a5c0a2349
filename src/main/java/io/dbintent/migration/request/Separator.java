package io.dbintent.migration.request;

/** What stands between the parts of a text: {@code at the first space}, {@code joined with a comma}. */
final class Separator {

    /**
     * Reads it.
     *
     * @param usual what it is if nothing is said
     */
    static String read(Line line, String usual) {
        int mark = line.mark();
        line.acceptAny(",");
        if (line.acceptAny(
                "cut at the first",
                "cut at the",
                "cut at",
                "split at the first",
                "split at the",
                "split at",
                "split on the",
                "split by",
                "divided at the",
                "at the first",
                "at the",
                "on the first",
                "by the first",
                "by",
                "separated by",
                "with",
                "on the",
                "using",
                "joined by",
                "at",
                "on",
                "joined with")) {
            line.acceptAny("a", "the", "single", "first", "one");
            line.acceptAny("single", "first");
            if (line.acceptAny("space", "blank", "spaces")) {
                line.acceptAny("between them", "in between", "between", "as separator");
                return " ";
            }
            if (line.acceptAny("comma and a space", "comma and space")) {
                line.acceptAny("between them", "in between", "between");
                return ", ";
            }
            if (line.acceptAny("comma")) {
                line.acceptAny("between them", "in between", "between");
                return ",";
            }
            if (line.acceptAny("dash", "hyphen")) {
                line.acceptAny("between them", "in between", "between");
                return "-";
            }
            if (line.peek().kind() == Word.Kind.QUOTED) {
                String text = line.next().text();
                line.acceptAny("between them", "in between", "between");
                return text;
            }
        }
        line.reset(mark);
        return usual;
    }

    private Separator() {}
}
