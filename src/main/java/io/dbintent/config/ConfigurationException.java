package io.dbintent.config;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The configuration cannot be used; the message names every problem found, with key, value, allowed values, source. */
public final class ConfigurationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ConfigurationException(String problem, @Nullable Throwable cause) {
        super(problem, cause);
    }

    /** One problem that something else noticed. */
    public static ConfigurationException of(String problem, Throwable cause) {
        return new ConfigurationException(problem, cause);
    }

    /** All problems in one message. */
    public static ConfigurationException of(List<String> problems) {
        return new ConfigurationException(
                problems.size() == 1
                        ? problems.get(0)
                        : "The configuration has " + problems.size() + " problems:\n- " + String.join("\n- ", problems),
                null);
    }
}
