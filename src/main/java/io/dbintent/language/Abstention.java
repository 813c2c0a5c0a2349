package io.dbintent.language;

import java.util.List;
import java.util.Optional;

/** Says why an intent was not understood: which word could not be placed, and which word of the schema it resembles. */
final class Abstention {

    private Abstention() {}

    static Reading of(Lexicon lexicon, Sentence sentence) {
        if (!sentence.ambiguities().isEmpty()) {
            return because(
                    List.of(),
                    "This can be read in more than one way: " + String.join("; ", sentence.ambiguities())
                            + ". Say it more exactly, or configure a model (dbintent.model).");
        }
        int at = misspelt(lexicon, sentence).orElse(Math.min(sentence.furthest(), sentence.size() - 1));
        String word = sentence.token(at).text();
        List<String> near = Suggestions.near(word, lexicon.vocabulary());
        String nearest = near.isEmpty() ? "" : " Nearest in the schema: " + String.join(", ", near) + ".";
        return because(
                List.of(word),
                "I do not understand \"" + word + "\" here." + nearest
                        + " Rephrase it, or configure a model (dbintent.model).");
    }

    /** The first word that is none of the schema or the grammar, but spelled nearly like one of the schema. */
    private static Optional<Integer> misspelt(Lexicon lexicon, Sentence sentence) {
        for (int i = 0; i <= Math.min(sentence.furthest(), sentence.size() - 1); i++) {
            Token token = sentence.token(i);
            boolean strange = token.is(Token.Kind.WORD)
                    && token.lower().length() > 4
                    && !token.capitalised()
                    && !Grammar.FUNCTION_WORDS.contains(token.lower())
                    && !Words.LINKS.contains(Lemmas.root(token.lower()))
                    && lexicon.vocabulary().stream().noneMatch(word -> Lemmas.sameRoot(word, token.lower()));
            if (strange && !Suggestions.near(token.text(), lexicon.vocabulary()).isEmpty()) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private static Reading because(List<String> unplaced, String explanation) {
        return new Reading.NotUnderstood(unplaced, explanation, Optional.empty());
    }
}
