package io.dbintent.intent;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What a model says in the form that dbintent asks for. */
final class Replies {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static final String AT_LEAST_ONE_ROW = "{\"kind\": \"at_least_one_row\"}";
    static final String NO_ROWS = "{\"kind\": \"no_rows\"}";
    static final String ROWS_RETURNED = "{\"kind\": \"rows_returned\"}";

    private Replies() {}

    /** One claim of a plan. */
    record Said(
            String claim,
            String sql,
            @Nullable String expectation,
            @Nullable String population) {
        ObjectNode json() {
            ObjectNode node = JSON.createObjectNode();
            node.put("claim", claim).put("sql", sql).put("reading", "as it says");
            if (expectation != null) {
                node.set("expectation", tree(expectation));
            }
            return node.put("population", population);
        }
    }

    static Said claim(String claim, String sql, String expectation) {
        return new Said(claim, sql, expectation, null);
    }

    static String plan(Said... claims) {
        ArrayNode all = JSON.createArrayNode();
        Arrays.stream(claims).forEach(said -> all.add(said.json()));
        return JSON.createObjectNode().set("claims", all).toString();
    }

    /** A plan of one claim. */
    static String plan(String claim, String sql, String expectation) {
        return plan(claim(claim, sql, expectation));
    }

    static String agrees(String reason) {
        return JSON.createObjectNode()
                .put("success", true)
                .put("reason", reason)
                .toString();
    }

    static String agrees() {
        return agrees("the rows support the statement");
    }

    static String disagrees(String reason) {
        return JSON.createObjectNode()
                .put("success", false)
                .put("reason", reason)
                .toString();
    }

    private static com.fasterxml.jackson.databind.JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException("The test's expectation is no JSON: " + json, e);
        }
    }
}
