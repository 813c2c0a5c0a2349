package io.dbintent.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts an intent into tokens: quoted text, numbers, dates, words with what belongs inside them, and marks. */
final class Tokenizer {

    private static final Map<Character, Character> QUOTES =
            Map.of('"', '"', '\u201c', '\u201d', '\u2018', '\u2019', '\'', '\'', '`', '`', '\u00ab', '\u00bb');
    private static final Pattern NUMBER =
            Pattern.compile("[$\u20ac\u00a3]?(-?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?)(?![\\p{L}\\d_]|[-/]\\d)%?");
    private static final Pattern WORD = Pattern.compile(
            "[\\p{L}\\p{N}\\p{M}_&%+#@*=<>~^|\\\\](?:[\\p{L}\\p{N}\\p{M}_.@/&'\u2019:+%*#-]*[\\p{L}\\p{N}\\p{M}_+#])?");
    private static final Map<String, String> CONTRACTIONS = Map.ofEntries(
            Map.entry("dont", "do"),
            Map.entry("doesnt", "does"),
            Map.entry("didnt", "did"),
            Map.entry("isnt", "is"),
            Map.entry("arent", "are"),
            Map.entry("wasnt", "was"),
            Map.entry("werent", "were"),
            Map.entry("hasnt", "has"),
            Map.entry("havent", "have"),
            Map.entry("hadnt", "had"),
            Map.entry("shouldnt", "should"),
            Map.entry("cant", "can"),
            Map.entry("mustnt", "must"));

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Tokenizer(String text) {
        this.text = text;
    }

    static List<Token> read(String text) {
        Tokenizer tokenizer = new Tokenizer(text);
        while (tokenizer.at < text.length()) {
            tokenizer.step();
        }
        return DateWords.join(NumberWords.join(tokenizer.tokens, text), text);
    }

    private void step() {
        char c = text.charAt(at);
        if (Character.isWhitespace(c)) {
            at++;
        } else if (!quoted(c) && !possessive(c) && !number() && !word()) {
            Token.Kind kind =
                    switch (c) {
                        case ',' -> Token.Kind.COMMA;
                        case '.', '?', '!', ';', ':' -> Token.Kind.STOP;
                        default -> Token.Kind.MARK;
                    };
            tokens.add(Token.mark(kind, String.valueOf(c), at, at + 1));
            at++;
        }
    }

    private boolean quoted(char c) {
        Character close = QUOTES.get(c);
        boolean insideWord = at > 0 && Character.isLetterOrDigit(text.charAt(at - 1));
        if (close == null || insideWord) {
            return false;
        }
        int end = at;
        do {
            end = text.indexOf(close, end + 1);
        } while (end > 0 && close != '"' && end + 1 < text.length() && Character.isLetterOrDigit(text.charAt(end + 1)));
        if (end < 0 || end == at + 1) {
            return false;
        }
        tokens.add(Token.quoted(text.substring(at + 1, end), at, end + 1));
        at = end + 1;
        return true;
    }

    private boolean possessive(char c) {
        boolean afterWord = at > 0 && !Character.isWhitespace(text.charAt(at - 1));
        if ((c != '\'' && c != '\u2019') || !afterWord) {
            return false;
        }
        boolean withS = at + 1 < text.length() && (text.charAt(at + 1) == 's' || text.charAt(at + 1) == 'S');
        int end = withS ? at + 2 : at + 1;
        tokens.add(Token.mark(Token.Kind.POSSESSIVE, "'s", at, end));
        at = end;
        return true;
    }

    private boolean number() {
        Matcher matcher = NUMBER.matcher(text).region(at, text.length());
        boolean afterWord = at > 0 && Character.isLetterOrDigit(text.charAt(at - 1));
        if (afterWord || !matcher.useTransparentBounds(true).lookingAt()) {
            return false;
        }
        String digits = matcher.group(1);
        if (digits.length() > 60) {
            return false;
        }
        String written = matcher.group().endsWith("%") ? digits + "%" : digits;
        tokens.add(Token.number(written, new BigDecimal(digits.replace(",", "")), at, matcher.end()));
        at = matcher.end();
        return true;
    }

    private boolean word() {
        Matcher matcher = WORD.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            return false;
        }
        int end = matcher.end();
        String word = matcher.group();
        String plain = word.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
        if (plain.endsWith("'s") && plain.length() > 2) {
            end -= 2;
            addWord(text.substring(at, end), end);
            at = end;
            return possessive(text.charAt(at));
        }
        String bare = plain.replace("'", "");
        if (CONTRACTIONS.containsKey(bare) && (plain.contains("'") || !bare.equals("cant"))) {
            tokens.add(Token.word(CONTRACTIONS.get(bare), at, end));
            tokens.add(Token.word("not", end, end));
        } else if (plain.equals("won't") || plain.equals("wouldn't") || plain.equals("couldn't")) {
            tokens.add(Token.word("will", at, end));
            tokens.add(Token.word("not", end, end));
        } else if (plain.equals("cannot")) {
            tokens.add(Token.word("can", at, end));
            tokens.add(Token.word("not", end, end));
        } else {
            addWord(word, end);
        }
        at = end;
        return true;
    }

    private void addWord(String word, int end) {
        tokens.add(Token.word(word, at, end));
    }
}
