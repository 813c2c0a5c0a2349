package io.dbintent.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One learning as a block of text, to be read in a code review:
 *
 * <pre>
 * [correct] learning_de2f8bf3ce19
 * Intent: Get all agents from the database
 * Query: SELECT *
 *     FROM agents
 * Tables: agents
 * Schema: 3f1c5a0e9d7b2468
 * Embedding: bge-small-en-v1.5-q
 * </pre>
 *
 * A line break inside a field continues on a line indented by four blanks; other control characters are escaped with a
 * backslash. What is read back equals what was written.
 */
final class LearningText {

    private static final Pattern HEAD = Pattern.compile("\\[(correct|incorrect)](?: learning_\\w+)?");
    private static final Pattern FIELD = Pattern.compile("(Intent|Query|Tables|Error|Schema|Embedding): ?(.*)");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:\\\\|n|r|t|u\\{([0-9a-f]{1,6})})");
    /** A backslash that would be taken for the start of an escape. */
    private static final Pattern AMBIGUOUS = Pattern.compile("\\\\(?=[\\\\nrtu])");

    private static final String INDENT = "    ";
    /** Tables are separated by commas; one that is part of a name is escaped. */
    private static final String COMMA = "\\u{2c}";

    private LearningText() {}

    static String write(KeptLearning kept) {
        Learning learning = kept.learning();
        StringBuilder block = new StringBuilder();
        block.append(learning.correct() ? "[correct] " : "[incorrect] ").append(learning.id());
        field(block, "Intent", learning.intent());
        field(block, "Query", learning.query());
        block.append("\nTables: ")
                .append(learning.tables().stream()
                        .map(table -> escape(table).replace(",", COMMA))
                        .collect(Collectors.joining(", ")));
        if (learning.error() != null) {
            field(block, "Error", learning.error());
        }
        field(block, "Schema", learning.schemaFingerprint());
        field(block, "Embedding", kept.embeddingModel());
        return block.append('\n').toString();
    }

    private static void field(StringBuilder block, String name, String value) {
        block.append('\n').append(name).append(": ");
        boolean first = true;
        for (String line : value.split("\n", -1)) {
            // A blank line would end the block.
            block.append(first ? "" : line.isBlank() ? "\\n" : "\n" + INDENT).append(escape(line));
            first = false;
        }
    }

    private static String escape(String text) {
        return PlainText.oneLine(AMBIGUOUS.matcher(text).replaceAll("\\\\\\\\"));
    }

    /** @throws Unreadable if the block is not what {@link #write} makes, hand edits of its fields apart */
    static KeptLearning read(List<String> lines) throws Unreadable {
        Matcher head = HEAD.matcher(lines.get(0).stripTrailing());
        if (!head.matches()) {
            throw new Unreadable(0, "expected [correct] or [incorrect] and an id");
        }
        Fields fields = Fields.of(lines);
        boolean correct = head.group(1).equals("correct");
        if (correct && fields.has("Error")) {
            throw new Unreadable(0, "a [correct] learning has no Error");
        }
        List<String> tables = new ArrayList<>();
        for (String table : fields.raw("Tables").split(",", -1)) {
            if (!table.isBlank()) {
                tables.add(unescape(table.strip()));
            }
        }
        return new KeptLearning(
                new Learning(
                        fields.notBlank("Intent"),
                        fields.notBlank("Query"),
                        tables,
                        correct,
                        fields.has("Error") ? fields.text("Error") : null,
                        fields.text("Schema")),
                fields.text("Embedding"));
    }

    /** The fields of a block by name, as they are written, each with its lines. */
    private record Fields(Map<String, List<String>> lines) {

        static Fields of(List<String> block) throws Unreadable {
            Map<String, List<String>> fields = new LinkedHashMap<>();
            List<String> current = new ArrayList<>();
            for (int i = 1; i < block.size(); i++) {
                String line = block.get(i);
                Matcher field = FIELD.matcher(line);
                if (field.matches()) {
                    current = new ArrayList<>(List.of(field.group(2)));
                    if (fields.put(field.group(1), current) != null) {
                        throw new Unreadable(i, "expected one " + field.group(1) + ", this is the second");
                    }
                } else if (line.startsWith(INDENT) && !fields.isEmpty()) {
                    current.add(line.substring(INDENT.length()));
                } else {
                    throw new Unreadable(
                            i,
                            "expected Intent:, Query:, Tables:, Error:, Schema: or Embedding:, or the"
                                    + " next line of a field, indented by four blanks");
                }
            }
            return new Fields(fields);
        }

        boolean has(String name) {
            return lines.containsKey(name);
        }

        String raw(String name) throws Unreadable {
            List<String> found = lines.get(name);
            if (found == null) {
                throw new Unreadable(0, "expected a line '" + name + ": ...', there is none");
            }
            return String.join("\n", found);
        }

        String text(String name) throws Unreadable {
            return unescape(raw(name));
        }

        String notBlank(String name) throws Unreadable {
            String text = text(name);
            if (text.isBlank()) {
                throw new Unreadable(0, "expected some text after '" + name + ":', it is empty");
            }
            return text;
        }
    }

    private static String unescape(String line) {
        return ESCAPE.matcher(line)
                .replaceAll(match -> Matcher.quoteReplacement(character(match.group(), match.group(1))));
    }

    private static String character(String escape, @Nullable String hex) {
        if (hex != null) {
            int point = Integer.parseInt(hex, 16);
            return Character.isValidCodePoint(point) ? Character.toString(point) : escape;
        }
        return switch (escape.charAt(1)) {
            case 'n' -> "\n";
            case 'r' -> "\r";
            case 't' -> "\t";
            default -> "\\";
        };
    }

    /** A block that cannot be read. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        /** The line within the block, from 0. */
        final int line;

        Unreadable(int line, String expected) {
            super(expected);
            this.line = line;
        }
    }
}
