package io.dbintent.cli;

import io.dbintent.database.DatabaseException;
import io.dbintent.intent.ClaimResult;
import io.dbintent.intent.IntentExecutionException;
import io.dbintent.intent.IntentResult;
import io.dbintent.knowledge.KnowledgeException;
import io.dbintent.llm.ModelException;
import io.dbintent.plan.ReasonCode;
import io.dbintent.plan.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the command line says of an intent, or of one claim of it.
 *
 * @param text the words of the claim; empty for a whole intent
 * @param sql null if none was written
 * @param expectation what the rows had to show; null if no plan was made
 * @param rows those that were kept, by label, without the values of masked columns
 * @param truncated whether there were more
 * @param author who wrote the plan; null if nobody did
 * @param error null if the verdict rests on rows
 * @param claims empty unless there are several
 */
record Answer(
        String text,
        Verdict verdict,
        ReasonCode reasonCode,
        String reason,
        @Nullable String sql,
        @Nullable String expectation,
        List<Map<String, @Nullable Object>> rows,
        boolean truncated,
        @Nullable String author,
        @Nullable String error,
        List<Answer> claims) {

    Answer {
        claims = List.copyOf(claims);
    }

    static Answer of(IntentResult result) {
        Answer deciding = of(result.deciding(), result.author());
        List<Answer> claims = result.claims().size() < 2
                ? List.of()
                : result.claims().stream()
                        .map(claim -> of(claim, result.author()))
                        .toList();
        return new Answer(
                "",
                result.verdict(),
                deciding.reasonCode,
                deciding.reason,
                deciding.sql,
                deciding.expectation,
                deciding.rows,
                deciding.truncated,
                deciding.author,
                deciding.error,
                claims);
    }

    private static Answer of(ClaimResult claim, String author) {
        return new Answer(
                claim.text(),
                claim.verdict(),
                claim.reasonCode(),
                claim.reason(),
                claim.query(),
                claim.expectation().isEmpty() ? null : claim.expectation(),
                shown(claim),
                claim.truncated(),
                author.equals("none") ? null : author,
                claim.error(),
                List.of());
    }

    private static List<Map<String, @Nullable Object>> shown(ClaimResult claim) {
        if (claim.maskedLabels().isEmpty()) {
            return claim.data();
        }
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (Map<String, @Nullable Object> row : claim.data()) {
            Map<String, @Nullable Object> shown = new LinkedHashMap<>(row);
            shown.replaceAll((label, cell) -> claim.maskedLabels().contains(label) ? "***" : cell);
            rows.add(shown);
        }
        return rows;
    }

    /** Of a question that was never put. */
    static Answer undecided(ReasonCode code, String reason) {
        return new Answer(
                "", Verdict.INCONCLUSIVE, code, reason, null, null, List.of(), false, null, reason, List.of());
    }

    /** Of a question that broke off, or of an engine that could not be opened. */
    static Answer brokenOff(Throwable failure) {
        return undecided(codeOf(failure), Objects.requireNonNullElse(failure.getMessage(), failure.toString()));
    }

    private static ReasonCode codeOf(Throwable failure) {
        if (failure instanceof IntentExecutionException execution) {
            return execution.reasonCode();
        }
        if (failure instanceof DatabaseException database) {
            return switch (database.kind()) {
                case CONNECTION, CREDENTIALS, UNSAFE_CONNECTION, PRIVILEGE -> ReasonCode.DATABASE_UNAVAILABLE;
                case TIMEOUT -> ReasonCode.SQL_TIMEOUT;
                case SYNTAX, TABLE_NOT_FOUND, COLUMN_NOT_FOUND, OTHER -> ReasonCode.SQL_ERROR;
            };
        }
        if (failure instanceof KnowledgeException) {
            return ReasonCode.KNOWLEDGE_UNAVAILABLE;
        }
        if (failure instanceof ModelException model) {
            return model.kind() == ModelException.Kind.UNREADABLE
                    ? ReasonCode.MODEL_REPLY_UNREADABLE
                    : ReasonCode.MODEL_UNAVAILABLE;
        }
        return ReasonCode.UNEXPECTED_ERROR;
    }
}
