package io.dbintent.llm;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts of a reply as text: thinking, fences, a query among prose. */
final class ReplyText {

    private static final Pattern QUERY_START = Pattern.compile(
            "^[ \\t]*(?:SELECT\\b|WITH\\s+(?:RECURSIVE\\s+)?[\\w\"`.]++\\s*(?:\\([^()]{0,2000}\\)\\s*)?AS\\b)",
            Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

    private ReplyText() {}

    /** What is left after a byte order mark and the model's thinking; nothing if the thinking never ended. */
    static String withoutThinking(String text) {
        String said = text.startsWith("\uFEFF") ? text.substring(1) : text;
        String start = said.stripLeading();
        if (start.startsWith("{") || start.startsWith("[")) {
            // Such a tag further on is content.
            return said;
        }
        for (String tag : new String[] {"think", "thinking", "reasoning"}) {
            String lower = said.toLowerCase(Locale.ROOT);
            // Chat templates swallow the opening tag, so the closing one decides.
            int end = lower.lastIndexOf("</" + tag + ">");
            if (lower.indexOf("<" + tag + ">", Math.max(end, 0)) >= 0) {
                return "";
            }
            said = end < 0 ? said : said.substring(end + tag.length() + 3);
        }
        return said;
    }

    /** The contents of all fences, in order; a fence that is never closed lasts to the end. */
    static List<String> fencedBlocks(String text) {
        List<String> blocks = new ArrayList<>();
        int at = text.indexOf("```");
        while (at >= 0) {
            int start = afterLanguage(text, at + 3);
            int end = text.indexOf("```", start);
            blocks.add(text.substring(start, end < 0 ? text.length() : end));
            at = end < 0 ? -1 : text.indexOf("```", end + 3);
        }
        return blocks;
    }

    /** The content of the fence if the text is nothing but one fence; else the text. */
    static String unfenced(String text) {
        String bare = text.strip();
        List<String> blocks = bare.startsWith("```") ? fencedBlocks(bare) : List.of();
        return blocks.size() == 1 ? blocks.get(0) : text;
    }

    private static int afterLanguage(String text, int start) {
        int at = start;
        while (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
            at++;
        }
        boolean lineEnds = at == text.length() || Character.isWhitespace(text.charAt(at));
        // In ```SELECT 1``` the word is content.
        return lineEnds && !beginsQuery(text.substring(start, Math.min(text.length(), start + 200))) ? at : start;
    }

    /** Whether a text begins with a query, comments before it left aside. */
    static boolean beginsQuery(String text) {
        int start = 0;
        while (start < text.length()) {
            int end;
            if (Character.isWhitespace(text.charAt(start))) {
                end = start + 1;
            } else if (text.startsWith("--", start)) {
                end = text.indexOf('\n', start) + 1;
            } else if (text.startsWith("/*", start)) {
                int close = text.indexOf("*/", start);
                end = close < 0 ? 0 : close + 2;
            } else {
                break;
            }
            if (end == 0) {
                return false;
            }
            start = end;
        }
        return QUERY_START.matcher(text).region(start, text.length()).lookingAt();
    }

    /**
     * From the line that begins a query to the semicolon that ends a line, or else to the end. Never to a blank line: half
     * a query is another query.
     */
    static Optional<String> bareQuery(String said) {
        Matcher query = QUERY_START.matcher(said);
        if (!query.find()) {
            return Optional.empty();
        }
        int start = query.start();
        int end = statementEnd(said, start);
        boolean another = end < said.length() && query.find(end);
        return another
                ? Optional.empty()
                : Optional.of(said.substring(start, end).strip());
    }

    /** Just after the first semicolon outside quotes that ends its line. */
    private static int statementEnd(String said, int from) {
        char quote = 0;
        for (int i = from; i < said.length(); i++) {
            char c = said.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"' || c == '`') {
                quote = c;
            } else if (c == ';' && endsLine(said, i + 1)) {
                return i + 1;
            }
        }
        return said.length();
    }

    private static boolean endsLine(String said, int at) {
        for (int i = at; i < said.length(); i++) {
            char c = said.charAt(i);
            if (c == '\n' || c == '\r') {
                return true;
            }
            if (!Character.isWhitespace(c)) {
                return false;
            }
        }
        return true;
    }
}
