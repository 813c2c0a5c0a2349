package io.dbintent.migration.request;

/** The name that a request gives to an index or a constraint. */
final class GivenName {

    /** {@code called idx_a}, {@code named idx_a}; empty if no name is given. */
    static String read(Line line) {
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

    private GivenName() {}
}
