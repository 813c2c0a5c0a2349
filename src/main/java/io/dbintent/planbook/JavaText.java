package io.dbintent.planbook;

import io.dbintent.sql.Literal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/** Values and names as Java source in ASCII, so that no compiler's encoding can change what a query asks. */
final class JavaText {

    /** javac takes 65,535 bytes for one constant. */
    private static final int LONGEST = 20_000;

    private JavaText() {}

    /**
     * A string expression; of several lines where the text has them.
     *
     * @throws IllegalArgumentException for half of a character, which no compiler takes wherever it stands
     */
    static String string(String text, String indent) {
        if (text.length() > LONGEST) {
            List<String> chunks = chunks(text);
            return quoted(chunks.get(0))
                    + chunks.stream()
                            .skip(1)
                            .map(chunk -> "\n" + indent + ".concat(" + quoted(chunk) + ")")
                            .collect(Collectors.joining());
        }
        // The compiler strips every kind of white space from the ends of a text block's lines.
        boolean otherBlanks = text.chars().anyMatch(c -> c > 127 && Character.isWhitespace(c));
        boolean block = text.indexOf('\n') > 0 && !Character.isWhitespace(text.charAt(0)) && !otherBlanks;
        return block ? block(text, indent) : quoted(text);
    }

    static String quoted(String text) {
        requireWhole(text);
        StringBuilder out = new StringBuilder("\"");
        text.chars().forEach(c -> out.append(escaped((char) c)));
        return out.append('"').toString();
    }

    private static void requireWhole(String text) {
        if (text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
            throw new IllegalArgumentException(
                    "A text of the plan holds half of a character (a lone surrogate) and cannot be exported: \""
                            + comment(text) + "\"");
        }
    }

    private static List<String> chunks(String text) {
        List<String> chunks = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = Math.min(text.length(), at + LONGEST);
            if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
                end--;
            }
            chunks.add(text.substring(at, end));
            at = end;
        }
        return chunks;
    }

    /** The first line has no blank in front, so that the indentation alone is cut off. */
    private static String block(String text, String indent) {
        requireWhole(text);
        boolean delimiter = text.contains("\"\"\"") || text.endsWith("\"");
        StringBuilder out = new StringBuilder("\"\"\"");
        for (String line : text.split("\n", -1)) {
            String escaped = line.chars()
                    .mapToObj(c -> c == '"' && !delimiter ? "\"" : escaped((char) c))
                    .collect(Collectors.joining());
            if (escaped.endsWith(" ")) {
                escaped = escaped.substring(0, escaped.length() - 1) + "\\s";
            }
            out.append('\n').append(escaped.isEmpty() ? "" : indent).append(escaped);
        }
        // The line of the end counts for the indentation even if it has nothing else.
        return out.append(text.endsWith("\n") ? indent : "").append("\"\"\"").toString();
    }

    private static String escaped(char c) {
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default ->
                c >= ' ' && c < 127
                        ? String.valueOf(c)
                        // Below 32 and in an escape of Java's lexer, a line end would end the literal.
                        : c < ' ' ? String.format(Locale.ROOT, "\\%03o", (int) c) : unicode(c);
        };
    }

    private static String unicode(char c) {
        return String.format(Locale.ROOT, "\\u%04x", (int) c);
    }

    /** Text for the rest of a line comment: one line, and nothing that the lexer would read. */
    static String comment(String text) {
        StringBuilder out = new StringBuilder();
        String line = text.strip();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            // The lexer reads escapes in comments too, and one of a line end would end the comment.
            out.append(c == '\\' ? "\\\\" : c < ' ' || c == 127 ? " " : c < 127 ? String.valueOf(c) : visible(c));
        }
        return out.toString();
    }

    /** Letters; what is not one could be a line end to an editor, or half of a character. */
    private static String visible(char c) {
        return Character.isLetterOrDigit(c) ? unicode(c) : "?";
    }

    static String literal(Literal literal) {
        if (literal instanceof Literal.Text text) {
            return quoted(text.value());
        } else if (literal instanceof Literal.Numeric number) {
            return "new BigDecimal(\"" + number.value() + "\")";
        } else if (literal instanceof Literal.Bool bool) {
            return String.valueOf(bool.value());
        } else if (literal instanceof Literal.Date date) {
            return "LocalDate.parse(\"" + date.value() + "\")";
        } else if (literal instanceof Literal.DateTime dateTime) {
            return "LocalDateTime.parse(\"" + dateTime.value() + "\")";
        }
        return "null";
    }

    /** A method's name out of any text. */
    static String methodName(String text) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean fits = c < 128 && Character.isJavaIdentifierPart(c) && !Character.isISOControl(c);
            name.append(fits ? c : '_');
        }
        if (name.isEmpty() || !Character.isJavaIdentifierStart(name.charAt(0))) {
            name.insert(0, "test_");
        }
        return SourceVersion.isKeyword(name) ? name + "_" : name.toString();
    }
}
