package io.dbintent.migration.rehearsal;

import io.dbintent.sql.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a script into statements; one use each. It works on text and not on the tokens of the DDL reader, since a statement
 * goes to the server as it was written: with its comments, which SQLite and routines keep, with executable comments, and
 * also where the reader cannot read it.
 */
final class ScriptCutter {

    private static final Pattern DOLLAR = Pattern.compile("\\$(?:[A-Za-z_\\u0080-\\uffff][\\w\\u0080-\\uffff]*)?\\$");
    private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z_0-9$]*");
    private static final Pattern DELIMITER = Pattern.compile("(?i)DELIMITER[ \\t]+(\\S+)[^\\n]*");
    /** What stands first decides: further words may be names, such as a table called event. */
    private static final Set<String> WITHOUT_BODY = Set.of("TABLE", "VIEW", "INDEX");

    private static final Set<String> WITH_BODY = Set.of("PROCEDURE", "FUNCTION", "TRIGGER", "EVENT", "PACKAGE");
    /** After END they close what was not counted when it opened. */
    private static final Set<String> NOT_COUNTED = Set.of("IF", "LOOP", "WHILE", "REPEAT");

    private final Dialect dialect;
    private final String text;
    private final List<ScriptStatement> statements = new ArrayList<>();
    private String delimiter = ";";
    private int position;
    /** Where the statement begins; -1 between statements. */
    private int start = -1;

    private final List<String> firstWords = new ArrayList<>();
    private int depth;
    private boolean afterEnd;

    ScriptCutter(Dialect dialect, String text) {
        this.dialect = dialect;
        this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    List<ScriptStatement> cut() {
        while (position < text.length()) {
            if (start < 0 && isDelimiterCommand()) {
                continue;
            }
            if (text.startsWith(delimiter, position) && (depth == 0 || !delimiter.equals(";"))) {
                finish(position);
                position += delimiter.length();
                continue;
            }
            int comment = commentEnd();
            if (comment > 0) {
                position = comment;
                continue;
            }
            int next = tokenEnd();
            if (start < 0 && !Character.isWhitespace(text.charAt(position))) {
                start = position;
            }
            position = next;
        }
        finish(text.length());
        return statements;
    }

    private boolean isDelimiterCommand() {
        Matcher matcher = DELIMITER.matcher(text).region(position, text.length());
        if (!dialect.isMySqlFamily() || !matcher.lookingAt()) {
            return false;
        }
        delimiter = matcher.group(1);
        position = matcher.end();
        return true;
    }

    /** The end of a plain comment that begins here; 0 if none does. */
    private int commentEnd() {
        if (text.startsWith("--", position)) {
            boolean plain =
                    !dialect.isMySqlFamily() || position + 2 >= text.length() || text.charAt(position + 2) <= ' ';
            return plain ? lineEnd() : 0;
        }
        if (text.charAt(position) == '#' && dialect.isMySqlFamily()) {
            return lineEnd();
        }
        if (!text.startsWith("/*", position)) {
            return 0;
        }
        boolean executable =
                dialect.isMySqlFamily() && (text.startsWith("/*!", position) || text.startsWith("/*M!", position));
        return executable ? 0 : blockEnd();
    }

    private int lineEnd() {
        int end = text.indexOf('\n', position);
        return end < 0 ? text.length() : end;
    }

    /** PostgreSQL's comments nest. */
    private int blockEnd() {
        int open = 1;
        int at = position + 2;
        while (at < text.length() && open > 0) {
            if (text.startsWith("*/", at)) {
                open--;
                at += 2;
            } else if (dialect == Dialect.POSTGRESQL && text.startsWith("/*", at)) {
                open++;
                at += 2;
            } else {
                at++;
            }
        }
        return at;
    }

    private int tokenEnd() {
        char first = text.charAt(position);
        if (first == '\'' || first == '"' || first == '`') {
            return quotedEnd(first, position);
        }
        if (first == '$' && (dialect == Dialect.POSTGRESQL || dialect == Dialect.H2)) {
            Matcher tag = DOLLAR.matcher(text).region(position, text.length());
            if (tag.lookingAt()) {
                int end = text.indexOf(tag.group(), tag.end());
                return end < 0 ? text.length() : end + tag.group().length();
            }
        }
        Matcher word = WORD.matcher(text).region(position, text.length());
        if (word.lookingAt()) {
            see(word.group().toUpperCase(Locale.ROOT));
            return word.end();
        }
        return position + 1;
    }

    private int quotedEnd(char quote, int from) {
        boolean escapes = quote != '`'
                && (dialect.isMySqlFamily()
                        || (dialect == Dialect.POSTGRESQL && quote == '\'' && isEscapeString(from)));
        int at = from + 1;
        while (at < text.length()) {
            char character = text.charAt(at++);
            if (character == quote) {
                return at;
            }
            if (character == '\\' && escapes) {
                at++;
            }
        }
        return text.length();
    }

    private boolean isEscapeString(int quote) {
        return quote > 0
                && Character.toUpperCase(text.charAt(quote - 1)) == 'E'
                && (quote == 1 || !Character.isLetterOrDigit(text.charAt(quote - 2)));
    }

    /** Follows BEGIN and END in the bodies of routines and triggers. */
    private void see(String word) {
        if (firstWords.size() < 12) {
            firstWords.add(word);
        }
        if (!hasBody()) {
            return;
        }
        if (afterEnd) {
            afterEnd = false;
            if (NOT_COUNTED.contains(word)) {
                depth++;
                return;
            }
            if (word.equals("CASE")) {
                return;
            }
        }
        if (word.equals("BEGIN") || (word.equals("CASE") && depth > 0)) {
            depth++;
        } else if (word.equals("END") && depth > 0) {
            depth--;
            afterEnd = true;
        }
    }

    private boolean hasBody() {
        return !firstWords.isEmpty()
                && (firstWords.get(0).equals("CREATE") || firstWords.get(0).equals("ALTER"))
                && firstWords.stream()
                        .filter(word -> WITH_BODY.contains(word) || WITHOUT_BODY.contains(word))
                        .findFirst()
                        .filter(WITH_BODY::contains)
                        .isPresent();
    }

    private void finish(int end) {
        if (start >= 0) {
            String statement = text.substring(start, end).stripTrailing();
            int line = 1
                    + (int) text.substring(0, start)
                            .chars()
                            .filter(c -> c == '\n')
                            .count();
            statements.add(new ScriptStatement(statements.size(), line, statement));
        }
        start = -1;
        firstWords.clear();
        depth = 0;
        afterEnd = false;
    }
}
