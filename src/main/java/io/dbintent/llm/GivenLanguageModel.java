package io.dbintent.llm;

import dev.langchain4j.exception.AuthenticationException;
import dev.langchain4j.exception.InternalServerException;
import dev.langchain4j.exception.NonRetriableException;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.exception.TimeoutException;
import dev.langchain4j.exception.UnresolvedModelServerException;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.response.ChatResponse;
import io.dbintent.llm.ModelException.Kind;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Objects;

/**
 * A chat model that the user built: its parameters, timeouts and retries are the user's and left alone.
 */
final class GivenLanguageModel implements LanguageModel {

    private final ChatModel model;
    private final String name;
    private final boolean remote;

    GivenLanguageModel(ChatModel model, String name, boolean remote) {
        this.model = model;
        this.name = name;
        this.remote = remote;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean remote() {
        return remote;
    }

    @Override
    public Reply ask(Prompt prompt) {
        long start = System.nanoTime();
        ChatResponse response;
        try {
            response = Objects.requireNonNull(
                    model.chat(ChatLanguageModel.request(prompt, null)), "the chat model returned null");
        } catch (ModelException e) {
            throw e;
        } catch (RuntimeException e) {
            throw described(e);
        }
        Usage usage =
                new Usage(ChatLanguageModel.inputTokens(response), ChatLanguageModel.outputTokens(response), null);
        return ChatLanguageModel.reply(Weighed.of(response), usage, Duration.ofNanos(System.nanoTime() - start));
    }

    private ModelException described(RuntimeException thrown) {
        Kind kind = kind(thrown);
        if (kind == Kind.INTERRUPTED) {
            Thread.currentThread().interrupt();
        }
        // A refused key is often repeated in part in the message.
        String said = thrown instanceof AuthenticationException || thrown.getMessage() == null
                ? ""
                : ": " + Excerpt.of(thrown.getMessage(), null);
        return new ModelException(
                kind,
                Failures.message(
                        "The chat model " + name + " that was handed to dbintent failed.",
                        model.getClass().getName(),
                        "a reply",
                        thrown.getClass().getSimpleName() + said,
                        "See the cause; its settings, timeout and retries are those it was built with."),
                thrown);
    }

    private static Kind kind(Throwable thrown) {
        int depth = 0;
        for (Throwable t = thrown; t != null && depth < 20; t = t.getCause(), depth++) {
            if (t instanceof InterruptedException) {
                return Kind.INTERRUPTED;
            } else if (t instanceof RateLimitException) {
                return Kind.RATE_LIMITED;
            } else if (t instanceof TimeoutException || t instanceof HttpTimeoutException) {
                return Kind.TIMEOUT;
            } else if (t instanceof InternalServerException) {
                return Kind.SERVER_ERROR;
            } else if (t instanceof UnresolvedModelServerException || t instanceof ConnectException) {
                return Kind.UNREACHABLE;
            } else if (t instanceof NonRetriableException) {
                return Kind.REJECTED;
            }
        }
        return Kind.SERVER_ERROR;
    }
}
