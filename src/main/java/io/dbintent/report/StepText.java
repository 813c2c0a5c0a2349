package io.dbintent.report;

import io.dbintent.intent.ClaimResult;
import io.dbintent.intent.IntentEvent;
import io.dbintent.intent.IntentResult;
import io.dbintent.intent.RowDisplay;
import io.dbintent.llm.Usage;
import io.dbintent.plan.Claim;
import io.dbintent.plan.Evidence;
import io.dbintent.plan.Plan;
import io.dbintent.planbook.PlanOrigin;

/** Each event as the lines of the step log. */
final class StepText {

    private static final int WIDTH = 70;
    private static final String DOUBLE = "=".repeat(WIDTH) + "\n";
    private static final String SINGLE = "-".repeat(WIDTH) + "\n";

    private StepText() {}

    static String of(IntentEvent event) {
        if (event instanceof IntentEvent.Started started) {
            return DOUBLE + "  DB INTENT-BASED QUERY EXECUTION\n" + DOUBLE + field("Intent: ", started.intent())
                    + DOUBLE;
        }
        if (event instanceof IntentEvent.SchemaEmbedded embedded) {
            return ProgressBar.line(embedded.done(), embedded.total());
        }
        if (event instanceof IntentEvent.ContextRetrieved retrieved) {
            return context(retrieved);
        }
        if (event instanceof IntentEvent.ModelAsked asked) {
            return "  Asked " + asked.model() + " to " + asked.purpose() + ": " + usage(asked.usage()) + ", "
                    + asked.elapsed().toMillis() + " ms\n";
        }
        if (event instanceof IntentEvent.PlanWritten written) {
            return plan("STEP 2: Generating SQL Query with " + written.plan().author(), written.plan());
        }
        if (event instanceof IntentEvent.PlanFound found) {
            return plan(
                    "STEP 2: Taking the Plan from " + found.file() + " (" + found.id() + ", by "
                            + found.plan().author() + ")",
                    found.plan());
        }
        if (event instanceof IntentEvent.PlanRecorded recorded) {
            return "  [OK] Recorded plan " + recorded.id() + " in " + recorded.file() + "\n";
        }
        if (event instanceof IntentEvent.AttemptFailed failed) {
            return "  [RETRY] attempt " + failed.attempt() + " of " + failed.maxRetries() + "\n"
                    + field("  Query: ", failed.query()) + field("  Error: ", failed.error());
        }
        if (event instanceof IntentEvent.Executed executed) {
            return executed(executed);
        }
        if (event instanceof IntentEvent.Analysed analysed) {
            return analysed(analysed);
        }
        if (event instanceof IntentEvent.Learned learned) {
            return step("STEP 5: Storing Query in Learning Collection")
                    + "  Status: " + (learned.correct() ? "[CORRECT]" : "[INCORRECT]") + "\n  Tables Used: "
                    + learned.tables() + "\n  [OK] Stored learning document: " + learned.id() + "\n";
        }
        if (event instanceof IntentEvent.Noticed noticed) {
            return field("[NOTE] ", noticed.message());
        }
        return finished(((IntentEvent.Finished) event).result());
    }

    private static String context(IntentEvent.ContextRetrieved retrieved) {
        var context = retrieved.context();
        return step("STEP 1: Retrieving Context from RAG")
                + "  [Info] Collection has " + retrieved.documents() + " documents\n"
                + "  [OK] Found " + context.schemaDocuments().size() + " schema document(s)\n"
                + "  [OK] Found " + context.correct().size() + " correct example(s)\n"
                + "  [OK] Found " + context.incorrect().size() + " incorrect example(s)\n"
                + field("Tables: ", String.join(", ", context.tables()))
                + "  Schema Context:      " + context.schemaContext().length() + " characters\n";
    }

    private static String plan(String title, Plan plan) {
        StringBuilder text = new StringBuilder(step(title));
        for (Claim claim : plan.claims()) {
            text.append(field("Reading: ", claim.reading()))
                    .append("  Generated Query:\n")
                    .append(field(">>> ", claim.sql()))
                    .append(field("Expecting: ", claim.expectation().describe()));
        }
        return text.toString();
    }

    private static String executed(IntentEvent.Executed executed) {
        ClaimResult claim = executed.claim();
        StringBuilder text = new StringBuilder(step("STEP 3: Executing Query"))
                .append("  [OK] Query executed successfully\n  Rows Returned: ")
                .append(claim.truncated() ? "more than " : "")
                .append(claim.data().size())
                .append('\n');
        if (!executed.sample().isEmpty()) {
            text.append(field("Sample Row: ", executed.sample().get(0)));
        }
        return text.toString();
    }

    private static String analysed(IntentEvent.Analysed analysed) {
        ClaimResult claim = analysed.claim();
        StringBuilder text = new StringBuilder(step("STEP 4: Analyzing Result with " + analysed.by()));
        for (Evidence evidence : claim.evidence()) {
            text.append(evidence.objects() ? "  [OBJECTION] " : "  [OK] ")
                    .append(evidence.check())
                    .append(": ")
                    .append(indent(evidence.detail()))
                    .append('\n');
        }
        return text.append("  Analysis Result: ")
                .append(claim.verdict())
                .append(" (")
                .append(claim.reasonCode())
                .append(")\n")
                .append(field("Reason: ", claim.reason()))
                .toString();
    }

    private static String finished(IntentResult result) {
        String word =
                switch (result.verdict()) {
                    case PASS -> "SUCCESS";
                    case FAIL -> "FAILURE";
                    case INCONCLUSIVE -> "INCONCLUSIVE";
                };
        String query = result.query();
        return "\n" + DOUBLE + "  FINAL RESULT: " + word + "\n" + DOUBLE
                + "  Success: " + (result.success() ? "True" : "False") + "\n"
                + field("Reason:  ", result.reason())
                + (query == null ? "" : field("Query:   ", query))
                + "  Rows:    " + result.data().size() + "\n"
                + "  Time:    " + result.elapsed().toMillis() + " ms\n" + origin(result.plan()) + DOUBLE;
    }

    /** Nothing where no book had a part in it. */
    private static String origin(PlanOrigin origin) {
        if (origin instanceof PlanOrigin.Hit hit) {
            return field(
                    "Plan:    ",
                    "HIT " + hit.id() + ", saved " + hit.saved().tokens() + " tokens and "
                            + hit.saved().millis() + " ms");
        }
        if (origin instanceof PlanOrigin.Miss miss) {
            return field("Plan:    ", "MISS" + (miss.recorded() ? ", recorded: " : ", not recorded: ") + miss.reason());
        }
        if (origin instanceof PlanOrigin.Healed healed) {
            return field("Plan:    ", "HEALED " + healed.id() + ": " + String.join("; ", healed.changes()));
        }
        return "";
    }

    private static String usage(Usage usage) {
        Integer input = usage.inputTokens();
        Integer output = usage.outputTokens();
        String tokens = input == null || output == null
                ? "tokens not reported"
                : input + " tokens in, " + output + " tokens out";
        return usage.costUsd() == null
                ? tokens
                : tokens + ", " + usage.costUsd().toPlainString() + " USD";
    }

    private static String step(String title) {
        return "\n" + SINGLE + "  " + title + "\n" + SINGLE;
    }

    private static String field(String label, String value) {
        return "  " + label + indent(value) + "\n";
    }

    /** Untrusted text on its own lines, without anything that moves a cursor. */
    private static String indent(String value) {
        return RowDisplay.visible(value.strip()).replace("\n", "\n      ");
    }
}
