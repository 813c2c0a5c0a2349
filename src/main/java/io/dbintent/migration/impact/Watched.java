package io.dbintent.migration.impact;

import io.dbintent.migration.change.SchemaDefinition;
import java.util.List;

/**
 * An up script that was watched on a scratch database.
 *
 * @param seen what each statement did, up to the first that the server refused
 * @param before the schema that was made there: what the script can meet of the user's; empty on H2, which is not read
 * @param after the schema that the script led to
 */
public record Watched(List<Observation> seen, SchemaDefinition before, SchemaDefinition after) {

    public Watched {
        seen = List.copyOf(seen);
    }
}
