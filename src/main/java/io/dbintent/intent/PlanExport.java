package io.dbintent.intent;

import io.dbintent.plan.Intent;
import io.dbintent.planbook.ExportedTest;
import io.dbintent.planbook.PlanEntry;
import io.dbintent.planbook.PlanTemplate;
import io.dbintent.sql.Dialect;
import io.dbintent.sql.SqlMode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes plans of a book into tests that stand on their own, with values in the places of their parameters. */
public final class PlanExport {

    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9]+");

    /** A method's name longer than this is not read. */
    private static final int LONGEST_NAME = 80;

    private PlanExport() {}

    /**
     * The test of one plan, named after its intent.
     *
     * @param given values of parameters as text, by name; those the plan does not have are ignored
     * @throws IllegalArgumentException if a parameter has no value, or one that is none of its kind
     */
    public static ExportedTest test(PlanEntry entry, Map<String, String> given) {
        Map<String, String> texts =
                entry.key().values().isEmpty() ? given : entry.key().values();
        Set<String> missing = new TreeSet<>(entry.key().parameters().keySet());
        missing.removeAll(texts.keySet());
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("The plan " + entry.id() + " is for any value of "
                    + String.join(", ", missing) + ". Say which, such as --value "
                    + missing.iterator().next() + "=...");
        }
        Map<String, Object> parameters = new LinkedHashMap<>();
        entry.key()
                .parameters()
                .forEach((name, kind) -> parameters.put(name, value(name, kind, texts.getOrDefault(name, ""))));
        Dialect dialect = entry.key().dialect();
        PlanTemplate template = new PlanTemplate(
                dialect,
                SqlMode.of(dialect),
                entry.key().values().isEmpty()
                        ? new KeyOfIntent(parameters).literals().orElse(Map.of())
                        : Map.of(),
                words -> IntentText.fillPart(parameters, words));
        String filled = IntentText.fill(new Intent(entry.key().intent(), parameters));
        return new ExportedTest(name(entry.key().intent()), Intent.of(filled), dialect, template.bound(entry, filled));
    }

    private static Object value(String name, String kind, String text) {
        try {
            return switch (kind) {
                case "number" -> new BigDecimal(text);
                case "boolean" -> Boolean.valueOf(text);
                case "date" -> LocalDate.parse(text);
                case "moment" -> LocalDateTime.parse(text.replace(' ', 'T'));
                default -> text;
            };
        } catch (NumberFormatException | DateTimeException wrong) {
            throw new IllegalArgumentException(
                    "The value of " + name + " is \"" + text + "\"; expected a " + kind + ".", wrong);
        }
    }

    /** {@code verifyThatNameIsOnTheBooks}. */
    private static String name(String intent) {
        StringBuilder name = new StringBuilder();
        Matcher words = WORD.matcher(intent);
        while (words.find() && name.length() + words.group().length() <= LONGEST_NAME) {
            String word = words.group();
            name.append(
                    name.isEmpty()
                            ? word.toLowerCase(Locale.ROOT)
                            : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return name.isEmpty() ? "plan" : name.toString();
    }
}
