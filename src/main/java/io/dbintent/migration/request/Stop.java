package io.dbintent.migration.request;

import java.util.List;

/** Ends the reading of a request with an answer to whoever asked. */
final class Stop extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Reading reading;

    private Stop(Reading reading) {
        super(reading.toString(), null, false, false);
        this.reading = reading;
    }

    static Stop unclear(String question, List<String> choices) {
        return new Stop(new Reading.Unclear(question, choices));
    }

    static Stop refused(String reason) {
        return new Stop(new Reading.Refused(reason));
    }

    static Stop notUnderstood(String words) {
        return new Stop(new Reading.NotUnderstood(words));
    }

    Reading reading() {
        return reading;
    }
}
