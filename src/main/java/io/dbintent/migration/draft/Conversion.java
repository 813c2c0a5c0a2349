package io.dbintent.migration.draft;

import org.jspecify.annotations.Nullable;

/**
 * How the values of a column become those of another type, and back.
 *
 * @param there SQL text over the column; null for the product's own cast
 * @param back the same for the way back
 * @param misfit a condition on the rows whose values would be refused or changed; null if there can be none
 */
record Conversion(
        @Nullable String there,
        @Nullable String back,
        @Nullable String misfit) {

    static final Conversion PLAIN = new Conversion(null, null, null);

    static Conversion unless(String misfit) {
        return new Conversion(null, null, misfit);
    }
}
