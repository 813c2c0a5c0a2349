package io.dbintent.migration;

import io.dbintent.sql.Dialect;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An accepted draft as a file to read: a head of {@code name: value}, then the texts, each line behind a bar, so that
 * nothing in them can be taken for anything else.
 *
 * @param tables those that the draft changes, in alphabetical order
 * @param shape of those tables when it was accepted, as a hash
 */
record AcceptedText(Dialect dialect, List<String> tables, String shape, DraftExample draft) {

    private static final String TITLE = "# A migration that was accepted; models are shown it as an example.";

    AcceptedText {
        tables = List.copyOf(tables);
    }

    String write() {
        StringBuilder text = new StringBuilder(TITLE)
                .append("\ndialect: ")
                .append(dialect)
                .append("\ntables: ")
                .append(String.join(", ", tables))
                .append("\nshape: ")
                .append(shape)
                .append('\n');
        part(text, "request", draft.request());
        part(text, "up", draft.upSql());
        part(text, "down", draft.downSql());
        return text.toString();
    }

    private static void part(StringBuilder text, String name, String content) {
        text.append('\n').append(name).append('\n');
        for (String line :
                content.strip().replace("\r\n", "\n").replace('\r', '\n').split("\n", -1)) {
            text.append(line.isEmpty() ? "|" : "| " + line).append('\n');
        }
    }

    /** @throws Damaged naming the line where the text is none that {@link #write} makes */
    static AcceptedText read(String text) throws Damaged {
        Lines lines = new Lines(text.lines().toList());
        lines.expect(TITLE);
        String dialect = lines.value("dialect");
        if (Arrays.stream(Dialect.values()).noneMatch(it -> it.name().equals(dialect))) {
            throw new Damaged(lines.at, "one of " + Arrays.toString(Dialect.values()), dialect);
        }
        String tables = lines.value("tables");
        String shape = lines.value("shape");
        DraftExample draft = new DraftExample(lines.part("request"), lines.part("up"), lines.part("down"));
        if (lines.at < lines.all.size()) {
            throw new Damaged(lines.at + 1, "a line that begins with a bar, or the end", lines.all.get(lines.at));
        }
        List<String> names = tables.isBlank() ? List.of() : List.of(tables.split(", ", -1));
        return new AcceptedText(Dialect.valueOf(dialect), names, shape, draft);
    }

    /** A file that does not hold an accepted draft. */
    static final class Damaged extends Exception {

        private static final long serialVersionUID = 1L;

        Damaged(int line, String expected, String got) {
            super("line " + line + ": expected " + expected + ", got \"" + shortened(got) + "\"");
        }

        private static String shortened(String text) {
            return text.length() <= 60 ? text : text.substring(0, 60) + "...";
        }
    }

    private static final class Lines {

        private final List<String> all;
        private int at;

        Lines(List<String> all) {
            this.all = all;
        }

        private String next(String expected) throws Damaged {
            if (at >= all.size()) {
                throw new Damaged(at + 1, expected, "the end of the file");
            }
            return all.get(at++);
        }

        void expect(String line) throws Damaged {
            String got = next("\"" + line + "\"");
            if (!got.equals(line)) {
                throw new Damaged(at, "\"" + line + "\"", got);
            }
        }

        String value(String name) throws Damaged {
            String line = next("\"" + name + ": ...\"");
            if (!line.startsWith(name + ": ")) {
                throw new Damaged(at, "\"" + name + ": ...\"", line);
            }
            return line.substring(name.length() + 2);
        }

        String part(String name) throws Damaged {
            expect("");
            expect(name);
            List<String> content = new ArrayList<>();
            while (at < all.size() && all.get(at).startsWith("|")) {
                String line = all.get(at++);
                content.add(line.length() < 2 ? "" : line.substring(2));
            }
            if (String.join("", content).isBlank()) {
                throw new Damaged(
                        at + 1,
                        "the text of " + name + ", each line behind a bar",
                        at < all.size() ? all.get(at) : "the end of the file");
            }
            return String.join("\n", content);
        }
    }
}
