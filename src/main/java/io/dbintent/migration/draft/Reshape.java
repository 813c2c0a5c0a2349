package io.dbintent.migration.draft;

import io.dbintent.migration.change.TableDefinition;
import java.util.List;
import java.util.Map;

/**
 * A table as it is to be, and what becomes of the values in it.
 *
 * @param before the table as it is
 * @param after the table as it is to be, under the same name
 * @param there what columns of {@code after} get on the way there
 * @param back what columns of {@code before} get on the way back
 * @param castsThere how values of columns whose type changes are converted; the product's own cast for those not named
 * @param castsBack the same for the way back
 * @param lost see {@link Move#lost}
 */
record Reshape(
        TableDefinition before,
        TableDefinition after,
        Map<String, Fill> there,
        Map<String, Fill> back,
        Map<String, String> castsThere,
        Map<String, String> castsBack,
        List<String> lost)
        implements Step {

    Reshape {
        there = Map.copyOf(there);
        back = Map.copyOf(back);
        castsThere = Map.copyOf(castsThere);
        castsBack = Map.copyOf(castsBack);
        lost = List.copyOf(lost);
    }

    static Reshape of(TableDefinition before, TableDefinition after) {
        return new Reshape(before, after, Map.of(), Map.of(), Map.of(), Map.of(), List.of());
    }

    Reshape filling(Map<String, Fill> onTheWayThere, Map<String, Fill> onTheWayBack) {
        return new Reshape(before, after, onTheWayThere, onTheWayBack, castsThere, castsBack, lost);
    }

    Reshape casting(Map<String, String> onTheWayThere, Map<String, String> onTheWayBack) {
        return new Reshape(before, after, there, back, onTheWayThere, onTheWayBack, lost);
    }

    Reshape losing(List<String> columns) {
        return new Reshape(before, after, there, back, castsThere, castsBack, columns);
    }
}
