package io.dbintent.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the comments kept in a database call its tables and columns: the noun phrase that a comment begins with, such as
 * {@code customer's phone number}. Sentences, lists of codes and remarks give nothing.
 */
final class Documentation {

    /** What a comment calls a table or a column costs more than what its name does, whole or in part. */
    static final int COST = 4;

    private static final int MOST_WORDS = 4;
    private static final Pattern END = Pattern.compile("[.,;:()\\[\\]=<>|/\\n\\r\u2013\u2014\"]|\\s-\\s|\\be\\.g\\b");
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Set<String> ARTICLES = Set.of("the", "a", "an", "this", "its", "their", "our");
    private static final Set<String> PHRASE_ENDS = Set.of(
            "for",
            "in",
            "from",
            "to",
            "on",
            "at",
            "by",
            "with",
            "that",
            "which",
            "who",
            "where",
            "when",
            "if",
            "as",
            "used",
            "per",
            "and",
            "or",
            "into",
            "via",
            "assigned",
            "given",
            "stored",
            "linked",
            "using");
    /** What a remark, rather than a name, has among its first words. */
    private static final Set<String> REMARKS = Set.of(
            "is",
            "are",
            "was",
            "were",
            "be",
            "may",
            "must",
            "should",
            "will",
            "can",
            "not",
            "no",
            "maps",
            "references",
            "see",
            "stores",
            "contains",
            "holds",
            "indicates",
            "whether",
            "set",
            "use",
            "link",
            "links",
            "points",
            "deprecated",
            "unused",
            "todo",
            "fk",
            "pk",
            "foreign",
            "primary",
            "unique",
            "reference",
            "flag",
            "null",
            "default",
            "same",
            "only",
            "all",
            "each",
            "every",
            "one",
            "true",
            "false",
            "yes",
            "i",
            "we",
            "it",
            "has",
            "have",
            "do",
            "does",
            "auto",
            "generated",
            "enum");

    private Documentation() {}

    /** The words of the name that a comment begins with, in the singular; empty if it begins with none. */
    static List<String> name(String comment) {
        String head = END.split(comment.strip().toLowerCase(Locale.ROOT), 2)[0];
        List<String> words = new ArrayList<>();
        for (String raw : head.strip().split("\\s+", -1)) {
            String word = raw.replaceAll("['\u2019]s?$", "");
            if (PHRASE_ENDS.contains(word) && !words.isEmpty()) {
                break;
            }
            if (!WORD.matcher(word).matches() || REMARKS.contains(word)) {
                return List.of();
            }
            if (!ARTICLES.contains(word) && !word.equals("of")) {
                words.add(Lemmas.lemma(word));
            }
            if (words.size() > MOST_WORDS) {
                return List.of();
            }
        }
        return List.copyOf(words);
    }
}
