package io.dbintent.migration.rehearsal;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a view, trigger, routine or event with its spaces and the letter case of its keywords made one. */
final class BodyText {

    private static final Pattern TOKEN =
            Pattern.compile("'(?:[^'\\\\]|\\\\.|'')*'|\"[^\"]*\"|`[^`]*`|[A-Za-z_]\\w*|\\s+|.", Pattern.DOTALL);

    /** Words that name nothing, so that their letter case tells nothing. */
    private static final Set<String> KEYWORDS = Set.of(
            "create",
            "view",
            "as",
            "select",
            "insert",
            "into",
            "values",
            "update",
            "set",
            "delete",
            "from",
            "where",
            "and",
            "or",
            "not",
            "null",
            "is",
            "in",
            "begin",
            "end",
            "if",
            "then",
            "else",
            "elseif",
            "case",
            "when",
            "while",
            "do",
            "loop",
            "repeat",
            "until",
            "declare",
            "for",
            "each",
            "row",
            "before",
            "after",
            "on",
            "trigger",
            "function",
            "procedure",
            "event",
            "returns",
            "return",
            "call",
            "join",
            "left",
            "right",
            "inner",
            "outer",
            "group",
            "order",
            "by",
            "having",
            "limit",
            "union",
            "all",
            "distinct",
            "between",
            "like",
            "exists",
            "new",
            "old",
            "now",
            "current_timestamp",
            "every",
            "schedule",
            "at",
            "comment",
            "leave",
            "iterate",
            "open",
            "close",
            "fetch",
            "cursor",
            "handler",
            "exit",
            "continue",
            "signal",
            "sqlstate",
            "int",
            "varchar",
            "default");

    private BodyText() {}

    static String comparable(String sql) {
        StringBuilder out = new StringBuilder();
        Matcher matcher = TOKEN.matcher(sql);
        while (matcher.find()) {
            String token = matcher.group();
            String lower = token.toLowerCase(Locale.ROOT);
            if (token.isBlank()) {
                out.append(' ');
            } else {
                out.append(KEYWORDS.contains(lower) ? lower : token);
            }
        }
        return out.toString().strip();
    }
}
