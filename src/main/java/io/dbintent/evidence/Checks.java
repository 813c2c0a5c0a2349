package io.dbintent.evidence;

import java.util.List;
import java.util.stream.Stream;

/** The checks in the order in which they look: those that send no query first. */
final class Checks {

    /** Those that only read the claim and its query. */
    static final List<Check> READING = List.of(
            new TautologyCheck(),
            new TruncationCheck(),
            new GroundingCheck(),
            new UnaskedCheck(),
            new TablesCheck(),
            new ColumnsCheck(),
            new MeasureCheck(),
            new OvermatchCheck(),
            new BoundsCheck(),
            new PolarityCheck());

    /** Those that send queries of their own. */
    static final List<Check> ASKING =
            List.of(new PlacementCheck(), new AmbiguityCheck(), new VacuityCheck(), new CounterfactualCheck());

    static final List<Check> ALL =
            Stream.concat(READING.stream(), ASKING.stream()).toList();

    private Checks() {}
}
