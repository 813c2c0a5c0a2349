package io.dbintent.plan;

/** The six ways to compare two values. */
public enum Comparison {
    EQUAL("=", "exactly"),
    NOT_EQUAL("<>", "other than"),
    LESS("<", "less than"),
    LESS_OR_EQUAL("<=", "at most"),
    GREATER(">", "more than"),
    GREATER_OR_EQUAL(">=", "at least");

    private final String symbol;
    private final String words;

    Comparison(String symbol, String words) {
        this.symbol = symbol;
        this.words = words;
    }

    /** As SQL writes it. */
    public String symbol() {
        return symbol;
    }

    /** As a sentence says it. */
    public String words() {
        return words;
    }

    /** Whether the comparison holds for two values whose {@code compareTo} gave {@code order}. */
    public boolean holds(int order) {
        return switch (this) {
            case EQUAL -> order == 0;
            case NOT_EQUAL -> order != 0;
            case LESS -> order < 0;
            case LESS_OR_EQUAL -> order <= 0;
            case GREATER -> order > 0;
            case GREATER_OR_EQUAL -> order >= 0;
        };
    }
}
