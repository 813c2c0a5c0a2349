package io.dbintent.llm;

import java.util.Locale;

/**
 * Which optional request fields a model is known to accept.
 *
 * <p>Compatible servers lack JSON mode and reasoning models refuse a temperature; both say so with a 400 that names the
 * field, and are asked again without it.
 *
 * @param temperature whether to send temperature 0
 * @param json whether to ask for JSON mode
 * @param weighed whether to ask for the probabilities of the reply's tokens where a prompt wants them
 */
record Sampling(boolean temperature, boolean json, boolean weighed) {

    static final Sampling FULL = new Sampling(true, true, true);

    /** What to try after a refusal; the same if the refusal is about something else. */
    Sampling without(TransportFailure refusal) {
        if (refusal.status() != 400 && refusal.status() != 422) {
            return this;
        }
        String said = refusal.got().toLowerCase(Locale.ROOT);
        return new Sampling(
                temperature && !said.contains("temperature"),
                json
                        && !said.contains("response_format")
                        && !said.contains("json mode")
                        && !said.contains("responsemimetype"),
                weighed && !said.contains("logprob"));
    }
}
