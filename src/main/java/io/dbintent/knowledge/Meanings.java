package io.dbintent.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How near words are in meaning, by the embedding model of the settings. The model is loaded when it is first asked; where
 * there is none, nothing is near. Safe for use by several threads.
 */
public final class Meanings {

    private static final Logger LOG = LoggerFactory.getLogger(Meanings.class);

    private static final int MOST_REMEMBERED = 5_000;

    private final EmbeddingSettings settings;
    private final Map<String, Vector> vectors = new ConcurrentHashMap<>();
    private final ReentrantLock opening = new ReentrantLock();
    private volatile boolean tried;
    private volatile @Nullable Embedder opened;

    private Meanings(EmbeddingSettings settings) {
        this.settings = settings;
    }

    /** The meanings that the model of the settings gives to words. */
    public static Meanings of(EmbeddingSettings settings) {
        return new Meanings(settings);
    }

    /**
     * The cosine of the angle between {@code word} and each of {@code names}, in their order; empty where there is no
     * embedding model, or where it cannot be reached.
     */
    public List<Double> cosines(String word, List<String> names) {
        Embedder embedder = embedder();
        if (embedder == null || names.isEmpty()) {
            return List.of();
        }
        try {
            List<String> texts = new ArrayList<>(names);
            texts.add(word);
            remember(embedder, texts);
            Vector asked = vector(embedder, word);
            return names.stream()
                    .map(name -> asked.cosine(vector(embedder, name)))
                    .toList();
        } catch (KnowledgeException e) {
            LOG.warn("{} From now on, words are taken as they are spelled.", e.getMessage());
            opened = null;
            return List.of();
        }
    }

    private Vector vector(Embedder embedder, String text) {
        Vector known = vectors.get(text);
        return known != null ? known : embedder.embed(List.of(text)).get(0);
    }

    private void remember(Embedder embedder, List<String> texts) {
        Set<String> missing = new LinkedHashSet<>(texts);
        missing.removeAll(vectors.keySet());
        if (missing.isEmpty()) {
            return;
        }
        if (vectors.size() + missing.size() > MOST_REMEMBERED) {
            vectors.clear();
            missing.addAll(texts);
        }
        List<String> order = List.copyOf(missing);
        List<Vector> made = embedder.embed(order);
        for (int i = 0; i < order.size(); i++) {
            vectors.put(order.get(i), made.get(i));
        }
    }

    private @Nullable Embedder embedder() {
        if (tried) {
            return opened;
        }
        opening.lock();
        try {
            if (!tried) {
                opened = open();
                tried = true;
            }
            return opened;
        } finally {
            opening.unlock();
        }
    }

    private @Nullable Embedder open() {
        if (settings.provider() == EmbeddingSettings.Provider.NONE
                || (settings.provider() == EmbeddingSettings.Provider.AUTO && !BgeEmbedder.isAvailable())) {
            return null;
        }
        try {
            Embedder embedder = Embedders.of(settings);
            return embedder.isSemantic() ? embedder : null;
        } catch (KnowledgeException e) {
            LOG.warn("{} Words are taken as they are spelled.", e.getMessage());
            return null;
        }
    }
}
