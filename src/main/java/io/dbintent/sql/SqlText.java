package io.dbintent.sql;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the SQL in what a language model wrote: without Markdown fences, labels, reasoning and prose around it. Finding is
 * all it does; whether the SQL may run is for {@link SqlGuard} to say, so a second statement is never cut away.
 */
public final class SqlText {

    private static final String VERBS =
            "SELECT|WITH|INSERT|UPDATE|DELETE|MERGE|REPLACE|CREATE|ALTER|DROP|TRUNCATE|GRANT|REVOKE"
                    + "|CALL|EXEC|EXECUTE|SET|USE|SHOW|DESCRIBE|EXPLAIN|LOAD|COPY|VACUUM|PRAGMA|ATTACH|BEGIN|COMMIT|ROLLBACK|LOCK"
                    + "|DO|HANDLER|PREPARE|TABLE|VALUES|ANALYZE|RENAME|KILL|FLUSH|RESET";

    private static final Pattern THINKING =
            Pattern.compile("<think(?:ing)?>.*?</think(?:ing)?>", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern FENCE = Pattern.compile(
            "(?:```|~~~)[ \\t]*(?:[A-Za-z0-9_+-]+[ \\t]*(?:\\r?\\n|$)|[ \\t]*\\r?\\n|(?i:sql|mysql|postgresql|sqlite)[ \\t]+|)(.*?)(?:```|~~~|\\z)",
            Pattern.DOTALL);
    /** At the start of a line, in capitals or in small letters; "Use this query" and "With it you get" are prose. */
    private static final Pattern LINE_START = Pattern.compile(
            "^[ \\t(>]*(?:(?i:sql ?query|sql|query|answer)[ \\t]*[:=][ \\t]*)?\\(*((?:" + VERBS + "|"
                    + VERBS.toLowerCase(Locale.ROOT) + ")\\b)",
            Pattern.MULTILINE);

    private static final Pattern SHOUTED = Pattern.compile("\\b(?:SELECT|WITH)\\b(?=[\\s(*\"`'])");
    private static final Pattern ANYWHERE = Pattern.compile(
            "\\b(?:select\\s.+?\\sfrom|with\\s+\\S+\\s+as\\s*\\()", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern STATEMENT =
            Pattern.compile("[\\s(]*(?:" + VERBS + ")\\b.*", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern PARAGRAPH = Pattern.compile("\\r?\\n[ \\t]*\\r?\\n");

    /** A sentence: a word with a capital first letter alone, and more small words after it. */
    private static final Pattern PROSE =
            Pattern.compile("[ \\t]*(?:[*#>-]+[ \\t]*)*[A-Z][a-z']*[ ,:]+[a-z`(].*", Pattern.DOTALL);

    private static final Pattern LAST_WORD = Pattern.compile("[A-Za-z]+$");

    /** Words that no complete statement ends in. */
    private static final Set<String> CLAUSES = Words.of("""
            SELECT FROM WHERE JOIN ON AND OR NOT BY HAVING LIMIT OFFSET UNION ALL EXCEPT INTERSECT WITH
            CASE WHEN THEN ELSE AS USING IN LIKE BETWEEN IS DISTINCT""");

    private SqlText() {}

    /**
     * The SQL in {@code reply}, without trailing semicolons and without a line break at either end.
     *
     * @return empty if there is nothing that looks like a statement
     */
    public static String clean(String reply) {
        String text = THINKING.matcher(reply.replace("\uFEFF", "")).replaceAll(" ");
        Matcher fences = FENCE.matcher(text);
        while (fences.find()) {
            String block = fences.group(1);
            if (STATEMENT.matcher(withoutComments(block)).matches()) {
                return end(block.strip());
            }
        }
        int start = start(text);
        if (start < 0) {
            return "";
        }
        String sql = text.substring(start);
        if (start > 0 && text.charAt(start - 1) == '`' && sql.indexOf('`') >= 0) {
            sql = insideBackquotes(sql);
        }
        return end(beforeProse(sql));
    }

    private static String withoutComments(String block) {
        String rest = block.strip();
        while (rest.startsWith("--") || rest.startsWith("#")) {
            int line = rest.indexOf('\n');
            rest = line < 0 ? "" : rest.substring(line).strip();
        }
        return rest;
    }

    private static int start(String text) {
        for (Pattern pattern : List.of(LINE_START, SHOUTED, ANYWHERE)) {
            Matcher matcher = pattern.matcher(text);
            if (matcher.find()) {
                int start = pattern == LINE_START ? matcher.start(1) : matcher.start();
                return parenthesesBefore(text, start);
            }
        }
        return -1;
    }

    private static int parenthesesBefore(String text, int start) {
        int first = start;
        while (first > 0 && text.charAt(first - 1) == '(') {
            first--;
        }
        return first;
    }

    /** {@code `SELECT ...`}: the backquote that closes is the last one if their number is odd. */
    private static String insideBackquotes(String sql) {
        long count = sql.chars().filter(c -> c == '`').count();
        return count % 2 == 1 ? sql.substring(0, sql.lastIndexOf('`')) : sql;
    }

    /** Cuts a paragraph of prose off the end; when in doubt it stays, for the guard to refuse. */
    private static String beforeProse(String sql) {
        Matcher gaps = PARAGRAPH.matcher(sql);
        while (gaps.find()) {
            String before = sql.substring(0, gaps.start()).strip();
            Matcher prose = PROSE.matcher(sql).region(gaps.end(), sql.length());
            if (prose.lookingAt() && isComplete(before)) {
                return before;
            }
        }
        return sql;
    }

    private static boolean isComplete(String before) {
        Matcher last = LAST_WORD.matcher(before);
        boolean endsInClause = last.find() && CLAUSES.contains(last.group().toUpperCase(Locale.ROOT));
        boolean endsInOperator = before.isEmpty() || ",=<>+-*/(|&".indexOf(before.charAt(before.length() - 1)) >= 0;
        return !endsInClause
                && (!endsInOperator || before.endsWith("*/"))
                && !insideQuotesOrComment(before, before.length())
                && before.chars().filter(c -> c == '(').count()
                        == before.chars().filter(c -> c == ')').count();
    }

    /** Cuts prose after the first semicolon, but never a second statement. */
    private static String end(String sql) {
        String rest = sql.strip();
        for (int at = rest.indexOf(';'); at >= 0; at = rest.indexOf(';', at + 1)) {
            if (insideQuotesOrComment(rest, at)) {
                continue;
            }
            String after = rest.substring(at + 1).strip();
            boolean prose = !after.isEmpty()
                    && Character.isLetter(after.charAt(0))
                    && !STATEMENT.matcher(after).matches();
            if (after.isEmpty() || prose) {
                rest = rest.substring(0, at).strip();
                break;
            }
        }
        while (rest.endsWith(";")) {
            rest = rest.substring(0, rest.length() - 1).strip();
        }
        return rest;
    }

    private static boolean insideQuotesOrComment(String sql, int position) {
        char open = 0;
        for (int i = 0; i < position; i++) {
            char c = sql.charAt(i);
            int comment = open == 0 ? commentEnd(sql, i) : i;
            if (comment > position) {
                return true;
            } else if (comment > i) {
                i = comment - 1;
            } else if (open == 0 && (c == '\'' || c == '"' || c == '`')) {
                open = c;
            } else if (c == '\\' && open != 0 && open != '`') {
                i++;
            } else if (c == open) {
                open = 0;
            }
        }
        return open != 0;
    }

    private static int commentEnd(String sql, int at) {
        if (sql.startsWith("--", at)) {
            int end = sql.indexOf('\n', at);
            return end < 0 ? sql.length() : end;
        }
        if (sql.startsWith("/*", at)) {
            int end = sql.indexOf("*/", at + 2);
            return end < 0 ? sql.length() : end + 2;
        }
        return at;
    }
}
