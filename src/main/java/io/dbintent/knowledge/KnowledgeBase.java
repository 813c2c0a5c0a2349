package io.dbintent.knowledge;

import io.dbintent.schema.Schema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is remembered about one database, in the store that the settings name. */
public final class KnowledgeBase implements Knowledge {

    private static final Logger LOG = LoggerFactory.getLogger(KnowledgeBase.class);

    private static final int BATCH = 32;
    private static final int LONGEST_QUESTION = 2_000;
    private static final int LONGEST_MEANING = 6_000;
    private static final int NEAREST = 50;
    /** A schema this small is described whole, whatever was found. */
    private static final int SMALL_SCHEMA = 25;

    private final KnowledgeSettings settings;
    private final String database;
    private final LearningsFile file;
    private final Map<String, KeptLearning> learnings = new ConcurrentHashMap<>();
    /** Ids of learnings that are in the file and not yet in the store. */
    private final Set<String> behind = ConcurrentHashMap.newKeySet();

    private final ReentrantLock opening = new ReentrantLock();
    private volatile @Nullable Open open;
    private volatile @Nullable Known known;

    private KnowledgeBase(KnowledgeSettings settings, String database) {
        this.settings = settings;
        this.database = database;
        this.file = new LearningsFile(settings.directory());
    }

    /**
     * The knowledge of one database. Nothing is read, written or connected to before it is first used.
     *
     * @param databaseName keeps documents of several databases in one store apart
     */
    public static Knowledge open(KnowledgeSettings settings, String databaseName) {
        return new KnowledgeBase(settings, databaseName);
    }

    @Override
    public void embedSchema(Schema schema, Progress progress) {
        opening.lock();
        try {
            Known present = known;
            if (present != null && present.schema.equals(schema)) {
                return;
            }
            Open parts = parts();
            readLearnings();
            Known next = new Known(schema, database);
            boolean refresh = settings.refreshSchema() && present == null;
            synchronise(parts, next, refresh, progress);
            known = next;
        } finally {
            opening.unlock();
        }
    }

    private void readLearnings() {
        Set<String> ids = new HashSet<>();
        for (KeptLearning kept : file.read()) {
            ids.add(kept.learning().id());
            learnings.put(kept.learning().id(), kept);
        }
        learnings.keySet().retainAll(ids);
    }

    /** Brings the store up to date: changed documents are embedded, those of tables that are gone removed. */
    private void synchronise(Open parts, Known next, boolean refresh, Progress progress) {
        Map<String, String> stored = parts.store.hashes(Document.Scope.schemaOf(database));
        List<Pending> changed = new ArrayList<>();
        for (SchemaDocuments.SchemaDocument made : next.documents.values()) {
            Document document = made.document();
            if (refresh || !document.hash().equals(stored.get(document.id()))) {
                changed.add(new Pending(document, made.meaning()));
            }
        }
        Map<String, String> storedLearnings = parts.store.hashes(Document.Scope.learnings());
        for (KeptLearning kept : fitting(parts, next)) {
            Document document = kept.document(database);
            if (!document.hash().equals(storedLearnings.get(document.id()))) {
                changed.add(new Pending(document, kept.learning().intent()));
            }
        }
        for (int from = 0; from < changed.size(); from += BATCH) {
            int to = Math.min(from + BATCH, changed.size());
            write(parts, changed.subList(from, to));
            progress.embedded(to, changed.size());
        }
        Set<String> gone = new LinkedHashSet<>(stored.keySet());
        gone.removeAll(next.documents.keySet());
        if (!gone.isEmpty()) {
            parts.store.delete(gone);
        }
        parts.store.flush();
        behind.clear();
    }

    private static void write(Open parts, List<Pending> pending) {
        List<Vector> vectors = parts.embedder.embed(pending.stream()
                .map(one -> PlainText.bounded(PlainText.oneLine(one.meaning), LONGEST_MEANING))
                .toList());
        List<KnowledgeStore.Embedded> embedded = new ArrayList<>();
        for (int i = 0; i < pending.size(); i++) {
            embedded.add(new KnowledgeStore.Embedded(pending.get(i).document, vectors.get(i)));
        }
        parts.store.upsert(embedded);
    }

    @Override
    public RetrievedContext retrieve(String intent, int limit) {
        Known present = known;
        if (present == null) {
            throw new IllegalStateException("Nothing is known of a schema yet: call embedSchema before retrieve.");
        }
        Open parts = parts();
        catchUp(parts);
        Vector question = parts.embedder.isSemantic()
                ? parts.embedder.embedQuestion(PlainText.bounded(PlainText.oneLine(intent), LONGEST_QUESTION))
                : null;
        TableFinder.Found found = present.finder.find(intent, meaning(parts, present, question), limit);
        List<String> tables = new ArrayList<>(found.best());
        tables.addAll(found.joining());

        Set<String> described = new LinkedHashSet<>(tables);
        TableGroups groups = present.finder.groups();
        if (groups.names().size() <= SMALL_SCHEMA) {
            described.addAll(groups.names());
        }
        LearningChoice choice = new LearningChoice(intent, found.best(), similarity(parts, question));
        Collection<KeptLearning> fitting = fitting(parts, present);
        return new RetrievedContext(
                tables,
                PromptDocuments.of(groups, described, intent, limit),
                choice.best(fitting, true, limit),
                choice.best(fitting, false, limit));
    }

    private Map<String, Double> meaning(Open parts, Known present, @Nullable Vector question) {
        Map<String, Double> cosines = new HashMap<>();
        if (question != null) {
            for (KnowledgeStore.Match match :
                    parts.store.search(question, Document.Scope.schemaOf(database), NEAREST)) {
                SchemaDocuments.SchemaDocument found = present.documents.get(match.id());
                for (String table : found == null ? List.<String>of() : found.tables()) {
                    cosines.merge(table, match.cosine(), Math::max);
                }
            }
        }
        return cosines;
    }

    private Map<String, Double> similarity(Open parts, @Nullable Vector question) {
        Map<String, Double> cosines = new HashMap<>();
        if (question != null && !learnings.isEmpty()) {
            int nearest = Math.max(NEAREST, Math.min(learnings.size(), 10 * NEAREST));
            parts.store
                    .search(question, Document.Scope.learnings(), nearest)
                    .forEach(match -> cosines.put(match.id(), match.cosine()));
        }
        return cosines;
    }

    /** The learnings that may be used: made with this embedding model, for tables as they are now. */
    private Collection<KeptLearning> fitting(Open parts, Known present) {
        return learnings.values().stream()
                .filter(kept -> kept.fits(parts.embedder) && present.isCurrent(kept.learning()))
                .toList();
    }

    @Override
    public String store(Learning learning) {
        Open parts = parts();
        KeptLearning kept = new KeptLearning(learning, parts.embedder.model());
        String id = learning.id();
        if (kept.equals(learnings.get(id))) {
            return id;
        }
        file.add(List.of(kept));
        learnings.put(id, kept);
        behind.add(id);
        try {
            catchUp(parts);
        } catch (KnowledgeException e) {
            LOG.warn("The learning {} is in the file and not yet in the store: {}", id, e.getMessage());
        }
        return id;
    }

    /** Writes to the store what so far is in the file only. */
    private void catchUp(Open parts) {
        List<String> ids = behind.stream().sorted().toList();
        List<Pending> pending = new ArrayList<>();
        for (String id : ids) {
            KeptLearning kept = learnings.get(id);
            if (kept != null) {
                pending.add(new Pending(kept.document(database), kept.learning().intent()));
            }
        }
        if (!pending.isEmpty()) {
            write(parts, pending);
            ids.forEach(behind::remove);
        }
    }

    @Override
    public List<Learning> confirmed(Schema schema) {
        if (known == null && learnings.isEmpty()) {
            opening.lock();
            try {
                readLearnings();
            } finally {
                opening.unlock();
            }
        }
        Known present = known;
        Map<List<String>, String> fingerprints =
                present != null && present.schema.equals(schema) ? present.fingerprints : new HashMap<>();
        return learnings.values().stream()
                .map(KeptLearning::learning)
                .filter(Learning::correct)
                .filter(learning -> fingerprints
                        .computeIfAbsent(learning.tables(), tables -> schema.fingerprint(tables)
                                .hex())
                        .equals(learning.schemaFingerprint()))
                .toList();
    }

    @Override
    public int size() {
        return parts().store.count();
    }

    @Override
    public void close() {
        opening.lock();
        try {
            Open parts = open;
            if (parts != null) {
                parts.store.close();
                open = null;
                known = null;
            }
        } finally {
            opening.unlock();
        }
    }

    private Open parts() {
        Open present = open;
        if (present != null) {
            return present;
        }
        opening.lock();
        try {
            present = open;
            if (present == null) {
                Embedder embedder = Embedders.of(settings.embeddings());
                present = new Open(embedder, store(embedder));
                open = present;
            }
            return present;
        } finally {
            opening.unlock();
        }
    }

    private KnowledgeStore store(Embedder embedder) {
        return switch (settings.store()) {
            case EMBEDDED ->
                new EmbeddedStore(new EmbeddedFile(settings.directory(), settings.collection(), embedder.model()));
            case CHROMA -> new ChromaStore(settings.chromaUrl(), settings.collection(), embedder.model());
        };
    }

    /** A document to be written, and the text that its vector stands for. */
    private record Pending(Document document, String meaning) {}

    private record Open(Embedder embedder, KnowledgeStore store) {}

    /** What follows from the schema. */
    private static final class Known {
        final Schema schema;
        final Map<String, SchemaDocuments.SchemaDocument> documents;
        final TableFinder finder;
        private final Map<List<String>, String> fingerprints = new ConcurrentHashMap<>();

        Known(Schema schema, String database) {
            this.schema = schema;
            this.documents = Collections.unmodifiableMap(new LinkedHashMap<>(SchemaDocuments.of(schema, database)));
            this.finder = new TableFinder(schema);
        }

        boolean isCurrent(Learning learning) {
            return fingerprints
                    .computeIfAbsent(learning.tables(), tables -> schema.fingerprint(tables)
                            .hex())
                    .equals(learning.schemaFingerprint());
        }
    }
}
