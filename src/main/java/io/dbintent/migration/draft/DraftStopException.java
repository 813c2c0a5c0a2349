package io.dbintent.migration.draft;

import java.util.List;

/** Thrown where no draft can be made: what is asked for cannot be, or something has to be said first. */
final class DraftStopException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean question;
    private final transient List<String> choices;

    private DraftStopException(String message, boolean question, List<String> choices) {
        super(message);
        this.question = question;
        this.choices = List.copyOf(choices);
    }

    static DraftStopException ask(String message, List<String> choices) {
        return new DraftStopException(message, true, choices);
    }

    static DraftStopException ask(String message, String... choices) {
        return ask(message, List.of(choices));
    }

    static DraftStopException refuse(String message) {
        return new DraftStopException(message, false, List.of());
    }

    /** True if an answer would help. */
    boolean isQuestion() {
        return question;
    }

    List<String> choices() {
        return choices;
    }
}
