package io.dbintent.intent;

import com.fasterxml.jackson.databind.JsonNode;
import io.dbintent.llm.ReplyReader;
import io.dbintent.plan.Claim;
import io.dbintent.plan.Expectation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A model's reply to the request for a plan, read tolerantly: the JSON asked for, a single claim without the array
 * around it, or nothing but SQL.
 */
sealed interface PlanReply {

    /** Claims that can be tried. */
    record Claims(List<Claim> claims) implements PlanReply {}

    /**
     * Claims that do not say what the statement says.
     *
     * @param query the SQL of the first
     * @param fault what is wrong with them
     */
    record Unfaithful(String query, String fault) implements PlanReply {}

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
            boolean alone = node.path("claims").size() == 1;
            for (JsonNode element : node.path("claims")) {
                Optional<Claim> claim = claim(element, intent, alone);
                if (claim.isEmpty()) {
                    return Optional.empty();
                }
                claims.add(claim.get());
            }
        } else {
            claim(node, intent, true).ifPresent(claims::add);
        }
        if (!claims.isEmpty()) {
            return Optional.of(faithful(claims, intent));
        }
        String why = node.path("unanswerable").asText("");
        return why.isBlank() || why.equals("null") ? Optional.empty() : Optional.of(new Unanswerable(why));
    }

    /** A claim that stands alone is judged by the intent's words, whatever the model made of them. */
    private static PlanReply faithful(List<Claim> claims, String intent) {
        Optional<String> fault =
                PlanWords.fault(intent, claims.stream().map(Claim::text).toList());
        if (fault.isPresent()) {
            return new Unfaithful(claims.get(0).sql(), fault.get());
        }
        if (claims.size() > 1) {
            return new Claims(claims);
        }
        Claim only = claims.get(0);
        return new Claims(
                List.of(new Claim(intent, only.sql(), only.expectation(), only.reading(), only.population())));
    }

    private static Optional<Claim> claim(JsonNode node, String intent, boolean alone) {
        Optional<String> sql = clean(node.path("sql").asText(node.path("query").asText("")));
        String text = node.path("claim").asText("");
        String claimText = text.isBlank() ? intent : text;
        return sql.flatMap(query -> expectation(node.path("expectation"), alone ? intent : claimText, query)
                .map(expectation -> new Claim(
                        claimText, query, expectation, node.path("reading").asText(""), population(node))));
    }

    /** What the model said, as far as the statement's words allow it; empty if it cannot be told what it means. */
    private static Optional<Expectation> expectation(JsonNode said, String claim, String sql) {
        if (said.isMissingNode() || said.isNull()) {
            return UsualExpectation.of(claim, sql);
        }
        return ExpectationReply.read(said)
                .flatMap(expectation ->
                        expectation instanceof Expectation.RowsReturned && !UsualExpectation.isRetrieval(claim)
                                ? UsualExpectation.of(claim, sql)
                                : Optional.of(expectation));
    }

    private static @Nullable String population(JsonNode node) {
        return clean(node.path("population").asText(""))
                .filter(sql -> !sql.equals("null"))
                .orElse(null);
    }

    private static Optional<PlanReply> ofBareSql(String reply, String intent) {
        return ReplyReader.query(reply).flatMap(PlanReply::clean).flatMap(sql -> UsualExpectation.of(intent, sql)
                .map(expectation -> new Claims(List.of(new Claim(intent, sql, expectation, "", null)))));
    }

    /** SQL without the fence, the prose and the semicolon that models put around it. */
    private static Optional<String> clean(String sql) {
        String query = (sql.contains("```") ? ReplyReader.query(sql).orElse("") : sql)
                .strip()
                .replaceAll("[;\\s]+$", "");
        return query.isEmpty() ? Optional.empty() : Optional.of(query);
    }
}
