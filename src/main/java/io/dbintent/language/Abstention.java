package io.dbintent.language;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;

/** Says why an intent was not understood: which word could not be placed, and what it resembles. */
final class Abstention {

    private final Ground ground;
    private final BiFunction<String, List<Token>, Reading> guesser;

    /** @param guesser reads an intent as if a word had been another one, without counting rows */
    Abstention(Ground ground, BiFunction<String, List<Token>, Reading> guesser) {
        this.ground = ground;
        this.guesser = guesser;
    }

    Reading of(Sentence sentence) {
        if (!sentence.ambiguities().isEmpty()) {
            return because(
                    List.of(),
                    "This can be read in more than one way: " + String.join("; ", sentence.ambiguities())
                            + ". Say it more exactly, or configure a model (dbintent.model).");
        }
        int furthest = Math.min(sentence.furthest(), sentence.size() - 1);
        OptionalInt unknown = new UnknownWords(ground.lexicon(), ground.values()).blamed(sentence.tokens(), furthest);
        int at = unknown.orElse(furthest);
        boolean marked = false;
        while (at > 0 && (sentence.kind(at, Token.Kind.STOP) || sentence.kind(at, Token.Kind.COMMA))) {
            at--;
            marked = true;
        }
        String word = sentence.token(at).text();
        if (marked) {
            return because(
                    List.of(word),
                    "I do not understand how \"" + word + "\" belongs to the rest."
                            + " Rephrase it, or configure a model (dbintent.model).");
        }
        boolean guessing = ground.values() instanceof Uncounted;
        if (unknown.isEmpty() || guessing) {
            return because(List.of(word), unplaced(word, spelledLike(word), ""));
        }
        Guesses guesses = new Guesses(sentence, unknown.getAsInt(), ground.lexicon(), ground.similarity(), guesser);
        return new Reading.NotUnderstood(
                List.of(word), unplaced(word, guesses.spelled(), guesses.meant()), guesses.best());
    }

    /** Names spelled like the word, without those that it is a form of. */
    private List<String> spelledLike(String word) {
        return Suggestions.near(word, ground.lexicon().vocabulary()).stream()
                .filter(name -> !Lemmas.sameRoot(name, word.toLowerCase(Locale.ROOT)))
                .toList();
    }

    private static String unplaced(String word, List<String> spelled, String meant) {
        String nearest = spelled.isEmpty() ? "" : " Nearest in the schema: " + String.join(", ", spelled) + ".";
        String near = meant.isEmpty() ? "" : " Near in meaning: " + meant + ".";
        return "I do not understand \"" + word + "\" here." + nearest + near
                + " Rephrase it, or configure a model (dbintent.model).";
    }

    static Reading because(List<String> unplaced, String explanation) {
        return new Reading.NotUnderstood(unplaced, explanation, Optional.empty());
    }
}
