package io.dbintent.migration.finding;

import io.dbintent.database.Database;
import io.dbintent.database.DatabaseException;
import io.dbintent.database.ReadOnlySession;
import io.dbintent.database.Row;
import io.dbintent.database.Rows;
import io.dbintent.schema.Schema;
import io.dbintent.sql.GuardPolicy;
import io.dbintent.sql.GuardResult;
import io.dbintent.sql.SqlGuard;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs probes: guarded, in one read-only transaction, none begun after the time is up. */
final class ProbeRunner {

    private final Database database;
    private final Duration limit;
    private final Map<String, RowCount> totals = new HashMap<>();

    /**
     * A runner.
     *
     * @param limit for all probes together; the database's statement timeout bounds each
     */
    ProbeRunner(Database database, Duration limit) {
        this.database = database;
        this.limit = limit;
    }

    List<Finding> count(List<Finding> findings) {
        if (findings.stream().allMatch(finding -> finding.probe() == null)) {
            return findings;
        }
        return database.read(session -> {
            long start = System.nanoTime();
            SqlGuard guard = new SqlGuard(
                    database.dialect(), session.sqlMode(), GuardPolicy.standard(), new Schema("", List.of()));
            List<Finding> counted = new ArrayList<>();
            for (Finding finding : findings) {
                RowProbe probe = finding.probe();
                if (probe == null) {
                    counted.add(finding);
                } else {
                    boolean late = System.nanoTime() - start > limit.toNanos();
                    RowCount count = late
                            ? new RowCount.NotCounted("The time for counting rows, " + limit.toSeconds()
                                    + " s, was up before this probe began.")
                            : run(probe, session, guard);
                    counted.add(finding.counted(probe, count));
                }
            }
            return counted;
        });
    }

    private RowCount run(RowProbe probe, ReadOnlySession session, SqlGuard guard) {
        RowCount rows = number(probe.sql(), session, guard);
        String totalSql = probe.totalSql();
        if (!(rows instanceof RowCount.Counted counted) || totalSql == null) {
            return rows;
        }
        RowCount total = totals.computeIfAbsent(totalSql, sql -> number(sql, session, guard));
        return new RowCount.Counted(counted.rows(), total instanceof RowCount.Counted t ? t.rows() : null);
    }

    private static RowCount number(String sql, ReadOnlySession session, SqlGuard guard) {
        if (!(guard.check(sql) instanceof GuardResult.Accepted accepted)) {
            return new RowCount.NotCounted("The guard does not let the probe pass: " + sql);
        }
        try {
            Rows rows = session.rows(accepted.query(), 1);
            Long number = rows.rows().isEmpty() ? null : whole(rows.rows().get(0));
            return number == null
                    ? new RowCount.NotCounted("The probe gave no number: " + sql)
                    : new RowCount.Counted(number, null);
        } catch (DatabaseException refused) {
            // A probe that the server cannot run says nothing of the rows; the finding stands without a number.
            return switch (refused.kind()) {
                case SYNTAX, TABLE_NOT_FOUND, COLUMN_NOT_FOUND, PRIVILEGE, TIMEOUT, OTHER ->
                    new RowCount.NotCounted(String.valueOf(refused.getMessage()));
                case CONNECTION, CREDENTIALS, UNSAFE_CONNECTION -> throw refused;
            };
        }
    }

    private static @Nullable Long whole(Row row) {
        Object cell = row.cells().get(0);
        if (cell instanceof Long number) {
            return number;
        }
        if (cell instanceof BigDecimal number) {
            return number.longValue();
        }
        if (cell instanceof BigInteger number) {
            return number.longValue();
        }
        return cell instanceof Double number ? Long.valueOf(number.longValue()) : null;
    }
}
