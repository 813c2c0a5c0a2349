package io.dbintent.migration.ddl;

import io.dbintent.migration.change.ServerKind;
import io.dbintent.sql.Dialect;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;

/** Refuses texts that a server may cut into words at other places than the reader does. */
final class GuardedCharacters {

    private final String script;
    private final List<Token> tokens;
    private final ServerKind server;
    private final BiConsumer<Integer, String> sink;

    GuardedCharacters(String script, List<Token> tokens, ServerKind server, BiConsumer<Integer, String> sink) {
        this.script = script;
        this.tokens = tokens;
        this.server = server;
        this.sink = sink;
    }

    void check() {
        for (int i = 0; i < script.length(); i++) {
            if (unseen(i)) {
                sink.accept(
                        i,
                        "A character that is not seen: " + String.format(Locale.ROOT, "U+%04X", (int) script.charAt(i))
                                + ".");
                return;
            }
        }
        int from = 0;
        for (int i = 0; i < tokens.size(); i++) {
            gap(from, tokens.get(i).start());
            from = tokens.get(i).end();
            token(i);
        }
        gap(from, script.length());
    }

    /** Ends of lines that only some products see, direction marks, and controls. */
    private boolean unseen(int i) {
        char c = script.charAt(i);
        boolean control = c < ' ' && c != '\t' && c != '\n' && !(c == '\r' && script.startsWith("\r\n", i));
        boolean line = c == '\u0085' || c == '\u2028' || c == '\u2029' || c == '\u007F';
        boolean direction = (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
        return control || line || direction;
    }

    private void gap(int from, int to) {
        String gap = script.substring(from, to);
        boolean inBlock = false;
        boolean inLine = false;
        for (int i = 0; i < gap.length(); i++) {
            char c = gap.charAt(i);
            if (inLine) {
                inLine = c != '\n';
            } else if (inBlock) {
                if (gap.startsWith("/*", i)) {
                    sink.accept(from + i, "A comment within a comment: products differ on where it ends.");
                    return;
                }
                inBlock = !gap.startsWith("*/", i);
                i += inBlock ? 0 : 1;
            } else if (gap.startsWith("/*", i)) {
                inBlock = true;
                i++;
            } else if (c == '-' || c == '#') {
                inLine = true;
            } else if (c > '~' && !(c == '\uFEFF' && from + i == 0)) {
                sink.accept(from + i, "A blank that not every product takes for one.");
                return;
            }
        }
    }

    private void token(int i) {
        Token token = tokens.get(i);
        String source = script.substring(token.start(), token.end());
        if (token.kind() == Token.Kind.WORD && folds(source)) {
            sink.accept(token.start(), "A letter in " + source + " that looks or folds like another one.");
        }
        boolean plain = source.startsWith("'") || source.startsWith("\"");
        if (token.kind() == Token.Kind.STRING && (plain || server.isMySqlFamily()) && escapedQuote(source)) {
            sink.accept(
                    token.start(), "A backslash before a quote means different things by setting: double the quote.");
        }
        boolean unicode = token.is("&")
                && i > 0
                && i + 1 < tokens.size()
                && tokens.get(i - 1).is("U")
                && tokens.get(i - 1).end() == token.start()
                && tokens.get(i + 1).start() == token.end();
        if (unicode) {
            sink.accept(token.start(), "A text with Unicode escapes: write the characters themselves.");
        }
        boolean h2 = server.dialect() == Dialect.H2;
        if (h2 && token.is("/") && i + 1 < tokens.size() && tokens.get(i + 1).start() == token.end()) {
            sink.accept(token.start(), "A slash that may begin a comment.");
        }
        if (token.kind() == Token.Kind.WORD
                && server.dialect() != Dialect.POSTGRESQL
                && (source.contains("$$") || (source.startsWith("$") && h2))) {
            sink.accept(token.start(), "A text between dollar signs: write it between single quotes.");
        }
    }

    private boolean escapedQuote(String source) {
        boolean mysql = server.isMySqlFamily();
        for (int i = 1; i + 1 < source.length(); i++) {
            if (source.charAt(i) == '\\') {
                char next = source.charAt(i + 1);
                if (next == '\'' || next == '"') {
                    return true;
                }
                i += mysql ? 1 : 0;
            }
        }
        return false;
    }

    /** Letters whose capital is an ASCII letter, and characters without a shape. */
    private static boolean folds(String word) {
        return word.chars()
                .anyMatch(c -> c == 0x17F
                        || c == 0x130
                        || c == 0x131
                        || c == 0x212A
                        || Character.getType(c) == Character.FORMAT
                        || Character.isISOControl(c)
                        || Character.isSpaceChar(c));
    }
}
