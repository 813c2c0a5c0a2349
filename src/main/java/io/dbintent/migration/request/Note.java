package io.dbintent.migration.request;

import io.dbintent.migration.change.TableDefinition;
import java.util.List;

/** Something said of other commands of the same request. */
sealed interface Note {

    /** Columns that are to stay, whatever else is said of them. */
    record Keep(TableDefinition table, List<String> columns) implements Note {
        public Keep {
            columns = List.copyOf(columns);
        }
    }

    /** The name of the constraint or index asked for before. */
    record Named(String name) implements Note {}

    /** What rows without a value get in columns that become mandatory, or that are new. */
    record Missing(TableDefinition table, List<String> columns, Value value) implements Note {
        public Missing {
            columns = List.copyOf(columns);
        }
    }
}
