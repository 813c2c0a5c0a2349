package io.dbintent.migration.request;

/** What becomes of columns that were split or merged. */
final class OldColumns {

    /** Whether the old columns go; they stay where the request says so, and go where it says nothing. */
    static boolean go(Line line) {
        int mark = line.mark();
        line.acceptAny(", and then", ", then", ", and", "and then", "then", "and", ",", ";", "but", ", but");
        if (line.acceptAny("keep", "keeping", "leave", "retain")) {
            line.acceptAny("the");
            line.acceptAny("old", "original", "existing");
            while (line.peek().isName() || line.peek().lower().equals("and")) {
                line.next();
            }
            return false;
        }
        if (line.acceptAny("drop", "remove", "delete", "dropping", "removing", "get rid of")) {
            int before = line.mark();
            line.acceptAny("the");
            boolean old = line.acceptAny("old", "original", "existing", "it", "them", "two", "two old", "both");
            line.acceptAny("ones", "one", "columns", "column", "two", "field", "fields");
            if (old) {
                if (!line.atEnd()
                        && line.peek().isName()
                        && !Grammar.VERBS.contains(line.peek().lower())) {
                    line.next();
                    line.acceptAny("column");
                }
                line.acceptAny("afterwards", "after that");
                return true;
            }
            line.reset(before);
        }
        line.reset(mark);
        return true;
    }

    private OldColumns() {}
}
