package io.dbintent.knowledge;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Keeps documents in memory and in one file, and searches by looking at each. Needs nothing installed. Each embedding
 * model has a file of its own, so vectors of two models never meet.
 */
final class EmbeddedStore implements KnowledgeStore {

    private final EmbeddedFile file;
    private final ReentrantLock lock = new ReentrantLock();
    private final Set<String> written = new HashSet<>();
    private final Set<String> deleted = new HashSet<>();
    private @Nullable Map<String, Embedded> documents;

    EmbeddedStore(EmbeddedFile file) {
        this.file = file;
    }

    @Override
    public Map<String, String> hashes(Document.Scope scope) {
        return locked(all -> {
            Map<String, String> hashes = new TreeMap<>();
            for (Embedded embedded : all.values()) {
                if (scope.holds(embedded.document().metadata())) {
                    hashes.put(embedded.document().id(), embedded.document().hash());
                }
            }
            return hashes;
        });
    }

    @Override
    public void upsert(List<Embedded> changed) {
        locked(all -> {
            for (Embedded embedded : changed) {
                String id = embedded.document().id();
                all.put(id, embedded);
                written.add(id);
                deleted.remove(id);
            }
            return changed.size();
        });
    }

    @Override
    public void delete(Collection<String> ids) {
        locked(all -> {
            for (String id : ids) {
                if (all.remove(id) != null) {
                    written.remove(id);
                    deleted.add(id);
                }
            }
            return ids.size();
        });
    }

    @Override
    public List<Match> search(Vector vector, Document.Scope scope, int limit) {
        return locked(all -> all.values().stream()
                .filter(embedded -> scope.holds(embedded.document().metadata()))
                .map(embedded -> new Match(embedded.document().id(), cosine(vector, embedded.vector())))
                .sorted(Comparator.comparingDouble(Match::cosine).reversed().thenComparing(Match::id))
                .limit(limit)
                .toList());
    }

    @Override
    public int count() {
        return locked(Map::size);
    }

    @Override
    public void flush() {
        locked(all -> {
            if (!written.isEmpty() || !deleted.isEmpty()) {
                file.merge(written.stream().map(all::get).toList(), deleted);
                written.clear();
                deleted.clear();
            }
            return all.size();
        });
    }

    @Override
    public void close() {
        lock.lock();
        try {
            if (documents != null) {
                flush();
            }
        } finally {
            lock.unlock();
        }
    }

    private <T> T locked(Step<T> step) {
        lock.lock();
        try {
            Map<String, Embedded> all = documents;
            if (all == null) {
                all = new TreeMap<>(file.read());
                documents = all;
            }
            return step.on(all);
        } finally {
            lock.unlock();
        }
    }

    private static double cosine(Vector one, Vector other) {
        if (one.size() != other.size()) {
            throw new KnowledgeException(
                    "A vector of " + one.size() + " numbers was searched for among vectors of " + other.size()
                            + ": the embedding model changed its size under the same name. Delete the folder .index"
                            + " beside the learnings; it is made anew.",
                    null);
        }
        return one.cosine(other);
    }

    private interface Step<T> {
        T on(Map<String, Embedded> all);
    }
}
