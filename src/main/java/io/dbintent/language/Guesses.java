package io.dbintent.language;

import io.dbintent.plan.Claim;
import io.dbintent.plan.Plan;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** What an intent would mean if its unknown word were one that is spelled alike, or near in meaning; only to be shown. */
final class Guesses {

    private static final int MOST = 3;

    private final Sentence sentence;
    private final int unknown;
    private final BiFunction<String, List<Token>, Reading> reader;
    private final List<String> spelled;
    private final List<List<String>> meant;

    /**
     * @param unknown the place of the unknown word
     * @param reader reads the tokens of an intent
     */
    Guesses(
            Sentence sentence,
            int unknown,
            Lexicon lexicon,
            Similarity similarity,
            BiFunction<String, List<Token>, Reading> reader) {
        this.sentence = sentence;
        this.unknown = unknown;
        this.reader = reader;
        Token token = sentence.token(unknown);
        this.spelled = Suggestions.near(token.text(), lexicon.vocabulary());
        this.meant = spelled.isEmpty()
                ? new NearestNames(lexicon, similarity).to(token.lemma(), sentence.tokens())
                : List.of();
    }

    /** Words of the schema that are spelled almost so. */
    List<String> spelled() {
        return spelled;
    }

    /** Names that are near in meaning, if none is spelled alike; empty if there are none. */
    String meant() {
        return meant.stream().map(words -> String.join(" ", words)).collect(Collectors.joining(", "));
    }

    /** The reading with the best of them, in words; empty if none makes sense. */
    Optional<String> best() {
        return plan().map(Guess::words);
    }

    /** A plan that was not asked for, and must not be run. */
    record Guess(Plan plan, String words) {}

    Optional<Guess> plan() {
        Set<List<String>> candidates = new LinkedHashSet<>();
        spelled.forEach(word -> candidates.add(List.of(word)));
        candidates.addAll(meant);
        for (List<String> words : candidates.stream().limit(MOST).toList()) {
            List<Token> tokens = UnknownWords.with(sentence.tokens(), unknown, words);
            if (reader.apply(sentence.text(), tokens) instanceof Reading.Understood understood) {
                return Optional.of(new Guess(understood.plan(), said(understood.plan(), words)));
            }
        }
        return Optional.empty();
    }

    private String said(Plan plan, List<String> words) {
        Token token = sentence.token(unknown);
        String last = UnknownWords.inflected(words.get(words.size() - 1), token);
        String read = words.size() == 1 ? last : String.join(" ", words.subList(0, words.size() - 1)) + " " + last;
        return plan.claims().stream().map(Claim::reading).collect(Collectors.joining("; ")) + " (\"" + token.text()
                + "\" read as \"" + read + "\")";
    }
}
