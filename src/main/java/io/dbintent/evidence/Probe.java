package io.dbintent.evidence;

import io.dbintent.database.DatabaseException;
import io.dbintent.database.ReadOnlySession;
import io.dbintent.database.Row;
import io.dbintent.database.RowSink;
import io.dbintent.database.Rows;
import io.dbintent.plan.Expectation;
import io.dbintent.schema.Schema;
import io.dbintent.sql.Dialect;
import io.dbintent.sql.GuardResult;
import io.dbintent.sql.QueryShape;
import io.dbintent.sql.ReadOnlyQuery;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Runs control queries: through the guard, in the session of the query under judgement, and counted. */
final class Probe {

    private final ReadOnlySession session;
    private final Function<String, GuardResult> guard;
    private final Schema schema;
    private final Dialect dialect;
    private int queries;

    Probe(ReadOnlySession session, Function<String, GuardResult> guard, Schema schema, Dialect dialect) {
        this.session = session;
        this.guard = guard;
        this.schema = schema;
        this.dialect = dialect;
    }

    /** The first rows of a control query; empty if the guard or the database refuses it. */
    Optional<Rows> rows(String sql, int limit) {
        return accepted(sql).flatMap(query -> attempt(() -> session.rows(query, limit)));
    }

    /** Whether a control query finds a row; empty if it cannot be run. */
    Optional<Boolean> finds(String sql) {
        return rows(sql, 1).map(rows -> !rows.rows().isEmpty());
    }

    /** The expectation held against a control query; empty if it cannot be run. */
    Optional<Observation> observe(String sql, Expectation expectation) {
        return QueryShape.of(sql, dialect, schema).flatMap(shape -> observe(sql, expectation, shape.kind()));
    }

    /** The expectation held against a control query whose rows stand for what is known. */
    Optional<Observation> observe(String sql, Expectation expectation, QueryShape.ResultKind kind) {
        return accepted(sql)
                .flatMap(query -> attempt(() -> {
                    Evaluation evaluation = Evaluation.of(expectation, kind);
                    session.run(query, evaluation);
                    return evaluation.observation();
                }));
    }

    /** A digest of all rows of a control query, in any order; empty if it cannot be run. */
    Optional<Long> digest(String sql) {
        return accepted(sql)
                .flatMap(query -> attempt(() -> {
                    Digest digest = new Digest();
                    session.run(query, digest);
                    return digest.sum;
                }));
    }

    private Optional<ReadOnlyQuery> accepted(String sql) {
        return guard.apply(sql) instanceof GuardResult.Accepted accepted
                ? Optional.of(accepted.query())
                : Optional.empty();
    }

    private interface Run<T> {
        T now();
    }

    private <T> Optional<T> attempt(Run<T> run) {
        queries++;
        try {
            return Optional.of(run.now());
        } catch (DatabaseException refused) {
            // A control that the server cannot run proves nothing either way; a lost server is everybody's trouble.
            return switch (refused.kind()) {
                case SYNTAX, TABLE_NOT_FOUND, COLUMN_NOT_FOUND, PRIVILEGE, OTHER -> Optional.empty();
                case CONNECTION, CREDENTIALS, TIMEOUT, UNSAFE_CONNECTION -> throw refused;
            };
        }
    }

    /** How many control queries were sent. */
    int queries() {
        return queries;
    }

    private static final class Digest implements RowSink {
        private long sum;

        @Override
        public void columns(List<String> labels) {
            sum = 0;
        }

        @Override
        public boolean row(Row row) {
            StringBuilder spelled = new StringBuilder();
            row.cells().forEach(cell -> spelled.append(TypedComparison.canonical(cell))
                    .append('\u001f'));
            sum += HashSet64.hash(spelled.toString());
            return true;
        }
    }
}
