package io.dbintent.llm;

import io.dbintent.llm.ModelException.Kind;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Asks a model for something that can be read, and asks once more when it cannot. Safe for use by several threads. */
public final class Asker {

    private static final PromptTemplate REASK = PromptTemplate.load("llm/reask.txt");
    private static final int QUOTED = 4000;

    private final LanguageModel model;
    private final CallListener listener;

    public Asker(LanguageModel model, CallListener listener) {
        this.model = model;
        this.listener = listener;
    }

    public LanguageModel model() {
        return model;
    }

    /**
     * Asks, reads, and asks once more if nothing could be read.
     *
     * @param reader gives what it found in a reply; empty if nothing
     * @param expected what a readable reply is, as the model is told: "a JSON object with the keys ..."
     * @throws ModelException of kind {@code UNREADABLE} if nothing can be read from the second reply either, else as
     *     {@link LanguageModel#ask}
     */
    public <T> Answer<T> askFor(Prompt prompt, Function<String, Optional<T>> reader, String expected) {
        Reply first = ask(prompt);
        Optional<T> value = read(first, reader);
        if (value.isPresent()) {
            return new Answer<>(value.get(), first.text(), first.usage(), first.elapsed(), false, first.confidence());
        }
        Reply second = ask(again(prompt, first, expected));
        Usage usage = first.usage().plus(second.usage());
        Duration elapsed = first.elapsed().plus(second.elapsed());
        return read(second, reader)
                .map(it -> new Answer<>(it, second.text(), usage, elapsed, true, second.confidence()))
                .orElseThrow(() -> unreadable(prompt, second, expected));
    }

    private Reply ask(Prompt prompt) {
        Reply reply;
        try {
            reply = model.ask(prompt);
        } catch (ModelException e) {
            listener.failed(prompt, e);
            throw e;
        }
        listener.called(prompt, reply);
        return reply;
    }

    /** A reply that was cut off is not read: what is missing could be what matters. */
    private static <T> Optional<T> read(Reply reply, Function<String, Optional<T>> reader) {
        return reply.truncated() ? Optional.empty() : reader.apply(reply.text());
    }

    private static Prompt again(Prompt prompt, Reply reply, String expected) {
        String user = REASK.fill(Map.of(
                "prompt", prompt.user(),
                "reply", DataBlock.of("reply", reply.text(), QUOTED),
                "problem", problem(reply),
                "expected", expected));
        return new Prompt(prompt.purpose() + "-again", prompt.system(), user, prompt.format(), prompt.weighed());
    }

    private static String problem(Reply reply) {
        if (reply.truncated()) {
            return "was cut off at the length limit";
        }
        return reply.text().isBlank() ? "was empty" : "could not be read";
    }

    private ModelException unreadable(Prompt prompt, Reply reply, String expected) {
        String got = reply.text().isBlank() ? "" : ": " + Excerpt.of(reply.text(), null);
        return new ModelException(
                Kind.UNREADABLE,
                Failures.message(
                        model.name() + " gave no usable reply, asked twice.",
                        "prompt " + prompt.purpose(),
                        expected,
                        "a reply that " + problem(reply) + got,
                        "Rephrase the intent, or choose a more capable model."),
                null);
    }
}
