package io.dbintent.knowledge;

import java.util.Map;
import java.util.TreeMap;

/**
 * A text that the store keeps with its vector.
 *
 * @param id stable: the same subject has the same id whatever its text
 * @param text without control characters
 * @param metadata strings and whole numbers by name; {@code type}, {@code database} and {@code hash} among them
 */
record Document(String id, String text, Map<String, Object> metadata) {

    static final String TYPE = "type";
    static final String DATABASE = "database";
    static final String HASH = "hash";

    Document {
        metadata = Map.copyOf(metadata);
    }

    /** A document whose metadata also hold the digest of the text and of the other metadata. */
    static Document of(String id, String text, Map<String, Object> metadata) {
        Map<String, Object> sorted = new TreeMap<>(metadata);
        String digest = Digest.hex(text + "\n" + sorted, 16);
        sorted.put(HASH, digest);
        return new Document(id, text, sorted);
    }

    /** Equal as long as nothing changed that would need a new vector or new metadata. */
    String hash() {
        return String.valueOf(metadata.get(HASH));
    }

    /** What a search or listing is restricted to: the schema of one database, or all learnings. */
    record Scope(Map<String, String> conditions) {

        static Scope schemaOf(String database) {
            return new Scope(Map.of(TYPE, SchemaDocuments.TYPE_SCHEMA, DATABASE, database));
        }

        static Scope learnings() {
            return new Scope(Map.of(TYPE, KeptLearning.TYPE_LEARNING));
        }

        boolean holds(Map<String, Object> metadata) {
            return conditions.entrySet().stream()
                    .allMatch(entry -> entry.getValue().equals(metadata.get(entry.getKey())));
        }
    }
}
