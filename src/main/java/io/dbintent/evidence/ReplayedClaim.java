package io.dbintent.evidence;

import io.dbintent.database.DatabaseException;
import io.dbintent.database.ReadOnlySession;
import io.dbintent.database.RowSink;
import io.dbintent.database.Rows;
import io.dbintent.plan.Claim;
import io.dbintent.plan.Evidence;
import io.dbintent.plan.Expectation;
import io.dbintent.plan.ReasonCode;
import io.dbintent.plan.Verdict;
import io.dbintent.schema.Schema;
import io.dbintent.schema.Table;
import io.dbintent.sql.Dialect;
import io.dbintent.sql.Finding;
import io.dbintent.sql.GuardResult;
import io.dbintent.sql.QueryShape;
import io.dbintent.sql.ReadOnlyQuery;
import io.dbintent.sql.SqlMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A claim whose query was shown to depend on what the claim names when its plan was recorded: what is left to look at in
 * each run is what other rows can change. It gives a PASS or nothing; whatever else comes of the rows is for
 * {@link Examiner} with all its checks and words. Immutable, for any number of sessions.
 */
public final class ReplayedClaim {

    private static final String VACUITY = "vacuity";

    private static final Schema EMPTY = new Schema("", List.of());

    /** Preparing a claim asks the database nothing. */
    private static final GuardResult UNASKED =
            new GuardResult.Refused(List.of(new Finding("UNASKED", "No query is sent while a claim is prepared.")));

    private static final ReadOnlySession NO_SESSION = new ReadOnlySession() {
        @Override
        public void run(ReadOnlyQuery query, RowSink sink) {
            throw new IllegalStateException("No query is sent while a claim is prepared: " + query.text());
        }

        @Override
        public SqlMode sqlMode() {
            throw new IllegalStateException("No session is open while a claim is prepared.");
        }
    };

    private final Claim claim;
    private final ReadOnlyQuery query;
    private final QueryShape.ResultKind kind;
    private final int rowLimit;
    private final Evidence truncation;
    private final List<Existence> existing;
    private final Optional<String> things;

    /** A control query that must find something. */
    private record Existence(String sql, QueryShape.ResultKind kind) {}

    private ReplayedClaim(
            Claim claim,
            ReadOnlyQuery query,
            QueryShape.ResultKind kind,
            int rowLimit,
            Evidence truncation,
            List<Existence> existing,
            Optional<String> things) {
        this.claim = claim;
        this.query = query;
        this.kind = kind;
        this.rowLimit = rowLimit;
        this.truncation = truncation;
        this.existing = List.copyOf(existing);
        this.things = things;
    }

    /**
     * Prepares the claim of a plan.
     *
     * @param otherValues whether the plan is used with other values than it was recorded with: then all that can be told
     *     from the query alone must hold for these too, and a claim that holds of nothing is left to the examiner
     * @return empty if the claim needs the examiner whatever the rows are
     */
    public static Optional<ReplayedClaim> of(
            Claim claim,
            ReadOnlyQuery query,
            String wholeIntent,
            Schema schema,
            Dialect dialect,
            int rowLimit,
            boolean otherValues) {
        Optional<QueryShape> shape = QueryShape.of(query.text(), dialect, schema);
        if (shape.isEmpty()) {
            return Optional.empty();
        }
        ClaimText intent = ClaimText.of(wholeIntent);
        Subject subject = new Subject(
                claim,
                query.text(),
                shape.get(),
                claim.text().isBlank() ? intent : ClaimText.of(claim.text()),
                intent,
                schema,
                dialect,
                Observation.holds(claim.expectation().describe(), ""),
                new Probe(NO_SESSION, sql -> UNASKED, schema, dialect));
        Evidence truncation = new TruncationCheck().examine(subject);
        boolean absence = VacuityCheck.claimsAbsence(subject);
        boolean ofNothing = absence || CounterfactualCheck.isUpperBound(claim.expectation());
        boolean suspect = otherValues
                && (ofNothing
                        || !OrdinaryValues.in(shape.get(), schema)
                        || Checks.READING.stream()
                                .anyMatch(check -> check.examine(subject).objects()));
        if (truncation.objects() || suspect || readsView(shape.get(), schema)) {
            return Optional.empty();
        }
        List<String> controls = new ArrayList<>();
        String population = claim.population();
        if (population != null && !population.isBlank()) {
            controls.add(population);
        }
        if (absence) {
            controls.add(VacuityCheck.contradicting(subject));
        }
        List<Existence> existing = new ArrayList<>();
        for (String sql : controls) {
            Optional<QueryShape> control = QueryShape.of(sql, dialect, schema);
            if (control.isEmpty()) {
                return Optional.empty();
            }
            existing.add(new Existence(sql, control.get().kind()));
        }
        return Optional.of(new ReplayedClaim(
                claim, query, shape.get().kind(), rowLimit, truncation, existing, AmbiguityCheck.things(subject)));
    }

    /**
     * Judges the claim by the rows of now.
     *
     * @param guard judges the SQL of control queries
     * @return a PASS; empty if the examiner must look
     * @throws DatabaseException if the claim's query cannot be run, or the server is lost
     */
    public Optional<Judgement> pass(ReadOnlySession session, Function<String, GuardResult> guard) {
        Evaluation evaluation = Evaluation.of(claim.expectation(), kind);
        ShownRows sink = new ShownRows(evaluation, rowLimit);
        session.run(query, sink);
        Observation seen = evaluation.observation();
        if (seen.outcome() != Outcome.HOLDS || seen.openQuestion() != null) {
            return Optional.empty();
        }
        Probe probe = new Probe(session, guard, EMPTY, Dialect.GENERIC);
        for (Existence control : existing) {
            if (!probe.observe(control.sql(), new Expectation.AtLeastOneRow(), control.kind())
                    .filter(found -> found.outcome() == Outcome.HOLDS)
                    .isPresent()) {
                return Optional.empty();
            }
        }
        // More than one: which of them the claim is about is for the examiner.
        boolean one = things.isEmpty()
                || probe.rows(things.get(), 2).map(rows -> rows.rows().size()).orElse(2) == 1;
        return one ? Optional.of(proven(seen, sink.rows(), probe.queries())) : Optional.empty();
    }

    /** What a view shows can change without its columns. */
    private static boolean readsView(QueryShape shape, Schema schema) {
        return shape.tables().stream().anyMatch(name -> schema.table(name)
                .filter(table -> table.kind() == Table.Kind.TABLE)
                .isEmpty());
    }

    private Judgement proven(Observation seen, Rows rows, int queries) {
        List<Evidence> evidence = List.of(
                truncation,
                new Evidence(
                        VACUITY,
                        ReasonCode.PROVEN,
                        existing.isEmpty()
                                ? "the query itself finds what the claim speaks of"
                                : "there are things that could contradict the claim"),
                new Evidence(
                        "recorded",
                        ReasonCode.PROVEN,
                        "the other checks and the control runs were made when the plan was recorded"));
        return new Judgement(
                Verdict.PASS,
                ReasonCode.PROVEN,
                "expected " + seen.expected() + ", saw " + seen.seen(),
                seen.expected(),
                seen.seen(),
                rows,
                evidence,
                true,
                Optional.empty(),
                queries);
    }
}
