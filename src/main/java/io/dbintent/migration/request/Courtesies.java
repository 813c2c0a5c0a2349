package io.dbintent.migration.request;

/** Words of courtesy and of order around a command: {@code could you please}, {@code then}, {@code as well}. */
final class Courtesies {

    private static final String[] POLITE = {
        "please",
        "could you please",
        "can you please",
        "could you",
        "can you",
        "would you",
        "kindly",
        "i would like to",
        "i 'd like to",
        "i'd like to",
        "i want to",
        "i want you to",
        "we want to",
        "we would like to",
        "we 'd like to",
        "we'd like to",
        "we need to",
        "we have to",
        "we should",
        "i need to",
        "i need you to",
        "let us",
        "let's",
        "let 's",
        "go ahead and",
        "you should",
        "we must",
        "also",
        "now",
        "then",
        "next",
        "finally",
        "first",
        "and",
        "hi ,",
        "hello ,",
        "hi",
        "hello",
        "hey ,",
        "hey",
        ",",
        "i 'd like you to",
        "i'd like you to",
        "it is time to",
        "we are going to",
        "just",
        "additionally ,",
        "additionally",
        "furthermore ,",
        "afterwards ,",
        "it would be nice to",
        "afterwards",
        "after that ,",
        "after that",
        "time to",
        "in addition ,",
        "in addition",
        "thank you",
        "thanks",
        "so",
        "therefore",
        "thus",
        "hence",
        "but",
        "i would like",
        "i 'd like",
        "i'd like",
        "i want",
        "it should be possible to",
        "the goal is to",
        "so please",
        "we can",
        "you can",
        "you may",
        "we could",
        "let me",
        "feel free to",
        "i 'd prefer to",
        "we had better",
        "that is why we",
        "that is why",
        "fyi",
        "fyi ,",
        "fyi :",
        "quick one :",
        "todo :",
        "task :",
        "cosmetics :",
        "cleanup :",
        "--",
        "-",
        "?",
        "!"
    };

    private static final String[] LATE = {
        "please",
        "instead",
        "afterwards",
        "thanks",
        "thank you",
        "for me",
        "as well",
        "too",
        "as soon as possible",
        "asap",
        "now",
        "!",
        "?"
    };

    /** Takes those before a command. */
    static void before(Line line) {
        skip(line, POLITE);
    }

    /** Takes those after a command. */
    static void after(Line line) {
        skip(line, LATE);
    }

    private static void skip(Line line, String[] phrases) {
        while (line.acceptAny(phrases)) {
            // Several may stand in a row.
        }
    }

    private Courtesies() {}
}
