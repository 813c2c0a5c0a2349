package io.dbintent.migration.impact;

import io.dbintent.migration.rehearsal.DataDifference;
import io.dbintent.migration.scratch.ServerVersion;
import java.util.List;
import java.util.Set;

/**
 * What a migration would cost.
 *
 * @param server where it was measured
 * @param statements in order, up to the first that the server refused
 * @param time of all statements together
 * @param writesWait how long writers of some table would wait
 * @param diskBytes the most that any one statement needs beside its table
 * @param dataAtRisk what did not survive the rehearsal
 * @param modified the tables that are changed, in lower case
 * @param blastRadius those, and all that their foreign keys lead to
 * @param wide true if foreign keys lead beyond what is changed, to a large share of all tables
 * @param riskOfWaiting between 0 and 1: the part of the risk that comes from others having to wait
 * @param risk between 0 and 1: that part, and the one that comes from rows at risk
 */
public record ImpactReport(
        ServerVersion server,
        List<StatementImpact> statements,
        SecondsRange time,
        SecondsRange writesWait,
        long diskBytes,
        List<DataDifference> dataAtRisk,
        Set<String> modified,
        Set<String> blastRadius,
        boolean wide,
        double riskOfWaiting,
        double risk) {

    public ImpactReport {
        statements = List.copyOf(statements);
        dataAtRisk = List.copyOf(dataAtRisk);
        modified = Set.copyOf(modified);
        blastRadius = Set.copyOf(blastRadius);
    }

    /** True only if every statement was seen on a server. */
    public boolean isMeasured() {
        return statements.stream().allMatch(s -> s.seen().basis() == Basis.MEASURED);
    }

    /** Names of indexes that come with it. */
    public List<String> indexesGained() {
        return statements.stream()
                .flatMap(s -> s.seen().indexesGained().stream())
                .toList();
    }

    /** Names of indexes that go with it. */
    public List<String> indexesLost() {
        return statements.stream().flatMap(s -> s.seen().indexesLost().stream()).toList();
    }
}
