package io.dbintent.migration.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a request apart into words; identifiers with {@code _}, {@code $} or inner hyphens stay whole. */
final class Words {

    private static final Pattern PART =
            Pattern.compile("(?<quoted>'(?:[^']|'')*'|\"[^\"]*\"|`[^`]*`|\u201c[^\u201d]*\u201d|\u2018[^\u2019]*\u2019)"
                    + "|(?<moment>\\d{4}-\\d\\d-\\d\\d(?:[ T]\\d\\d:\\d\\d(?::\\d\\d)?)?|\\d\\d:\\d\\d(?::\\d\\d)?)"
                    + "|(?<number>-?\\d+(?:[.,]\\d+)*(?![\\p{L}_]))"
                    + "|(?<word>[\\p{L}_][\\p{L}\\p{N}_$]*(?:['\u2019-][\\p{L}\\p{N}_]+)*|\\d[\\p{L}\\p{N}_]*)"
                    + "|(?<sign><->|<=|>=|<>|!=|->|=>|[^\\s])");

    private Words() {}

    static List<Word> of(String request) {
        List<Word> words = new ArrayList<>();
        Matcher matcher = PART.matcher(request);
        int end = -1;
        while (matcher.find()) {
            boolean glued = matcher.start() == end;
            end = matcher.end();
            String text = matcher.group();
            if (matcher.group("quoted") != null) {
                String inner = text.substring(1, text.length() - 1);
                words.add(
                        new Word(text.startsWith("'") ? inner.replace("''", "'") : inner, "", Word.Kind.QUOTED, glued));
            } else if (matcher.group("moment") != null) {
                words.add(new Word(text, text, Word.Kind.NUMBER, glued));
            } else if (matcher.group("number") != null) {
                words.add(new Word(number(text), text, Word.Kind.NUMBER, glued));
            } else if (matcher.group("word") != null) {
                word(text, glued, words);
            } else if (!(text.equals(".")
                    && glued
                    && !words.isEmpty()
                    && words.get(words.size() - 1).text().equals("including"))) {
                words.add(new Word(text, text, Word.Kind.SIGN, glued));
            }
        }
        return Corrections.without(Asides.without(words));
    }

    /** A possessive becomes two words, so that {@code user's} is {@code user 's}. */
    private static void word(String text, boolean glued, List<Word> words) {
        String lower = text.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
        if (lower.endsWith("'s")) {
            words.add(new Word(
                    text.substring(0, text.length() - 2),
                    lower.substring(0, lower.length() - 2),
                    Word.Kind.WORD,
                    glued));
            words.add(new Word("'s", "'s", Word.Kind.SIGN, true));
        } else {
            String usual =
                    switch (lower) {
                        case "indices" -> "indexes";
                        case "e-mail" -> "email";
                        case "e-mails" -> "emails";
                        case "col" -> "column";
                        case "cols" -> "columns";
                        case "pls", "plz" -> "please";
                        case "can't", "cant" -> "cannot";
                        case "doesnt" -> "doesn't";
                        case "dont" -> "don't";
                        case "isnt" -> "isn't";
                        case "compulsory", "obligatory" -> "mandatory";
                        case "alowed", "allowd" -> "allowed";
                        case "untill", "till" -> "until";
                        case "colum", "coulmn", "columm" -> "column";
                        case "tabel" -> "table";
                        case "incl" -> "including";
                        default -> lower;
                    };
            words.add(new Word(usual.equals(lower) ? text : usual, usual, Word.Kind.WORD, glued));
        }
    }

    /** Thousands are written with commas, as in {@code 1,000}; a comma elsewhere cannot be inside a number here. */
    private static String number(String text) {
        return text.matches("-?\\d{1,3}(,\\d{3})+(\\.\\d+)?") ? text.replace(",", "") : text;
    }
}
