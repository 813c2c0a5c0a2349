package io.dbintent.intent;

import io.dbintent.plan.ReasonCode;
import io.dbintent.plan.Verdict;
import io.dbintent.planbook.PlanOrigin;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;

/** Turns a result that is not a PASS into what a test throws: fact, place, expected, got, cause, next step. */
final class IntentFailure {

    private final RowDisplay display;

    IntentFailure(RowDisplay display) {
        this.display = display;
    }

    /**
     * Ends the test.
     *
     * @throws AssertionFailedError for a verdict
     * @throws IntentExecutionException for something broken
     */
    void raise(IntentResult result, @Nullable Throwable cause) {
        ClaimResult claim = result.deciding();
        String message = message(result, claim);
        if (isBroken(claim.reasonCode())) {
            throw new IntentExecutionException(claim.reasonCode(), message, cause);
        }
        throw new AssertionFailedError(message, claim.expected(), claim.actual(), cause);
    }

    String message(IntentResult result, ClaimResult claim) {
        StringBuilder text = new StringBuilder(headline(result.verdict(), claim.reasonCode()))
                .append(": \"")
                .append(RowDisplay.oneLine(result.intent(), 500))
                .append("\"\n");
        if (result.claims().size() > 1) {
            line(text, "claim", claim.text());
        }
        line(text, "expected", claim.expected());
        line(text, "but was", claim.actual());
        line(text, "reason", claim.reasonCode() + ", " + claim.reason());
        line(text, "nearest", claim.nearest());
        line(text, "reading", claim.reading());
        line(text, "SQL", claim.query());
        line(text, "author", result.author().equals(IntentResult.NO_AUTHOR) ? null : result.author());
        if (result.plan() instanceof PlanOrigin.Hit hit) {
            line(text, "plan", "HIT " + hit.id() + "; -Ddbintent.planbook=rerecord writes it anew");
        }
        if (claim.error() == null) {
            rows(text, claim);
        }
        for (ClaimResult other : result.claims()) {
            if (!other.equals(claim)) {
                line(text, "also", other.verdict() + " " + other.text());
            }
        }
        line(text, "next", nextStep(claim.reasonCode()));
        return text.toString().stripTrailing();
    }

    private void rows(StringBuilder text, ClaimResult claim) {
        List<String> shown = display.lines(claim);
        line(text, "rows", display.count(claim.data().size(), claim.truncated()));
        shown.forEach(row -> text.append("            ").append(row).append('\n'));
    }

    private static void line(StringBuilder text, String label, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            String indented = RowDisplay.visible(value.strip()).replace("\n", "\n            ");
            text.append(
                    String.format(Locale.ROOT, "%10s: %s%n", label, indented).replace("\r", ""));
        }
    }

    private static String headline(Verdict verdict, ReasonCode code) {
        if (isBroken(code)) {
            return "Intent could not be run";
        }
        return verdict == Verdict.FAIL ? "Intent not met" : "Intent could not be decided";
    }

    /** Whether the code speaks of something broken rather than of the data. */
    static boolean isBroken(ReasonCode code) {
        return switch (code) {
            case NO_PLAN,
                    PLAN_STALE,
                    PLANBOOK_UNUSABLE,
                    SQL_REFUSED,
                    SQL_ERROR,
                    SQL_TIMEOUT,
                    DATABASE_UNAVAILABLE,
                    MODEL_UNAVAILABLE,
                    MODEL_REPLY_UNREADABLE,
                    KNOWLEDGE_UNAVAILABLE,
                    INPUT_UNREADABLE,
                    UNEXPECTED_ERROR -> true;
            case PROVEN,
                    CONTRADICTED,
                    EMPTY_RETRIEVAL,
                    VACUOUS,
                    UNGROUNDED,
                    INCOMPLETE_PLAN,
                    BLIND,
                    TAUTOLOGY,
                    POLARITY,
                    TRUNCATED,
                    ANALYST_DISAGREES,
                    SECOND_OPINION,
                    UNCOMPARABLE,
                    BLANK_INTENT,
                    INTENT_TOO_LONG,
                    NO_TABLES,
                    NOT_UNDERSTOOD -> false;
        };
    }

    private static String nextStep(ReasonCode code) {
        return switch (code) {
            case PROVEN -> "";
            case CONTRADICTED -> "run the SQL yourself; if it does not ask what you meant, reword the intent";
            case EMPTY_RETRIEVAL -> "if finding nothing is fine, use IntentOptions.withAllowEmpty(true)";
            case VACUOUS -> "fill the tables that the claim speaks of before asking";
            case UNGROUNDED, TAUTOLOGY, POLARITY, BLIND, UNCOMPARABLE ->
                "reword the intent, with the values in quotes, or choose another model";
            case INCOMPLETE_PLAN -> "split the intent into one for each statement, or choose another model";
            case TRUNCATED ->
                "reword the intent so that the query needs no LIMIT and no OFFSET, or choose another model";
            case ANALYST_DISAGREES, SECOND_OPINION -> "read both accounts, then reword the intent";
            case BLANK_INTENT -> "say what should be true, such as \"verify that John Doe is one of the agents\"";
            case INTENT_TOO_LONG -> "split the intent into several";
            case NO_TABLES -> "create the schema first, or check which database the URL names";
            case NOT_UNDERSTOOD ->
                "reword the intent in the words of the schema, or configure a model with dbintent.model that understands it";
            case NO_PLAN, PLAN_STALE -> "";
            case PLANBOOK_UNUSABLE -> "do what the reason says; dbintent.planbook=live decides without plan files";
            case SQL_REFUSED ->
                "reword the intent, or choose another model; only one SELECT is run, and all of it must be readable";
            case SQL_ERROR -> "run the SQL yourself; if the schema changed, set dbintent.refresh-schema=true";
            case SQL_TIMEOUT -> "narrow the intent, add an index, or raise dbintent.statement-timeout";
            case DATABASE_UNAVAILABLE -> "check that the server is up and that dbintent.url, user and password fit";
            case MODEL_UNAVAILABLE -> "check dbintent.model and its server, or set dbintent.author=builtin";
            case MODEL_REPLY_UNREADABLE -> "choose a larger model, or set dbintent.author=builtin";
            case INPUT_UNREADABLE -> "mend the input";
            case UNEXPECTED_ERROR -> "report this with the cause below";
            case KNOWLEDGE_UNAVAILABLE -> "do what the reason says; dbintent.knowledge=embedded needs no server";
        };
    }
}
