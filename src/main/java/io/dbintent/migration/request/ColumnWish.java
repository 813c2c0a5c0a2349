package io.dbintent.migration.request;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A new column as a request describes it.
 *
 * @param name as it is to be called
 * @param type null if the request does not say; then it follows from the name
 * @param nullable null if the request does not say
 * @param defaultValue null if there is none
 * @param existing the value that rows get which are there already; null if the request does not say
 * @param unique whether no two rows may agree in it
 * @param indexed whether it gets an index of its own
 * @param primaryKey whether it is the table's key
 * @param references where it points; null if nowhere
 * @param limits what its values must be, each a check
 * @param comment empty if there is none
 * @param after the column it follows; null for the last place, empty for the first
 */
public record ColumnWish(
        String name,
        @Nullable TypeWish type,
        @Nullable Boolean nullable,
        @Nullable Value defaultValue,
        @Nullable Value existing,
        boolean unique,
        boolean indexed,
        boolean primaryKey,
        @Nullable Reference references,
        List<Limit> limits,
        String comment,
        @Nullable String after) {

    public ColumnWish {
        limits = List.copyOf(limits);
    }

    /** The same with a type. */
    ColumnWish of(TypeWish given) {
        return new ColumnWish(
                name,
                given,
                nullable,
                defaultValue,
                existing,
                unique,
                indexed,
                primaryKey,
                references,
                limits,
                comment,
                after);
    }

    /** A column of which only the name is known. */
    static ColumnWish named(String name) {
        return new ColumnWish(name, null, null, null, null, false, false, false, null, List.of(), "", null);
    }
}
