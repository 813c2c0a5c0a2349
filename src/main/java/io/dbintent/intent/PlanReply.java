package io.dbintent.intent;

import com.fasterxml.jackson.databind.JsonNode;
import io.dbintent.llm.ReplyReader;
import io.dbintent.plan.Claim;
import io.dbintent.plan.Expectation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A model's reply to the request for a plan, read tolerantly: the JSON asked for, a single claim without the array
 * around it, or nothing but SQL.
 */
sealed interface PlanReply {

    /** Claims that can be tried. */
    record Claims(List<Claim> claims) implements PlanReply {}

    /** The model says that no column answers the statement. */
    record Unanswerable(String why) implements PlanReply {}

    /** Empty if nothing usable is in the text. */
    static Optional<PlanReply> read(String reply, String intent) {
        Optional<PlanReply> structured = ReplyReader.json(reply, "claims", "sql", "query", "unanswerable")
                .flatMap(node -> ofJson(node, intent));
        return structured.isPresent() ? structured : ofBareSql(reply, intent);
    }

    private static Optional<PlanReply> ofJson(JsonNode node, String intent) {
        List<Claim> claims = new ArrayList<>();
        if (node.path("claims").isArray() && !node.path("claims").isEmpty()) {
            for (JsonNode element : node.path("claims")) {
                Optional<Claim> claim = claim(element, intent);
                if (claim.isEmpty()) {
                    return Optional.empty();
                }
                claims.add(claim.get());
            }
        } else {
            claim(node, intent).ifPresent(claims::add);
        }
        if (!claims.isEmpty()) {
            return Optional.of(new Claims(claims));
        }
        String why = node.path("unanswerable").asText("");
        return why.isBlank() || why.equals("null") ? Optional.empty() : Optional.of(new Unanswerable(why));
    }

    private static Optional<Claim> claim(JsonNode node, String intent) {
        Optional<String> sql = clean(node.path("sql").asText(node.path("query").asText("")));
        String text = node.path("claim").asText("");
        String claimText = text.isBlank() ? intent : text;
        return sql.map(query -> new Claim(
                claimText,
                query,
                ExpectationReply.read(node.path("expectation")).orElseGet(() -> usual(claimText, query)),
                node.path("reading").asText(""),
                population(node)));
    }

    private static @Nullable String population(JsonNode node) {
        return clean(node.path("population").asText(""))
                .filter(sql -> !sql.equals("null"))
                .orElse(null);
    }

    private static Optional<PlanReply> ofBareSql(String reply, String intent) {
        return ReplyReader.query(reply)
                .flatMap(PlanReply::clean)
                .map(sql -> new Claims(List.of(new Claim(intent, sql, usual(intent, sql), "", null))));
    }

    /** SQL without the fence, the prose and the semicolon that models put around it. */
    private static Optional<String> clean(String sql) {
        String query = (sql.contains("```") ? ReplyReader.query(sql).orElse("") : sql)
                .strip()
                .replaceAll("[;\\s]+$", "");
        return query.isEmpty() ? Optional.empty() : Optional.of(query);
    }

    /** What is expected where the model did not say: decided by how the statement begins and what it denies. */
    private static Expectation usual(String claim, String sql) {
        return UsualExpectation.of(claim, sql.toLowerCase(Locale.ROOT));
    }
}
