package io.dbintent.migration.change;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement that changes or reads rows and leaves the schema alone.
 *
 * @param kind which
 * @param table the table whose rows change; null if it is not one table, or none
 * @param columns those set by an UPDATE or listed by an INSERT; empty if none are
 * @param restricted whether an UPDATE or DELETE has a WHERE
 * @param text the statement as written
 */
public record DataChange(Kind kind, @Nullable ObjectName table, List<String> columns, boolean restricted, String text)
        implements SchemaChange {

    /** What a statement does to rows. */
    public enum Kind {
        INSERT,
        REPLACE,
        UPDATE,
        DELETE,
        MERGE,
        TRUNCATE,
        SELECT
    }

    public DataChange {
        columns = List.copyOf(columns);
    }
}
