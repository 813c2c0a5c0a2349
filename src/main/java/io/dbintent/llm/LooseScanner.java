package io.dbintent.llm;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the end of an object that a model wrote and rewrites what Jackson has no feature for: quotes of all kinds,
 * Python's words, invalid escapes, a missing closing brace.
 *
 * <p>A missing brace is added only behind a value that is complete in itself: a string, an object or a word. Behind a
 * number, inside a string or inside a list the reply may have been cut, and half a value reads as another one.
 */
final class LooseScanner {

    private static final Map<String, String> WORDS = Map.of(
            "True",
            "true",
            "TRUE",
            "true",
            "False",
            "false",
            "FALSE",
            "false",
            "None",
            "null",
            "NULL",
            "null",
            "undefined",
            "null");

    private final String text;
    private final StringBuilder out = new StringBuilder();
    private final Deque<Character> open = new ArrayDeque<>();
    private int at;

    /** Whether the last thing before the current place is a complete value, so an object may end here. */
    private boolean complete;

    private LooseScanner(String text, int at) {
        this.text = text;
        this.at = at;
    }

    /**
     * An object as nearly strict JSON.
     *
     * @param end just after it in the text
     */
    record Scanned(String json, int end) {}

    /** The object that opens at a place; empty if it never ends well. */
    static Optional<Scanned> scan(String text, int at) {
        return new LooseScanner(text, at).run();
    }

    private Optional<Scanned> run() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '{' || c == '[') {
                if (open.size() == LooseJson.DEEPEST) {
                    return Optional.empty();
                }
                open.push(c);
                emit(c, false);
            } else if (c == '}' || c == ']') {
                if (open.isEmpty() || open.pop() != (c == '}' ? '{' : '[')) {
                    return Optional.empty();
                }
                emit(c, true);
                if (open.isEmpty()) {
                    return Optional.of(new Scanned(out.toString(), at));
                }
            } else if (c == '/' || c == '#') {
                if (!skipComment()) {
                    emit(c, false);
                }
            } else if (text.startsWith("```", at)) {
                break;
            } else if (LooseString.opens(c)) {
                int end = LooseString.rewrite(text, at, out);
                if (end < 0) {
                    return Optional.empty();
                }
                at = end;
                complete = true;
            } else if (Character.isLetter(c)) {
                word();
            } else {
                emit(c, Character.isWhitespace(c) ? complete : false);
            }
        }
        return closed();
    }

    private void emit(char c, boolean completes) {
        out.append(c == '\u00A0' ? ' ' : c);
        complete = completes;
        at++;
    }

    private void word() {
        int start = at;
        while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
            at++;
        }
        String word = text.substring(start, at);
        boolean isKey = nextIs(':');
        out.append(isKey ? word : WORDS.getOrDefault(word, word));
        complete = !isKey && (WORDS.containsKey(word) || WORDS.containsValue(word));
    }

    private boolean nextIs(char wanted) {
        int i = at;
        while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i < text.length() && text.charAt(i) == wanted;
    }

    private boolean skipComment() {
        int end;
        if (text.startsWith("/*", at)) {
            int close = text.indexOf("*/", at + 2);
            end = close < 0 ? text.length() : close + 2;
        } else if (text.charAt(at) == '#' || text.startsWith("//", at)) {
            int line = text.indexOf('\n', at);
            end = line < 0 ? text.length() : line;
        } else {
            return false;
        }
        out.append(' ');
        at = end;
        return true;
    }

    private Optional<Scanned> closed() {
        if (!complete || open.contains('[')) {
            return Optional.empty();
        }
        open.forEach(brace -> out.append('}'));
        return Optional.of(new Scanned(out.toString(), at));
    }
}
