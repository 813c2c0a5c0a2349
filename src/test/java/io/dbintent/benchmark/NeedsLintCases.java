package io.dbintent.benchmark;

import java.nio.file.Files;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips a class where the labelled statements are absent, and says so in the report. */
final class NeedsLintCases implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return Files.isRegularFile(LintCase.file())
                ? ConditionEvaluationResult.enabled("the labelled statements are there")
                : ConditionEvaluationResult.disabled(LintCase.absence());
    }
}
