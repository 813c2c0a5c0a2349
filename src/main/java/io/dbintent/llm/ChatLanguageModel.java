package io.dbintent.llm;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A configured provider: deterministic requests, retries, errors in words, usage and cost. */
final class ChatLanguageModel implements LanguageModel {

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    private final ModelSettings settings;
    private final boolean remote;
    private final ProviderChat chat;
    private final Retries retries;
    private final Failures failures;

    /** What this model has accepted so far; a race costs one more refused request. */
    private volatile Sampling accepted = Sampling.FULL;

    ChatLanguageModel(ModelSettings settings, boolean remote, ProviderChat chat, Patience patience) {
        this.settings = settings;
        this.remote = remote;
        this.chat = chat;
        this.retries = new Retries(settings.label(), settings.maxRetries(), patience);
        this.failures = new Failures(settings);
    }

    @Override
    public String name() {
        return settings.label();
    }

    @Override
    public boolean remote() {
        return remote;
    }

    @Override
    public Reply ask(Prompt prompt) {
        long start = System.nanoTime();
        Weighed answer = answer(prompt);
        return reply(answer, usage(answer.response()), Duration.ofNanos(System.nanoTime() - start));
    }

    private Weighed answer(Prompt prompt) {
        Sampling sampling = accepted;
        while (true) {
            ChatRequest request = request(prompt, chat.parameters().of(prompt, sampling));
            try {
                return retries.call(() -> chat.ask(prompt, request));
            } catch (Retries.GaveUp e) {
                Sampling reduced = sampling.without(e.last());
                if (reduced.equals(sampling)) {
                    throw failures.describe(e);
                }
                sampling = reduced;
                accepted = reduced;
            } catch (RuntimeException e) {
                // A 2xx came, and the provider's library fell over what was in it.
                throw failures.unreadable(e);
            }
        }
    }

    static ChatRequest request(Prompt prompt, @Nullable ChatRequestParameters parameters) {
        List<ChatMessage> messages = new ArrayList<>();
        if (!prompt.system().isBlank()) {
            messages.add(SystemMessage.from(prompt.system()));
        }
        messages.add(UserMessage.from(prompt.user()));
        var builder = ChatRequest.builder().messages(messages);
        if (parameters != null) {
            builder.parameters(parameters);
        }
        return builder.build();
    }

    static Reply reply(Weighed answer, Usage usage, Duration elapsed) {
        ChatResponse response = answer.response();
        String text = response.aiMessage().text();
        boolean truncated = response.finishReason() == FinishReason.LENGTH;
        return new Reply(text == null ? "" : text, usage, elapsed, truncated, answer.confidence());
    }

    static @Nullable Integer inputTokens(ChatResponse response) {
        TokenUsage tokens = response.tokenUsage();
        return tokens == null ? null : tokens.inputTokenCount();
    }

    static @Nullable Integer outputTokens(ChatResponse response) {
        TokenUsage tokens = response.tokenUsage();
        return tokens == null ? null : tokens.outputTokenCount();
    }

    private Usage usage(ChatResponse response) {
        Integer input = inputTokens(response);
        Integer output = outputTokens(response);
        BigDecimal inputPrice = settings.inputPrice();
        BigDecimal outputPrice = settings.outputPrice();
        if (input == null || output == null || inputPrice == null || outputPrice == null) {
            return new Usage(input, output, null);
        }
        BigDecimal cost = inputPrice
                .multiply(BigDecimal.valueOf(input))
                .add(outputPrice.multiply(BigDecimal.valueOf(output)))
                .divide(MILLION)
                .stripTrailingZeros();
        return new Usage(input, output, cost);
    }
}
