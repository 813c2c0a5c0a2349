package io.dbintent.intent;

import io.dbintent.plan.Intent;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts the values of parameters into an intent, quoted, so that they are read as values and as nothing else. */
final class IntentText {

    /** A statement longer than this is a document, not an intent. */
    static final int LIMIT = 4_000;

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z_][A-Za-z0-9_]*)}");

    private IntentText() {}

    /** @throws IllegalArgumentException if a placeholder has no value, or a value no placeholder */
    static String fill(Intent intent) {
        Map<String, Object> parameters = intent.parameters();
        Matcher matcher = PLACEHOLDER.matcher(intent.text());
        StringBuilder filled = new StringBuilder();
        while (matcher.find()) {
            Object value = parameters.get(matcher.group(1));
            if (value == null && !parameters.isEmpty()) {
                throw new IllegalArgumentException("The intent \"" + intent.text() + "\" names {" + matcher.group(1)
                        + "}, and there is no such parameter; given: " + parameters.keySet()
                        + ". Add it with IntentOptions.withParameter(\"" + matcher.group(1) + "\", value).");
            }
            matcher.appendReplacement(filled, Matcher.quoteReplacement(value == null ? matcher.group() : spell(value)));
        }
        matcher.appendTail(filled);
        for (String name : parameters.keySet()) {
            if (!intent.text().contains("{" + name + "}")) {
                throw new IllegalArgumentException("The parameter " + name + " has no place in the intent \""
                        + intent.text() + "\". Write {" + name + "} where its value belongs.");
            }
        }
        return filled.toString();
    }

    private static String spell(Object value) {
        String text = value.toString();
        if (!(value instanceof CharSequence)) {
            return text;
        }
        return text.contains("'") ? "\"" + text + "\"" : "'" + text + "'";
    }
}
