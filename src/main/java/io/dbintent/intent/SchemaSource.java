package io.dbintent.intent;

import io.dbintent.database.Database;
import io.dbintent.knowledge.Knowledge;
import io.dbintent.schema.Schema;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The schema as last inspected. A run inspects once; a test may still create tables between intents, so whoever meets
 * something unknown asks for a fresh look before giving up.
 */
final class SchemaSource {

    private final Database database;
    private @Nullable Schema current;
    private boolean embedded;
    private boolean warned;

    SchemaSource(Database database) {
        this.database = database;
    }

    synchronized Schema current() {
        Schema schema = current;
        if (schema == null) {
            schema = database.inspect();
            current = schema;
        }
        return schema;
    }

    /** Looks again; true if the schema is not the one that {@link #current()} gave before. */
    synchronized boolean changed() {
        Schema before = current();
        Schema now = database.inspect();
        if (now.equals(before)) {
            return false;
        }
        current = now;
        embedded = false;
        return true;
    }

    /** Makes sure that the knowledge store holds the current schema's documents. */
    synchronized void embedInto(Knowledge knowledge, Knowledge.Progress progress) {
        if (!embedded) {
            knowledge.embedSchema(current(), progress);
            embedded = true;
        }
    }

    /** What the user should hear of the session's account; once, and nothing if it may only read. */
    synchronized Optional<String> warning() {
        if (warned) {
            return Optional.empty();
        }
        warned = true;
        return database.privilegeWarning();
    }
}
