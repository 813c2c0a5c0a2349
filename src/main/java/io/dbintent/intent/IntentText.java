package io.dbintent.intent;

import io.dbintent.plan.Intent;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts the values of parameters into an intent, quoted, so that they are read as values and as nothing else. */
final class IntentText {

    /** A statement longer than this is a document, not an intent. */
    static final int LIMIT = 4_000;

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z_][A-Za-z0-9_]*)}");
    /** A quoted stretch, as those who read the intent see it, or a placeholder outside of one. */
    private static final Pattern PART = Pattern.compile("\"[^\"]*\"|“[^”]*”|‘[^’]*’"
            + "|(?<![\\p{L}\\p{N}])'(?:[^']|'(?=\\p{L}))*'(?![\\p{L}\\p{N}])|" + PLACEHOLDER.pattern());

    private static final List<String> QUOTES = List.of("''", "\"\"", "“”", "‘’");

    private final Intent intent;
    private final boolean lenient;

    private IntentText(Intent intent, boolean lenient) {
        this.intent = intent;
        this.lenient = lenient;
    }

    /** @throws IllegalArgumentException if a placeholder has no value, or a value no placeholder */
    static String fill(Intent intent) {
        for (String name : intent.parameters().keySet()) {
            if (!intent.text().contains("{" + name + "}")) {
                throw new IllegalArgumentException("The parameter " + name + " has no place in the intent \""
                        + intent.text() + "\". Write {" + name + "} where its value belongs.");
            }
        }
        return new IntentText(intent, false).filled();
    }

    /** A part of an intent's words with the values of the parameters that it names, spelled as in the whole. */
    static String fillPart(Map<String, Object> parameters, String part) {
        return part.isBlank() ? part : new IntentText(new Intent(part, parameters), true).filled();
    }

    private String filled() {
        return PART.matcher(intent.text()).replaceAll(part -> {
            String text = part.group();
            boolean quoted = !text.startsWith("{");
            boolean placeholderOnly = quoted
                    && PLACEHOLDER.matcher(text.substring(1, text.length() - 1)).matches();
            return Matcher.quoteReplacement(
                    quoted && !placeholderOnly
                            ? inside(text)
                            : spelled(placeholderOnly ? text.substring(2, text.length() - 2) : part.group(1), text));
        });
    }

    private String spelled(String name, String place) {
        return lenient && !intent.parameters().containsKey(name) ? place : spell(value(name));
    }

    /** A quoted stretch with more in it than a placeholder keeps its quotes. */
    private String inside(String quoted) {
        if (intent.parameters().isEmpty()) {
            return quoted;
        }
        String end = quoted.substring(quoted.length() - 1);
        return PLACEHOLDER.matcher(quoted).replaceAll(place -> {
            if (lenient && !intent.parameters().containsKey(place.group(1))) {
                return Matcher.quoteReplacement(place.group());
            }
            String text = value(place.group(1)).toString();
            if (text.contains(end)) {
                throw new IllegalArgumentException("The value of {" + place.group(1) + "} holds the quote " + end
                        + " that ends " + quoted + " in the intent. Use another quote there: ' or \" or “”.");
            }
            return Matcher.quoteReplacement(text);
        });
    }

    private Object value(String name) {
        Object value = intent.parameters().get(name);
        if (value == null) {
            throw new IllegalArgumentException("The intent \"" + intent.text() + "\" names {" + name
                    + "}, and there is no such parameter; given: "
                    + intent.parameters().keySet() + ". Add it with IntentOptions.withParameter(\"" + name
                    + "\", value).");
        }
        return value;
    }

    /** The value in quotes that it does not hold itself, so that it cannot end before its end. */
    private static String spell(Object value) {
        String text = value.toString();
        if (!(value instanceof CharSequence)) {
            return text;
        }
        String pair = QUOTES.stream()
                .filter(quotes -> text.indexOf(quotes.charAt(0)) < 0 && text.indexOf(quotes.charAt(1)) < 0)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The parameter's value " + text
                        + " holds every kind of quote there is; expected one of ' \" “” ‘’ to be free."));
        return pair.charAt(0) + text + pair.charAt(1);
    }
}
