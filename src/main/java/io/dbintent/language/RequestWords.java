package io.dbintent.language;

import java.util.List;
import java.util.Set;

/** The words that make a sentence a request, and those that fill it up without saying anything. */
final class RequestWords {

    static final List<String> LEADS = List.of(
            "can you please",
            "could you please",
            "can you",
            "could you",
            "please",
            "i want to see",
            "i would like to see",
            "tell me",
            "let me know");
    static final Set<String> VERBS = Set.of(
            "list",
            "show",
            "find",
            "get",
            "give",
            "display",
            "return",
            "retrieve",
            "fetch",
            "select",
            "print",
            "name",
            "report",
            "what",
            "which",
            "who",
            "count",
            "how",
            "sort",
            "whats",
            "whose",
            "in",
            "for");
    static final List<String> COMMANDS = List.of(
            "list out",
            "list",
            "show me",
            "show",
            "find out",
            "find me",
            "find",
            "get me",
            "get",
            "give me",
            "give",
            "display",
            "return",
            "retrieve",
            "fetch",
            "select",
            "print",
            "report",
            "what is",
            "what are",
            "what were",
            "what was",
            "what's",
            "whats",
            "which one of the",
            "which of the",
            "which of these",
            "which of our",
            "which are",
            "which is",
            "which",
            "what",
            "who are",
            "who is",
            "tell me",
            "sort",
            "order",
            "rank",
            "name");
    static final List<String> WHOLE = List.of(
            "list", "show", "show me", "get", "get me", "give me", "display", "retrieve", "fetch", "print", "return");
    /** Verbs of people who think in rows: what they get is the row, also when they say which. */
    static final List<String> FETCH = List.of("get", "get me", "fetch", "retrieve");

    static final List<String> FILLERS = List.of(
            "took place",
            "take place",
            "happened",
            "occurred",
            "were there",
            "was there",
            "have there been",
            "are there in total",
            "are there",
            "do we have",
            "do you have",
            "exist",
            "are listed",
            "are there in the database",
            "we have",
            "there are",
            "are registered",
            "is there",
            "in total are listed",
            "are recorded",
            "are on file",
            "are stored",
            "have we got",
            "are we storing",
            "are available");
    static final Set<String> OF = Set.of(
            "of", "for", "from", "in", "by", "at", "about", "on", "among", "across", "with", "where", "having", "that",
            "which", "to");

    /** Words that show things without any, too, which a number beside them leaves out otherwise. */
    static final List<String> NONE_TOO = List.of(
            "including those with none",
            "including those without any",
            "including those without",
            "including ones with none",
            "including ones without any",
            "including zero",
            "including zeros",
            "even if there are none",
            "even if there is none",
            "even if it has none",
            "even those without any",
            "also those without any",
            "or 0 if there are none",
            "or 0 if there is none");

    private RequestWords() {}

    /** Words at the end that say nothing more, and the final mark. */
    static int tail(Sentence sentence, int at) {
        int i = at;
        int before;
        do {
            before = i;
            int filler = sentence.anyPhrase(i, FILLERS);
            int place = sentence.anyPhrase(i, Words.EXISTS_WORDS);
            i = filler > 0 ? filler : place > 0 ? place : i;
            if (sentence.kind(i, Token.Kind.STOP)) {
                i++;
            }
        } while (i > before);
        return i;
    }
}
