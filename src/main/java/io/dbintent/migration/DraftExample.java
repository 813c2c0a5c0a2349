package io.dbintent.migration;

import io.dbintent.sql.Dialect;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A draft that was accepted for a request, for a model to learn from.
 *
 * @param request the words
 * @param upSql the way there
 * @param downSql the way back
 */
public record DraftExample(String request, String upSql, String downSql) {

    /** Those that come with this library for a product; empty for one that has none. */
    static List<DraftExample> builtIn(Dialect dialect) {
        String product = dialect.isMySqlFamily() ? "mysql" : dialect.name().toLowerCase(Locale.ROOT);
        try (InputStream in = DraftExample.class.getResourceAsStream("examples." + product + ".txt")) {
            return in == null ? List.of() : read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The examples for " + dialect + " could not be read.", e);
        }
    }

    /** Three lines each: the request, up, down; an empty line between two. */
    private static List<DraftExample> read(String text) {
        List<DraftExample> examples = new ArrayList<>();
        for (String block : text.strip().split("\\R\\s*\\R", -1)) {
            List<String> lines = block.lines().toList();
            examples.add(new DraftExample(lines.get(0), lines.get(1), lines.get(2)));
        }
        return examples;
    }

    int length() {
        return request.length() + upSql.length() + downSql.length();
    }
}
