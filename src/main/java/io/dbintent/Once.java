package io.dbintent;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Computes a value when it is first asked for, once; a computation that throws is tried again next time. */
final class Once<T> implements Supplier<T> {

    private final Supplier<T> computation;
    private @Nullable T value;

    Once(Supplier<T> computation) {
        this.computation = computation;
    }

    @Override
    public synchronized T get() {
        T known = value;
        if (known == null) {
            known = computation.get();
            value = known;
        }
        return known;
    }

    /** Hands over the value if there is one, and forgets it. */
    synchronized void ifComputed(Consumer<T> consumer) {
        T known = value;
        value = null;
        if (known != null) {
            consumer.accept(known);
        }
    }
}
