package io.dbintent.intent;

import io.dbintent.llm.CallListener;
import io.dbintent.llm.LanguageModel;

/** Tells of every call to a model as an event of its intent. */
final class ModelLog {

    private ModelLog() {}

    static CallListener of(long run, LanguageModel model, IntentListener listener) {
        return (prompt, reply) -> listener.on(
                new IntentEvent.ModelAsked(run, model.name(), prompt.purpose(), reply.usage(), reply.elapsed()));
    }
}
