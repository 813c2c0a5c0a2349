package io.dbintent.migration.ddl;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dbintent.migration.change.ServerKind;
import io.dbintent.sql.Dialect;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One line of the guard's lists.
 *
 * @param code what a hostile draft is told; empty for an honest one
 */
record Draft(Dialect dialect, String code, String sql) {

    private static final Pattern ESCAPE = Pattern.compile("\\\\(n|r|v|x27|u[0-9A-Fa-f]{4}|\\\\)");

    static List<Draft> hostile() throws IOException {
        return read("hostile.txt", 3);
    }

    static List<Draft> honest() throws IOException {
        return read("honest.txt", 2);
    }

    private static List<Draft> read(String resource, int fields) throws IOException {
        try (InputStream stream = Draft.class.getResourceAsStream("/ddl-guard/" + resource)) {
            if (stream == null) {
                throw new IOException("There is no test resource ddl-guard/" + resource + ".");
            }
            List<Draft> drafts = new ArrayList<>();
            for (String line : new String(stream.readAllBytes(), UTF_8).split("\n", -1)) {
                if (!line.startsWith("#") && !line.isEmpty()) {
                    String[] parts = line.split("\t", fields);
                    Dialect dialect = Dialect.valueOf(parts[0].toUpperCase(Locale.ROOT));
                    drafts.add(new Draft(dialect, fields == 3 ? parts[1] : "", decoded(parts[fields - 1])));
                }
            }
            return drafts;
        }
    }

    private static String decoded(String text) {
        return ESCAPE.matcher(text).replaceAll(found -> {
            String escape = found.group(1);
            String character =
                    switch (escape.charAt(0)) {
                        case 'n' -> "\n";
                        case 'r' -> "\r";
                        case 'v' -> "\u000B";
                        case 'x' -> "'";
                        case 'u' -> String.valueOf((char) Integer.parseInt(escape.substring(1), 16));
                        default -> "\\";
                    };
            return java.util.regex.Matcher.quoteReplacement(character);
        });
    }

    String ownSchema() {
        return switch (dialect) {
            case POSTGRESQL, H2 -> "public";
            case SQLITE -> "main";
            default -> "shop";
        };
    }

    List<DdlFinding> findings() {
        return new DdlGuard(ServerKind.of(dialect), ownSchema()).check(sql);
    }
}
