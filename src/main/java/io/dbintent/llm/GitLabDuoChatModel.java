package io.dbintent.llm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpMethod;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.util.stream.Collectors;

/**
 * GitLab Duo's code suggestions as a chat model: the prompt stands above the cursor of a file, and the generated code is
 * the reply.
 *
 * <p>The endpoint has no roles, no temperature and no choice of model, and reports neither tokens nor an honest finish
 * reason, so none is passed on.
 */
final class GitLabDuoChatModel implements ChatModel {

    static final String USUAL_URL = "https://gitlab.com";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String url;
    private final String token;
    private final HttpClient http;

    GitLabDuoChatModel(String baseUrl, String token, HttpClient http) {
        this.url = baseUrl.replaceFirst("/api/v4$", "") + "/api/v4/code_suggestions/completions";
        this.token = token;
        this.http = http;
    }

    @Override
    public ChatResponse doChat(ChatRequest request) {
        String answer = http.execute(HttpRequest.builder()
                        .method(HttpMethod.POST)
                        .url(url)
                        .addHeader("Authorization", "Bearer " + token)
                        .addHeader("Content-Type", "application/json")
                        .addHeader("Accept", "application/json")
                        .body(body(request))
                        .build())
                .body();
        return ChatResponse.builder().aiMessage(AiMessage.from(text(answer))).build();
    }

    private static String body(ChatRequest request) {
        boolean json = ResponseFormat.JSON.equals(request.responseFormat());
        ObjectNode body = JSON.createObjectNode();
        ObjectNode file = body.putObject("current_file");
        file.put("file_name", json ? "reply.json" : "reply.txt");
        file.put(
                "content_above_cursor",
                request.messages().stream()
                        .map(GitLabDuoChatModel::textOf)
                        .collect(Collectors.joining("\n\n", "", "\n")));
        file.put("content_below_cursor", "");
        body.put("intent", "generation");
        body.put("stream", false);
        return body.toString();
    }

    private static String textOf(ChatMessage message) {
        if (message instanceof SystemMessage system) {
            return system.text();
        }
        if (message instanceof UserMessage user) {
            return user.singleText();
        }
        throw new IllegalArgumentException("Only system and user messages can be sent, not " + message.type());
    }

    private static String text(String answer) {
        JsonNode choices;
        try {
            choices = JSON.readTree(answer).path("choices");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The answer is no JSON.", e);
        }
        JsonNode text = choices.path(0).path("text");
        if (!text.isTextual()) {
            throw new IllegalStateException("The answer has no choices[0].text");
        }
        return text.asText();
    }
}
