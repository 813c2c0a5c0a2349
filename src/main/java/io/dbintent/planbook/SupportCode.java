package io.dbintent.planbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What exported methods call, as far as they call it: parts of a resource that begin with {@code //// name}. */
final class SupportCode {

    /** Names that the code takes, and no exported class or method may have. */
    static final Set<String> NAMES = Set.of(
            "Answer",
            "ArrayList",
            "Arrays",
            "AssertDbConnectionFactory",
            "AssertionFailedError",
            "BigDecimal",
            "BigInteger",
            "Collation",
            "Comparison",
            "Connection",
            "Database",
            "DisplayName",
            "Exception",
            "Function",
            "HashSet",
            "HexFormat",
            "List",
            "LocalDate",
            "LocalDateTime",
            "LocalTime",
            "Locale",
            "Long",
            "Math",
            "MathContext",
            "Normalizer",
            "Object",
            "Objects",
            "OffsetDateTime",
            "Outcome",
            "Request",
            "Rows",
            "Seen",
            "Set",
            "Statement",
            "String",
            "System",
            "Test",
            "Types",
            "clone",
            "finalize",
            "getClass",
            "hashCode",
            "notify",
            "notifyAll",
            "toString",
            "wait",
            "allOf",
            "assertAll",
            "assertHolds",
            "assertNotVacuous",
            "assertThat",
            "atLeastOneRow",
            "compare",
            "connect",
            "counted",
            "countedRows",
            "everyRow",
            "noRows",
            "request",
            "rowCount",
            "rowsReturned",
            "sameRows",
            "setting",
            "top",
            "undecidable",
            "unique",
            "value");

    private static final Pattern PART = Pattern.compile("(?m)^//// ([a-z-]+)\\n");

    private static final Map<String, String> PARTS = parts();

    /** The parts in the order of the source, and what in the code so far asks for each. */
    private static final List<Map.Entry<String, Pattern>> CALLED = List.of(
            called("presence", "atLeastOneRow|noRows"),
            called("retrieval", "rowsReturned"),
            called("vacuity", "assertNotVacuous"),
            called("counted-presence", "counted"),
            called("row-count", "rowCount|countedRows"),
            called("counted-rows", "countedRows"),
            called("undecidable", "undecidable"),
            called("value", "value"),
            called("compare", "compare"),
            called("every-row", "everyRow"),
            called("unique", "unique"),
            called("top", "top"),
            called("same-rows", "sameRows"),
            called("all-of", "allOf"));

    private SupportCode() {}

    private static Map.Entry<String, Pattern> called(String part, String methods) {
        return Map.entry(part, Pattern.compile("(?<![.\\w])(?:" + methods + ")\\("));
    }

    /** The code that the methods need. */
    static String of(String methods, String className) {
        Set<String> needed = new TreeSet<>();
        CALLED.stream()
                .filter(part -> part.getValue().matcher(methods).find())
                .forEach(part -> needed.add(part.getKey()));
        if (needed.contains("presence") || needed.contains("retrieval")) {
            needed.add("shown");
        }
        if (needed.stream().anyMatch(Set.of("value", "every-row", "unique", "top")::contains)) {
            needed.addAll(List.of("settled", "collation"));
        }
        if (needed.stream().anyMatch(Set.of("compare", "every-row", "unique")::contains)) {
            needed.add("positions");
        }
        boolean typed = needed.contains("settled")
                || needed.stream()
                        .anyMatch(Set.of("counted-presence", "counted-rows", "compare", "same-rows")::contains);
        if (typed) {
            needed.add("typed");
        }
        if (typed || needed.contains("row-count")) {
            needed.add("comparison");
        }
        if (methods.contains("Database.open()")) {
            needed.addAll(List.of("database", typed ? "cells" : "cells-as-text", "database-end", "rows-end"));
        }
        if (methods.contains("assertHolds(")) {
            needed.add("outcome");
        }
        needed.add("setting");
        if (methods.contains("assertThat(request(")) {
            needed.add("request");
        }
        StringBuilder code = new StringBuilder();
        PARTS.forEach((name, part) -> code.append(needed.contains(name) ? part : ""));
        return code.toString().replace("ROOT_CLASS", className);
    }

    private static Map<String, String> parts() {
        String text = resource();
        Map<String, String> parts = new LinkedHashMap<>();
        Matcher heads = PART.matcher(text);
        int start = -1;
        String name = "";
        while (heads.find()) {
            if (start >= 0) {
                parts.put(name, text.substring(start, heads.start()));
            }
            name = heads.group(1);
            start = heads.end();
        }
        parts.put(name, text.substring(start));
        return parts;
    }

    private static String resource() {
        try (InputStream in = SupportCode.class.getResourceAsStream("exported.txt")) {
            if (in == null) {
                throw new IllegalStateException("The resource exported.txt is missing beside " + SupportCode.class);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("The resource exported.txt cannot be read.", e);
        }
    }
}
