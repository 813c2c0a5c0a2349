package io.dbintent;

import io.dbintent.database.Database;
import io.dbintent.intent.IntentEngine;
import io.dbintent.knowledge.Knowledge;
import java.util.ArrayList;
import java.util.List;

/**
 * What one test run shares for one database: a connection pool, a knowledge store, an engine. Closed by JUnit's store
 * at the end of the run, or by whoever opened it.
 */
final class Backend implements AutoCloseable {

    private final Database database;
    private final Knowledge knowledge;
    private final IntentEngine engine;
    private final List<Runnable> rest;

    /** @param rest closed after the database, in order: the embedded server, the step log */
    Backend(Database database, Knowledge knowledge, IntentEngine engine, List<Runnable> rest) {
        this.database = database;
        this.knowledge = knowledge;
        this.engine = engine;
        this.rest = List.copyOf(rest);
    }

    Database database() {
        return database;
    }

    Knowledge knowledge() {
        return knowledge;
    }

    IntentEngine engine() {
        return engine;
    }

    /** Closes everything, even if one part fails to close; the first failure is thrown, the others suppressed. */
    @Override
    public void close() {
        List<Runnable> closers = new ArrayList<>(List.of(knowledge::close, database::close));
        closers.addAll(rest);
        RuntimeException first = null;
        for (Runnable closer : closers) {
            try {
                closer.run();
            } catch (RuntimeException e) {
                if (first == null) {
                    first = e;
                } else {
                    first.addSuppressed(e);
                }
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
