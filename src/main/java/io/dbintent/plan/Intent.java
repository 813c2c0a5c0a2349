package io.dbintent.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a test says should be true, or wants to see, in plain language.
 *
 * @param text as written, stripped of surrounding white space; never blank
 * @param parameters values for the {@code {name}} placeholders in the text, by name; empty if there are none
 */
public record Intent(String text, Map<String, Object> parameters) {

    public Intent {
        text = text.strip();
        if (text.isEmpty()) {
            throw new IllegalArgumentException("The intent is blank. Say what should be true of the database, for"
                    + " example \"verify that John Doe is one of the agents\".");
        }
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    public static Intent of(String text) {
        return new Intent(text, Map.of());
    }
}
