package io.dbintent.knowledge;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Chooses the learnings that help with an intent: those about the tables found, the most similar intents first. */
final class LearningChoice {

    private final String intent;
    private final Set<String> words;
    private final Set<String> tables;
    private final Map<String, Double> cosines;

    /** @param cosines similarity by id, as far as the store knows it */
    LearningChoice(String intent, Collection<String> tables, Map<String, Double> cosines) {
        this.intent = intent.strip();
        this.words = new HashSet<>(Words.of(intent));
        this.tables = lowerCase(tables);
        this.cosines = cosines;
    }

    List<Learning> best(Collection<KeptLearning> learnings, boolean correct, int limit) {
        return learnings.stream()
                .map(KeptLearning::learning)
                .filter(learning -> learning.correct() == correct && concernsUs(learning))
                .map(learning -> new Candidate(learning, learning.id(), similarity(learning)))
                .sorted(Comparator.comparingDouble(Candidate::similarity)
                        .reversed()
                        .thenComparing(Candidate::id))
                .limit(limit)
                .map(Candidate::learning)
                .toList();
    }

    /** About a table that was found, or written for this very intent. */
    private boolean concernsUs(Learning learning) {
        return isSameIntent(learning) || lowerCase(learning.tables()).stream().anyMatch(tables::contains);
    }

    private boolean isSameIntent(Learning learning) {
        return learning.intent().strip().equalsIgnoreCase(intent);
    }

    private double similarity(Learning learning) {
        if (isSameIntent(learning)) {
            return 3;
        }
        Set<String> theirs = new HashSet<>(Words.of(learning.intent()));
        Set<String> shared = new HashSet<>(theirs);
        shared.retainAll(words);
        double wordsInCommon =
                shared.size() / Math.sqrt((double) Math.max(1, theirs.size()) * Math.max(1, words.size()));
        return wordsInCommon + Math.max(0, cosines.getOrDefault(learning.id(), 0.0));
    }

    private static Set<String> lowerCase(Collection<String> names) {
        return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }

    private record Candidate(Learning learning, String id, double similarity) {}
}
