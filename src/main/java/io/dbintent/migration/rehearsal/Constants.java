package io.dbintent.migration.rehearsal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The values that a table's own checks speak of, and their neighbours: what a row must hold to pass them. */
record Constants(Map<String, String> parts) {

    private static final Pattern VALUE = Pattern.compile("'((?:[^']|'')*)'|(?<![\\w.'])(\\d+(?:\\.\\d+)?)(?![\\w.'])");
    private static final int MOST = 24;

    /** As SQL literals; empty for a table without checks. */
    List<String> of(String table) {
        Set<String> found = new LinkedHashSet<>();
        String prefix = "table " + table.toLowerCase(Locale.ROOT);
        String plain = "table " + table.replaceFirst("^\\w+\\.", "").toLowerCase(Locale.ROOT);
        parts.forEach((part, text) -> {
            String name = part.toLowerCase(Locale.ROOT).replace("\"", "");
            boolean concerns = name.startsWith(prefix) || name.startsWith(plain) || name.startsWith("domain ");
            if (concerns && text.toLowerCase(Locale.ROOT).contains("check")) {
                Matcher matcher = VALUE.matcher(text);
                while (matcher.find()) {
                    add(found, matcher.group(1), matcher.group(2));
                }
            }
        });
        return found.stream().limit(MOST).toList();
    }

    private static void add(Set<String> found, String string, String number) {
        if (number == null) {
            found.add("'" + string + "'");
            found.add("'" + string.replace("%", "").replace("_", "x") + "'");
            return;
        }
        BigDecimal value = new BigDecimal(number);
        List<BigDecimal> around =
                new ArrayList<>(List.of(value, value.add(BigDecimal.ONE), value.subtract(BigDecimal.ONE)));
        around.forEach(one -> found.add("'" + one.toPlainString() + "'"));
    }
}
