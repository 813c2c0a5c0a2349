package io.dbintent.migration.finding;

import io.dbintent.migration.change.ServerKind;
import io.dbintent.migration.ddl.Token;
import io.dbintent.migration.ddl.Tokenizer;
import io.dbintent.migration.ddl.UnreadableException;
import java.util.List;

/** Takes the comments out of a script, so that a rule may look at words that stand side by side. */
final class Comments {

    private Comments() {}

    /** The script with blanks where its comments were, every other character at its place. */
    static String blanked(String script, ServerKind server) {
        List<Token> tokens;
        try {
            tokens = Tokenizer.tokens(script, server);
        } catch (UnreadableException unreadable) {
            // What cannot be cut is told by the reader, at its place.
            return script;
        }
        if (tokens.stream().anyMatch(Token::executable)) {
            return script;
        }
        StringBuilder text = new StringBuilder(script);
        int from = 0;
        for (Token token : tokens) {
            blank(text, from, token.start());
            from = token.end();
        }
        blank(text, from, script.length());
        return text.toString();
    }

    private static void blank(StringBuilder text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Character.isWhitespace(text.charAt(i))) {
                text.setCharAt(i, ' ');
            }
        }
    }
}
