package io.dbintent;

import io.dbintent.database.Database;
import io.dbintent.intent.IntentEngine;
import io.dbintent.migration.MigrationAssistant;
import io.dbintent.report.StepLog;
import java.util.List;
import java.util.Set;

/**
 * What one test run shares for one database. Closed by JUnit's store at the end of the run, or by whoever opened it.
 */
final class Backend implements AutoCloseable {

    private final Database database;
    private final IntentEngine engine;
    private final Books books;
    private final Drafting drafting;
    private final StepLog log;
    private final List<Runnable> closers;

    /** @param closers run in order by {@link #close()} */
    Backend(
            Database database,
            IntentEngine engine,
            Books books,
            Drafting drafting,
            StepLog log,
            List<Runnable> closers) {
        this.database = database;
        this.engine = engine;
        this.books = books;
        this.drafting = drafting;
        this.log = log;
        this.closers = List.copyOf(closers);
    }

    Database database() {
        return database;
    }

    IntentEngine engine() {
        return engine;
    }

    Books books() {
        return books;
    }

    /** An assistant for the schema as it is now. */
    MigrationAssistant assistant() {
        return drafting.assistant();
    }

    /** Says at the end of a run what the plan files were good for. */
    void tell(Set<String> wholeClasses) {
        books.tell(log, wholeClasses);
    }

    /** Closes everything, even if one part fails to close; the first failure is thrown, the others suppressed. */
    @Override
    public void close() {
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
