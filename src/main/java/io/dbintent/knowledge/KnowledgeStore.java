package io.dbintent.knowledge;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Where documents are kept with their vectors: a cache that can be built anew from the schema and the learnings' file.
 *
 * <p>Creating one does no I/O; the first call opens it. Safe for use by several threads. Every method throws
 * {@link KnowledgeException} if the store cannot be reached, read or written.
 */
interface KnowledgeStore extends AutoCloseable {

    /** The documents within {@code scope}: their hashes by id. */
    Map<String, String> hashes(Document.Scope scope);

    /** Writes documents; one with the same id is replaced, text, metadata and vector. */
    void upsert(List<Embedded> documents);

    /** Removes documents; unknown ids are ignored. */
    void delete(Collection<String> ids);

    /** The documents within {@code scope} nearest to {@code vector}, nearest first, at most {@code limit}. */
    List<Match> search(Vector vector, Document.Scope scope, int limit);

    /** How many documents there are, of whatever scope. */
    int count();

    /** Makes everything written so far outlive this process. */
    void flush();

    /** Flushes, and lets go of what is open. */
    @Override
    void close();

    /** A document and its vector, which has length 1. */
    record Embedded(Document document, Vector vector) {}

    /** A document found: its id, and the cosine of the angle between its vector and the one searched for. */
    record Match(String id, double cosine) {}
}
