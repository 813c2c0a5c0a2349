package io.dbintent.migration.simulate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A schema with an up and a down, from a file of many: a line {@code ### what it is about}, the schema, a line
 * {@code -- up}, a line {@code -- down}. The heading of a pair that the simulation rightly leaves open ends with
 * {@code [undecided]}, or {@code [undecided on MARIADB]} for one product alone.
 */
record WrittenPair(String about, String undecidedOn, String current, String up, String down) {

    private static final Pattern HEADING = Pattern.compile("(.*?)(?: \\[undecided(?: on (\\w+))?])?");

    static List<WrittenPair> load(String resource) throws IOException {
        try (InputStream stream = WrittenPair.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("There is no resource " + resource + " beside " + WrittenPair.class);
            }
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split("(?m)^### ", -1))
                    .filter(part -> !part.isBlank())
                    .map(WrittenPair::of)
                    .toList();
        }
    }

    private static WrittenPair of(String text) {
        String[] parts = text.split("(?m)^-- (?:up|down)\\n", -1);
        String[] first = parts[0].split("\n", 2);
        Matcher heading = HEADING.matcher(first[0]);
        if (parts.length != 3 || !heading.matches()) {
            throw new IllegalStateException("A pair needs a heading, a schema, an up and a down; got\n" + text);
        }
        boolean open = first[0].endsWith("[undecided]");
        String product = heading.group(2);
        return new WrittenPair(
                heading.group(1), open ? "all" : product == null ? "" : product, first[1], parts[1], parts[2]);
    }

    boolean isUndecidedOn(String product) {
        return undecidedOn.equals("all") || undecidedOn.equals(product.toUpperCase(Locale.ROOT));
    }
}
