package io.dbintent;

import io.dbintent.intent.IntentExecutionException;
import io.dbintent.intent.IntentOptions;
import io.dbintent.intent.IntentResult;
import io.dbintent.plan.Intent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.MultipleFailuresError;

/** Asserts several intents and throws once, with every failure. */
final class SoftAssertions {

    private final BiFunction<String, IntentOptions, IntentResult> execution;

    /** @param execution decides one intent and throws if it is not met */
    SoftAssertions(BiFunction<String, IntentOptions, IntentResult> execution) {
        this.execution = execution;
    }

    List<IntentResult> all(List<Intent> intents, IntentOptions options) {
        if (intents.isEmpty()) {
            throw new IllegalArgumentException("There is no intent to assert; expected at least one.");
        }
        List<IntentResult> results = new ArrayList<>();
        List<Throwable> failures = new ArrayList<>();
        for (Intent intent : intents) {
            try {
                results.add(execution.apply(intent.text(), with(intent, options)));
            } catch (AssertionFailedError | IntentExecutionException e) {
                failures.add(e);
            } catch (RuntimeException e) {
                // The caller's own mistake, such as a parameter without a place, ends the test at once.
                failures.forEach(e::addSuppressed);
                throw e;
            }
        }
        if (!failures.isEmpty()) {
            throw failed(intents.size(), failures);
        }
        return results;
    }

    private static IntentOptions with(Intent intent, IntentOptions options) {
        IntentOptions all = options.withAssertSuccess(true);
        for (Map.Entry<String, Object> parameter : intent.parameters().entrySet()) {
            all = all.withParameter(parameter.getKey(), parameter.getValue());
        }
        return all;
    }

    private static MultipleFailuresError failed(int asked, List<Throwable> failures) {
        MultipleFailuresError error = new MultipleFailuresError(
                failures.size() + " of " + asked + " intents " + (failures.size() == 1 ? "was" : "were") + " not met",
                failures);
        failures.forEach(error::addSuppressed);
        return error;
    }
}
