package io.dbintent.intent;

import io.dbintent.knowledge.Knowledge;
import io.dbintent.schema.Schema;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The knowledge base of the database under test, opened when the schema's name is known. */
final class KnowledgeOfDatabase implements AutoCloseable {

    private final Function<String, Knowledge> opener;
    private @Nullable Knowledge open;

    /** @param opener given the schema's name, which keeps the documents of several databases apart */
    KnowledgeOfDatabase(Function<String, Knowledge> opener) {
        this.opener = opener;
    }

    synchronized Knowledge of(Schema schema) {
        Knowledge known = open;
        if (known == null) {
            known = opener.apply(schema.name().isEmpty() ? "main" : schema.name());
            open = known;
        }
        return known;
    }

    @Override
    public synchronized void close() {
        if (open != null) {
            open.close();
        }
    }
}
