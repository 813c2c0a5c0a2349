package io.dbintent.sql;

/** Where a comment ends, by the server's own rules. */
final class Comments {

    private Comments() {}

    /** The position after the comment that starts at {@code at}, or {@code at} if none starts there. */
    static int endOf(String text, int at, LexicalRules rules) {
        if (text.startsWith("/*", at)) {
            return block(text, at, rules);
        }
        if ((text.startsWith("--", at) && (!rules.dashesNeedSpace() || blankAt(text, at + 2)))
                || (rules.hashComments() && text.charAt(at) == '#')
                || (rules.slashComments() && text.startsWith("//", at))) {
            int end = at;
            while (end < text.length() && text.charAt(end) != '\n') {
                if (text.charAt(end) == '\r' && end + 1 < text.length() && text.charAt(end + 1) != '\n') {
                    throw new Refusal(
                            FindingCode.SQL_COMMENT,
                            "A carriage return inside a comment ends it on some servers only: leave comments out.");
                }
                end++;
            }
            return end;
        }
        return at;
    }

    private static int block(String text, int start, LexicalRules rules) {
        refuseExecutable(text, start);
        int at = start + 2;
        int depth = 1;
        while (at < text.length()) {
            if (text.startsWith("*/", at)) {
                depth--;
                at += 2;
                if (depth == 0) {
                    return at;
                }
            } else if (text.startsWith("/*", at)) {
                if (!rules.nestedComments()) {
                    throw new Refusal(
                            FindingCode.SQL_COMMENT,
                            "A comment inside a comment ends in different places on different servers: leave comments"
                                    + " out.");
                }
                refuseExecutable(text, at);
                depth++;
                at += 2;
            } else {
                at++;
            }
        }
        throw new Refusal(FindingCode.SQL_UNTERMINATED, "The comment that starts with /* is never closed.");
    }

    /** Refused for every dialect: a statement may meet another server than the one it was written for. */
    private static void refuseExecutable(String text, int start) {
        if (text.startsWith("/*!", start) || text.startsWith("/*M!", start) || text.startsWith("/*m!", start)) {
            throw new Refusal(
                    FindingCode.SQL_COMMENT,
                    "MySQL and MariaDB execute what stands in '" + Excerpt.of(text.substring(start))
                            + "': write plain SQL without such comments.");
        }
    }

    private static boolean blankAt(String text, int at) {
        return at >= text.length() || text.charAt(at) <= ' ';
    }
}
