package io.dbintent.evidence;

import java.util.List;

/** The checks in the order in which they look: those that send no query first. */
final class Checks {

    static final List<Check> ALL = List.of(
            new TautologyCheck(),
            new TruncationCheck(),
            new VacuityCheck(),
            new CounterfactualCheck());

    private Checks() {}
}
