package io.dbintent.benchmark;

import io.dbintent.benchmark.KnownTruthRun.Answered;
import io.dbintent.benchmark.TimedDataSource.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the checks of one intent sent and took: everything between the claim's own query and the rollback.
 *
 * @param queries sent besides the claim's own
 * @param databaseMillis of those queries, inside JDBC
 * @param wallMillis from the end of the claim's own query to the rollback, Java's part included
 */
record CheckCost(int queries, double databaseMillis, double wallMillis) {

    /** Empty where the query did not run once: refused, or tried again. */
    static Optional<CheckCost> of(Answered answer) {
        List<Call> judged = new ArrayList<>();
        Call rollback = null;
        for (Call call : answer.calls()) {
            if (call.sql.startsWith("ROLLBACK")) {
                if (!judged.isEmpty() && rollback != null) {
                    return Optional.empty();
                }
                rollback = judged.isEmpty() ? null : call;
            } else if (isQuery(call.sql)) {
                if (rollback != null) {
                    return Optional.empty();
                }
                judged.add(call);
            }
        }
        if (rollback == null) {
            return Optional.empty();
        }
        List<Call> extra = judged.subList(1, judged.size());
        return Optional.of(new CheckCost(
                extra.size(),
                extra.stream().mapToLong(call -> call.nanos).sum() / 1e6,
                (rollback.begun - judged.get(0).ended) / 1e6));
    }

    /** Whether it is none of the statements that open and close the transaction, or that read the schema. */
    private static boolean isQuery(String sql) {
        return !sql.startsWith("SET ")
                && !sql.startsWith("START ")
                && !sql.startsWith("SELECT CONCAT('SET SESSION")
                && !sql.startsWith("SELECT DATABASE()")
                && !sql.contains("INFORMATION_SCHEMA.")
                && !sql.startsWith("ROLLBACK")
                && !sql.startsWith("DO 0");
    }
}
