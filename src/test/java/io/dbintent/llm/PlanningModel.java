package io.dbintent.llm;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A chat model that can write the query for one form of statement, and agrees with every result. */
public final class PlanningModel implements ChatModel {

    private static final Pattern STATEMENT = Pattern.compile("verify that '([^']+)' is one of the (\\w+)");

    @Override
    public ChatResponse doChat(ChatRequest request) {
        String text = request.messages().stream()
                .filter(UserMessage.class::isInstance)
                .map(message -> ((UserMessage) message).singleText())
                .findFirst()
                .orElse("");
        String asked = text.substring(Math.max(0, text.lastIndexOf("begin statement")));
        Matcher statement = STATEMENT.matcher(asked);
        String reply = statement.find() && !text.contains("Verdict computed from the rows")
                ? "{\"claims\": [{\"claim\": \"" + statement.group() + "\", \"sql\": \"SELECT id FROM "
                        + statement.group(2) + " WHERE name = '" + statement.group(1)
                        + "'\", \"expectation\": {\"kind\": \"at_least_one_row\"}}]}"
                : "{\"success\": true, \"reason\": \"as stated\"}";
        return ChatResponse.builder().aiMessage(AiMessage.from(reply)).build();
    }
}
