package io.dbintent.llm;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.request.DefaultChatRequestParameters;
import dev.langchain4j.model.chat.request.ResponseFormat;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * A provider's chat model and the parameters that a prompt needs there.
 *
 * @param model without retries of its own
 * @param parameters made for each prompt
 * @param weigher asks the model where a prompt wants its reply weighed
 */
record ProviderChat(ChatModel model, Parameters parameters, Weigher weigher) {

    ProviderChat(ChatModel model, Parameters parameters) {
        this(model, parameters, request -> Weighed.of(model.chat(request)));
    }

    /** Asks, and finds out how probable the reply was. */
    interface Weigher {
        Weighed ask(ChatRequest request);
    }

    Weighed ask(Prompt prompt, ChatRequest request) {
        return prompt.weighed() ? weigher.ask(request) : new Weighed(model.chat(request), OptionalDouble.empty());
    }

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
