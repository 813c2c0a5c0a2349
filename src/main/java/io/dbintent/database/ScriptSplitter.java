package io.dbintent.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Cuts a MySQL or MariaDB script into statements, as their command-line client does: delimiters inside strings, quoted
 * names and comments do not count, {@code DELIMITER} changes what ends a statement, and executable comments stay. Plain
 * comments go, since many statements are sent at once and a comment at the end of one would swallow the delimiter. Bodies
 * are not followed: without {@code DELIMITER} the client cuts them too, and a name such as {@code begin} opens nothing.
 */
final class ScriptSplitter {

    private final String script;
    private final List<ScriptStatement> statements = new ArrayList<>();
    private final StringBuilder current = new StringBuilder();
    private String delimiter = ";";
    private int position;
    private int line = 1;
    private int startLine = 1;

    private ScriptSplitter(String script) {
        this.script = script;
    }

    static List<ScriptStatement> split(String script) {
        // A byte order mark belongs to the file, not to its first statement.
        return new ScriptSplitter(script.startsWith("\uFEFF") ? script.substring(1) : script).split();
    }

    private List<ScriptStatement> split() {
        while (position < script.length()) {
            if (current.isEmpty() && startsDelimiterCommand()) {
                changeDelimiter();
            } else if (script.startsWith(delimiter, position)) {
                position += delimiter.length();
                finish();
            } else if (isLineComment()) {
                skipTo(script.indexOf('\n', position));
            } else if (isPlainComment()) {
                int end = script.indexOf("*/", position + 2);
                skipTo(end < 0 ? -1 : end + 2);
                append(' ');
            } else {
                copyToken();
            }
        }
        finish();
        return statements;
    }

    private boolean startsDelimiterCommand() {
        String word = "DELIMITER";
        int end = position + word.length();
        return script.regionMatches(true, position, word, 0, word.length())
                && end < script.length()
                && (script.charAt(end) == ' ' || script.charAt(end) == '\t');
    }

    private void changeDelimiter() {
        int end = script.indexOf('\n', position);
        String command = end < 0 ? script.substring(position) : script.substring(position, end);
        String chosen = command.substring("DELIMITER".length()).trim();
        if (!chosen.isEmpty()) {
            delimiter = chosen.split("\\s", 2)[0];
        }
        skipTo(end);
    }

    /** Two dashes begin a comment only before a space; {@code 5--3} is arithmetic. */
    private boolean isLineComment() {
        if (script.charAt(position) == '#') {
            return true;
        }
        if (!script.startsWith("--", position)) {
            return false;
        }
        return position + 2 >= script.length() || script.charAt(position + 2) <= ' ';
    }

    private boolean isPlainComment() {
        if (!script.startsWith("/*", position)) {
            return false;
        }
        String rest = script.substring(position + 2, Math.min(script.length(), position + 4))
                .toUpperCase(Locale.ROOT);
        return !rest.startsWith("!") && !rest.startsWith("M!") && !rest.startsWith("+");
    }

    private void copyToken() {
        char first = script.charAt(position);
        if (first == '\'' || first == '"' || first == '`') {
            copyQuoted(first);
        } else {
            append(first);
            position++;
        }
    }

    /** A doubled quote closes and opens again, which comes to the same. */
    private void copyQuoted(char quote) {
        append(quote);
        position++;
        while (position < script.length()) {
            char character = script.charAt(position++);
            append(character);
            if (character == quote) {
                return;
            }
            if (character == '\\' && quote != '`' && position < script.length()) {
                append(script.charAt(position++));
            }
        }
    }

    private void append(char character) {
        if (current.isEmpty()) {
            if (character <= ' ') {
                line += character == '\n' ? 1 : 0;
                return;
            }
            startLine = line;
        }
        line += character == '\n' ? 1 : 0;
        current.append(character);
    }

    private void skipTo(int end) {
        int target = end < 0 ? script.length() : end;
        line += (int) script.substring(position, target)
                .chars()
                .filter(c -> c == '\n')
                .count();
        position = target;
    }

    private void finish() {
        String text = current.toString().stripTrailing();
        if (!text.isEmpty()) {
            statements.add(new ScriptStatement(startLine, text));
        }
        current.setLength(0);
    }
}
