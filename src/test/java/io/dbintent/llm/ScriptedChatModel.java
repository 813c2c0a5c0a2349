package io.dbintent.llm;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.TokenUsage;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A chat model that says what a test tells it to, in order, and keeps what it was asked. Safe for several threads. */
public final class ScriptedChatModel implements ChatModel {

    private final Queue<Function<ChatRequest, String>> script = new ConcurrentLinkedQueue<>();
    private final List<ChatRequest> requests = new CopyOnWriteArrayList<>();

    /** Says each of the replies once. */
    public static ScriptedChatModel saying(String... replies) {
        ScriptedChatModel model = new ScriptedChatModel();
        for (String reply : replies) {
            model.then(request -> reply);
        }
        return model;
    }

    /** Answers the next request by looking at it; what the function throws is thrown to the asker. */
    public ScriptedChatModel then(Function<ChatRequest, String> answer) {
        script.add(answer);
        return this;
    }

    /** Throws at the next request. */
    public ScriptedChatModel thenThrow(RuntimeException failure) {
        return then(request -> {
            throw failure;
        });
    }

    public List<ChatRequest> requests() {
        return List.copyOf(requests);
    }

    /** The user text of a request, counted from 0. */
    public String userText(int index) {
        return requests.get(index).messages().stream()
                .filter(UserMessage.class::isInstance)
                .map(message -> ((UserMessage) message).singleText())
                .findFirst()
                .orElse("");
    }

    /** The system text of a request, counted from 0. */
    public String systemText(int index) {
        return requests.get(index).messages().stream()
                .filter(SystemMessage.class::isInstance)
                .map(message -> ((SystemMessage) message).text())
                .findFirst()
                .orElse("");
    }

    @Override
    public ChatResponse doChat(ChatRequest request) {
        requests.add(request);
        Function<ChatRequest, String> answer = script.poll();
        if (answer == null) {
            throw new AssertionError("The model was asked " + requests.size() + " times, more often than scripted.");
        }
        return ChatResponse.builder()
                .aiMessage(AiMessage.from(answer.apply(request)))
                .tokenUsage(new TokenUsage(100, 20))
                .build();
    }
}
