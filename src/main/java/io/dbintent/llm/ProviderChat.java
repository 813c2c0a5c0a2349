package io.dbintent.llm;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.request.DefaultChatRequestParameters;
import dev.langchain4j.model.chat.request.ResponseFormat;
import org.jspecify.annotations.Nullable;

/**
 * A provider's chat model and the parameters that a prompt needs there.
 *
 * @param model without retries of its own
 * @param parameters made for each prompt
 */
record ProviderChat(ChatModel model, Parameters parameters) {

    /** Makes the parameters of a request; null leaves the model as it is. */
    interface Parameters {
        @Nullable
        ChatRequestParameters of(Prompt prompt, Sampling sampling);
    }

    /** Temperature 0, and JSON mode if the prompt asks for JSON. */
    static ChatRequestParameters deterministic(Prompt prompt, Sampling sampling) {
        return into(DefaultChatRequestParameters.builder(), prompt, sampling).build();
    }

    static <B extends DefaultChatRequestParameters.Builder<?>> B into(B builder, Prompt prompt, Sampling sampling) {
        if (sampling.temperature()) {
            builder.temperature(0.0);
        }
        if (sampling.json() && prompt.format() == Prompt.Format.JSON) {
            builder.responseFormat(ResponseFormat.JSON);
        }
        return builder;
    }
}
