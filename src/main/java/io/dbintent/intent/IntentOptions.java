package io.dbintent.intent;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How one intent is run: retries, logging, asserting, parameters. Immutable; start from {@link #defaults()}.
 *
 * <p>An option that is not set here comes from the configuration ({@code dbintent.max-retries},
 * {@code dbintent.log-intent}, {@code dbintent.assert-success}), whose defaults are the ones named below.
 */
public final class IntentOptions {

    private static final IntentOptions DEFAULTS = new IntentOptions(null, null, null, false, Map.of());

    private final @Nullable Integer maxRetries;
    private final @Nullable Boolean logIntent;
    private final @Nullable Boolean assertSuccess;
    private final boolean allowEmpty;
    private final Map<String, Object> parameters;

    private IntentOptions(
            @Nullable Integer maxRetries,
            @Nullable Boolean logIntent,
            @Nullable Boolean assertSuccess,
            boolean allowEmpty,
            Map<String, Object> parameters) {
        this.maxRetries = maxRetries;
        this.logIntent = logIntent;
        this.assertSuccess = assertSuccess;
        this.allowEmpty = allowEmpty;
        this.parameters = parameters;
    }

    /** Two retries, a step log, and an assertion at the end. */
    public static IntentOptions defaults() {
        return DEFAULTS;
    }

    /**
     * How often a query may be written again after the guard or the database refused it; never because a verdict was
     * unwelcome. Default 2.
     *
     * @throws IllegalArgumentException if negative or above 10
     */
    public IntentOptions withMaxRetries(int retries) {
        if (retries < 0 || retries > 10) {
            throw new IllegalArgumentException("maxRetries is " + retries + "; expected 0 to 10.");
        }
        return new IntentOptions(retries, logIntent, assertSuccess, allowEmpty, parameters);
    }

    /** Whether the steps are logged on the console and in the log file. Default true. */
    public IntentOptions withLogIntent(boolean log) {
        return new IntentOptions(maxRetries, log, assertSuccess, allowEmpty, parameters);
    }

    /** Whether anything but PASS throws. Default true; with false only configuration errors throw. */
    public IntentOptions withAssertSuccess(boolean assertion) {
        return new IntentOptions(maxRetries, logIntent, assertion, allowEmpty, parameters);
    }

    /** Whether a retrieval that finds nothing is a PASS. Default false: it is INCONCLUSIVE. */
    public IntentOptions withAllowEmpty(boolean allow) {
        return new IntentOptions(maxRetries, logIntent, assertSuccess, allow, parameters);
    }

    /**
     * Gives the value of a {@code {name}} in the intent.
     *
     * @param value a text, number, boolean, {@code LocalDate} or {@code LocalDateTime}
     */
    public IntentOptions withParameter(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(parameters);
        more.put(name, value);
        return new IntentOptions(maxRetries, logIntent, assertSuccess, allowEmpty, Collections.unmodifiableMap(more));
    }

    /** What is not set here, taken from {@code configured}. */
    public IntentOptions orElse(IntentOptions configured) {
        return new IntentOptions(
                maxRetries != null ? maxRetries : configured.maxRetries,
                logIntent != null ? logIntent : configured.logIntent,
                assertSuccess != null ? assertSuccess : configured.assertSuccess,
                allowEmpty || configured.allowEmpty,
                parameters.isEmpty() ? configured.parameters : parameters);
    }

    public int maxRetries() {
        return maxRetries == null ? 2 : maxRetries;
    }

    public boolean logIntent() {
        return logIntent == null || logIntent;
    }

    public boolean assertSuccess() {
        return assertSuccess == null || assertSuccess;
    }

    public boolean allowEmpty() {
        return allowEmpty;
    }

    public Map<String, Object> parameters() {
        return parameters;
    }
}
