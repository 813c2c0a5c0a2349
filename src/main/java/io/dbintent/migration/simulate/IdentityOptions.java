package io.dbintent.migration.simulate;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The options of an identity column in one form, without those that it has anyway. */
final class IdentityOptions {

    private static final Pattern OPTION = Pattern.compile(
            "(?i)\\b(START|INCREMENT|MINVALUE|MAXVALUE|CACHE)\\s*(?:WITH\\b|BY\\b|=)?\\s*(-?\\d+)|(?<!NO\\s)\\b(CYCLE)\\b");

    private IdentityOptions() {}

    static Map<String, String> of(String written) {
        Map<String, String> options = new TreeMap<>();
        Matcher matcher = OPTION.matcher(written);
        while (matcher.find()) {
            if (matcher.group(3) != null) {
                options.put("cycle", "true");
            } else {
                options.put(matcher.group(1).toLowerCase(Locale.ROOT), matcher.group(2));
            }
        }
        options.remove("start", options.getOrDefault("minvalue", "1"));
        options.remove("minvalue", "1");
        options.remove("increment", "1");
        options.remove("cache", "1");
        return options;
    }

    /** The options with one more, as they could have been written. */
    static String with(String written, String option, String value) {
        Map<String, String> options = of(written);
        options.put(option, value);
        StringBuilder text = new StringBuilder();
        options.forEach((name, number) -> text.append(text.isEmpty() ? "" : " ")
                .append(name.toUpperCase(Locale.ROOT))
                .append(name.equals("cycle") ? "" : " " + number));
        return text.toString();
    }
}
