package io.dbintent.migration.request;

/** Where a clause ends, and how. */
final class Clause {

    static boolean ends(Line line) {
        Word word = line.peek();
        if (line.atEnd()
                || word.lower().equals(",")
                || word.lower().equals(";")
                || word.lower().equals(":")
                || word.lower().equals("!")
                || word.lower().equals("?")
                || word.lower().equals("-")) {
            return true;
        }
        return word.lower().equals(".") && !(word.glued() && line.peek(1).glued());
    }

    /** Whether a colon ends the clause, so that what follows says what is meant. */
    static boolean namely(Line line) {
        int mark = line.mark();
        while (!ends(line)) {
            line.next();
        }
        boolean colon = line.at(":");
        line.reset(mark);
        return colon;
    }

    private Clause() {}
}
