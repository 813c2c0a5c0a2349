package io.dbintent.config;

/**
 * What an intent's options are when a test does not say.
 *
 * @param maxRetries how often to try again after an error
 * @param logIntent whether its steps are logged
 * @param assertSuccess whether anything but a PASS fails the test
 */
public record IntentDefaults(int maxRetries, boolean logIntent, boolean assertSuccess) {}
