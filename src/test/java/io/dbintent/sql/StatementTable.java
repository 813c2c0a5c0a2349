package io.dbintent.sql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The statements of {@code hostile.txt} and {@code honest.txt}, one entry for each line and dialect. */
public final class StatementTable {

    private static final Set<Dialect> ALL =
            EnumSet.of(Dialect.MYSQL, Dialect.MARIADB, Dialect.POSTGRESQL, Dialect.SQLITE, Dialect.H2);
    private static final Pattern CODE_POINT = Pattern.compile("<U\\+([0-9A-F]{4})>");

    private StatementTable() {}

    /** One statement for one dialect; {@code code} is {@code *} where any finding will do. */
    public record Entry(Dialect dialect, String code, String sql, int line) {

        @Override
        public String toString() {
            return "line " + line + " on " + dialect + ": " + sql;
        }
    }

    public static List<Entry> hostile() {
        return read("hostile.txt", true);
    }

    static List<Entry> honest() {
        return read("honest.txt", false);
    }

    private static List<Entry> read(String resource, boolean withCode) {
        List<Entry> entries = new ArrayList<>();
        int number = 0;
        for (String line : text(resource).split("\n", -1)) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] parts = line.split(" \\| ", withCode ? 3 : 2);
            String sql = decode(parts[parts.length - 1]);
            for (Dialect dialect : dialects(parts[0])) {
                entries.add(new Entry(dialect, withCode ? parts[1] : "", sql, number));
            }
        }
        return entries;
    }

    private static Set<Dialect> dialects(String names) {
        Set<Dialect> dialects = EnumSet.noneOf(Dialect.class);
        for (String name : names.split(",", -1)) {
            switch (name.strip()) {
                case "all" -> dialects.addAll(ALL);
                case "mysql*" -> dialects.addAll(Set.of(Dialect.MYSQL, Dialect.MARIADB));
                default -> dialects.add(Dialect.valueOf(name.strip().toUpperCase(Locale.ROOT)));
            }
        }
        return dialects;
    }

    private static String decode(String sql) {
        String text = sql.replace("<NL>", "\n")
                .replace("<TAB>", "\t")
                .replace("<CR>", "\r")
                .replace("<NUL>", "\0");
        return CODE_POINT
                .matcher(text)
                .replaceAll(match -> String.valueOf((char) Integer.parseInt(match.group(1), 16)));
    }

    private static String text(String resource) {
        try (InputStream in = StatementTable.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no test resource " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
