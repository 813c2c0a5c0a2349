package io.dbintent;

import org.jspecify.annotations.Nullable;

/** An object that equals only itself, whatever its own {@code equals} says: a key for data sources and models. */
record Identity(@Nullable Object object) {

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Identity that && that.object == object;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(object);
    }
}
