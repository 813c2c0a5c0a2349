package io.dbintent;

import org.junit.jupiter.api.extension.ExtensionContext;

/** A backend in JUnit's store, closed with it: 5.10 to 5.12 know only the older of the two interfaces. */
@SuppressWarnings("deprecation")
record HeldBackend(Backend backend, TestRun run) implements ExtensionContext.Store.CloseableResource, AutoCloseable {

    @Override
    public void close() {
        try {
            backend.tell(run.wholeClasses());
        } finally {
            backend.close();
        }
    }
}
