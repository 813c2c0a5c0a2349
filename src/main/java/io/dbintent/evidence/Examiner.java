package io.dbintent.evidence;

import io.dbintent.database.ReadOnlySession;
import io.dbintent.database.Rows;
import io.dbintent.plan.Claim;
import io.dbintent.plan.Evidence;
import io.dbintent.plan.Expectation;
import io.dbintent.plan.ReasonCode;
import io.dbintent.plan.Verdict;
import io.dbintent.schema.Schema;
import io.dbintent.sql.Dialect;
import io.dbintent.sql.GuardResult;
import io.dbintent.sql.QueryShape;
import io.dbintent.sql.ReadOnlyQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Comes to a verdict on a claim: runs its query, holds the expectation against all the rows, and lets every check look
 * for a reason not to believe a PASS. One examiner serves one intent.
 */
public final class Examiner {

    private static final List<Check> CHECKS = Checks.ALL;

    private final Schema schema;
    private final Dialect dialect;
    private final Function<String, GuardResult> guard;
    private final UnaryOperator<String> inSchemaWords;
    private final ClaimText intent;
    private final int rowLimit;

    /**
     * @param guard judges the SQL of control queries, as it judged the claim's own
     * @param inSchemaWords puts what a team calls its tables and columns in the schema's own words
     * @param wholeIntent the intent as written, of which a claim may be a part
     * @param rowLimit how many rows are kept for showing; the verdict is computed on all
     */
    public Examiner(
            Schema schema,
            Dialect dialect,
            Function<String, GuardResult> guard,
            UnaryOperator<String> inSchemaWords,
            String wholeIntent,
            int rowLimit) {
        this.schema = schema;
        this.dialect = dialect;
        this.guard = guard;
        this.inSchemaWords = inSchemaWords;
        this.intent = ClaimText.of(inSchemaWords.apply(wholeIntent));
        this.rowLimit = rowLimit;
    }

    /**
     * Judges one claim in the session's transaction; control queries see the same snapshot.
     *
     * @throws io.dbintent.database.DatabaseException if the claim's query cannot be run, or the server is lost
     */
    public Judgement judge(Claim claim, ReadOnlyQuery query, ReadOnlySession session) {
        Optional<QueryShape> shape = QueryShape.of(query.text(), dialect, schema);
        QueryShape.ResultKind kind = shape.map(QueryShape::kind).orElse(QueryShape.ResultKind.ROWS);
        Evaluation evaluation = Evaluation.of(claim.expectation(), kind);
        ShownRows sink = new ShownRows(evaluation, rowLimit);
        session.run(query, sink);
        Rows rows = sink.rows();
        if (shape.isEmpty()) {
            return unreadable(evaluation.observation(), rows);
        }
        Probe probe = new Probe(session, guard, schema, dialect);
        ClaimText text = claim.text().isBlank() ? intent : ClaimText.of(inSchemaWords.apply(claim.text()));
        Subject asked = new Subject(
                claim, query.text(), shape.get(), text, intent, schema, dialect, evaluation.observation(), probe);
        Subject subject = Collation.settle(asked);
        return switch (subject.seen().outcome()) {
            case HOLDS -> weigh(subject, rows);
            case VIOLATED -> contradicted(subject, rows);
            case UNCOMPARABLE ->
                undecided(subject, ReasonCode.UNCOMPARABLE, subject.seen().seen(), rows, List.of());
            case EMPTY ->
                claim.expectation() instanceof Expectation.RowsReturned
                        ? nothingFound(subject, rows)
                        : undecided(
                                subject,
                                ReasonCode.VACUOUS,
                                "the claim is about things that do not exist now: "
                                        + subject.seen().seen(),
                                rows,
                                List.of());
        };
    }

    /** A test may allow an empty retrieval, but not one that does not ask for what the intent names. */
    private static Judgement nothingFound(Subject subject, Rows rows) {
        List<Evidence> evidence = new ArrayList<>();
        for (Check check : Checks.READING) {
            Evidence finding = check.examine(subject);
            evidence.add(finding);
            if (finding.objects()) {
                return undecided(
                        subject, finding.objection(), finding.check() + ": " + finding.detail(), rows, evidence);
            }
        }
        return undecided(subject, ReasonCode.EMPTY_RETRIEVAL, "nothing was found", rows, evidence);
    }

    private static Judgement unreadable(Observation seen, Rows rows) {
        return new Judgement(
                Verdict.INCONCLUSIVE,
                ReasonCode.TAUTOLOGY,
                "the query could not be analysed, so nothing shows that its result depends on the data",
                seen.expected(),
                seen.seen(),
                rows,
                List.of(),
                false,
                Optional.empty(),
                0);
    }

    private static Judgement weigh(Subject subject, Rows rows) {
        List<Evidence> evidence = new ArrayList<>();
        for (Check check : CHECKS) {
            Evidence finding = check.examine(subject);
            evidence.add(finding);
            if (finding.objects()) {
                return undecided(
                        subject, finding.objection(), finding.check() + ": " + finding.detail(), rows, evidence);
            }
        }
        return new Judgement(
                Verdict.PASS,
                ReasonCode.PROVEN,
                "expected " + subject.seen().expected() + ", saw "
                        + subject.seen().seen(),
                subject.seen().expected(),
                subject.seen().seen(),
                rows,
                evidence,
                true,
                Optional.empty(),
                subject.probe().queries());
    }

    private static Judgement contradicted(Subject subject, Rows rows) {
        Soundness soundness = Soundness.of(subject);
        Contradiction contradiction = Contradiction.of(subject);
        return new Judgement(
                Verdict.FAIL,
                ReasonCode.CONTRADICTED,
                contradiction.reason(),
                subject.seen().expected(),
                subject.seen().seen(),
                rows,
                soundness.evidence(),
                soundness.sound(),
                contradiction.nearest(),
                subject.probe().queries());
    }

    private static Judgement undecided(
            Subject subject, ReasonCode code, String reason, Rows rows, List<Evidence> evidence) {
        return new Judgement(
                Verdict.INCONCLUSIVE,
                code,
                reason,
                subject.seen().expected(),
                subject.seen().seen(),
                rows,
                evidence,
                false,
                Optional.empty(),
                subject.probe().queries());
    }
}
