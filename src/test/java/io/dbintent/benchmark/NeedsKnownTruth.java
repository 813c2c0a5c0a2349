package io.dbintent.benchmark;

import java.nio.file.Files;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips a class where the intents of known truth are absent, and says so in the report. */
final class NeedsKnownTruth implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return Files.isRegularFile(KnownTruth.folder().resolve("visible.jsonl"))
                ? ConditionEvaluationResult.enabled("the intents of known truth are there")
                : ConditionEvaluationResult.disabled(KnownTruth.absence());
    }
}
