package io.dbintent.migration.request;

/** Reads which default a new column has: {@code 0 by default}, {@code starting at 1}. */
final class DefaultWords {

    private DefaultWords() {}

    /** Takes a default for the column; false, with nothing taken, if none is next. */
    static boolean read(Line line, ColumnDraft draft) {
        int mark = line.mark();
        line.acceptAny("with", "having", "has", "use", "using", "gets", "have", "set to", "filled with", "being");
        line.acceptAny("a", "the", "as");
        boolean said = line.acceptAny(
                "default value of",
                "default value :",
                "default value is",
                "default value =",
                "default value",
                "default of",
                "default to",
                "default is",
                "default :",
                "default =",
                "defaulting to",
                "defaulted to",
                "defaults to",
                "default",
                "defaulting",
                "defaults",
                "by default",
                "initial value of",
                "initially",
                "starting at",
                "preset to",
                "starts at",
                "starts with",
                "starting with",
                "starts as");
        Value value = ValueWords.read(line);
        if (value == null && choice(line, draft)) {
            value = Value.text(line.next().text());
        }
        if (value != null && !said) {
            said = line.acceptAny(
                    "by default",
                    "as default",
                    "as the default",
                    "as a default",
                    "as default value",
                    "as the default value",
                    "initially",
                    "unless set",
                    "to begin with",
                    "to start with",
                    "at first",
                    "is the default",
                    "being the default",
                    "as its default",
                    "unless said otherwise",
                    "unless stated otherwise",
                    "unless told otherwise",
                    "if not set",
                    "if nothing else is said",
                    "unless given",
                    "otherwise");
        }
        if (value == null || !said) {
            line.reset(mark);
            return false;
        }
        if (value.kind() != Value.Kind.NULL) {
            draft.defaultValue(value);
        }
        return true;
    }

    /** A bare word counts as a value where the column's limit has it: {@code one of low or high, low by default}. */
    private static boolean choice(Line line, ColumnDraft draft) {
        Value word = Value.text(line.peek().text());
        return line.peek().kind() == Word.Kind.WORD
                && draft.knownLimits().stream()
                        .anyMatch(limit ->
                                limit.operator().equals("IN") && limit.values().contains(word));
    }
}
