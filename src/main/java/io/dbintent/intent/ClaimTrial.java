package io.dbintent.intent;

import io.dbintent.database.DatabaseException;
import io.dbintent.database.ReadOnlySession;
import io.dbintent.evidence.Examiner;
import io.dbintent.evidence.Judgement;
import io.dbintent.evidence.ReplayedClaim;
import io.dbintent.intent.PlanAuthor.Failure;
import io.dbintent.plan.Claim;
import io.dbintent.plan.Plan;
import io.dbintent.plan.ReasonCode;
import io.dbintent.sql.Finding;
import io.dbintent.sql.GuardResult;
import io.dbintent.sql.ReadOnlyQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Puts a plan to the test inside one read-only transaction: guard, run, judge, claim by claim. */
final class ClaimTrial {

    /** Finds what is known of a claim that is replayed; empty where all checks must be made. */
    interface Known {
        Known NOTHING = (claim, query) -> Optional.empty();

        Optional<ReplayedClaim> of(Claim claim, ReadOnlyQuery query);
    }

    private final Function<String, GuardResult> guard;
    private final Supplier<Examiner> examiner;
    private final ReadOnlySession session;
    private final Known known;

    /** @param examiner makes all checks wherever {@code known} does not come to a PASS */
    ClaimTrial(Function<String, GuardResult> guard, Supplier<Examiner> examiner, ReadOnlySession session, Known known) {
        this.guard = guard;
        this.examiner = examiner;
        this.session = session;
        this.known = known;
    }

    List<Trial> run(Plan plan) {
        List<Trial> trials = new ArrayList<>();
        for (Claim claim : plan.claims()) {
            GuardResult guarded = guard.apply(claim.sql());
            if (guarded instanceof GuardResult.Accepted accepted) {
                trials.add(judge(claim, accepted.query()));
            } else if (guarded instanceof GuardResult.Refused refused) {
                trials.add(refused(claim, refused.findings()));
            }
        }
        return trials;
    }

    private Trial judge(Claim claim, ReadOnlyQuery query) {
        try {
            Judgement judgement = known.of(claim, query)
                    .flatMap(replayed -> replayed.pass(session, guard))
                    .orElseGet(() -> examiner.get().judge(claim, query, session));
            return new Trial.Judged(claim, query, judgement);
        } catch (DatabaseException e) {
            Failure.Kind kind =
                    switch (e.kind()) {
                        case SYNTAX -> Failure.Kind.SYNTAX;
                        case TABLE_NOT_FOUND -> Failure.Kind.TABLE_NOT_FOUND;
                        case COLUMN_NOT_FOUND -> Failure.Kind.COLUMN_NOT_FOUND;
                        case TIMEOUT, PRIVILEGE, OTHER -> Failure.Kind.OTHER;
                        case CONNECTION, CREDENTIALS, UNSAFE_CONNECTION -> throw e;
                    };
            ReasonCode code =
                    e.kind() == DatabaseException.Kind.TIMEOUT ? ReasonCode.SQL_TIMEOUT : ReasonCode.SQL_ERROR;
            return new Trial.Broken(
                    claim, new Failure(query.text(), String.valueOf(e.getMessage()), kind), code, query.tables());
        }
    }

    private static Trial refused(Claim claim, List<Finding> findings) {
        return new Trial.Broken(
                claim,
                new Failure(claim.sql(), words(findings), Failure.Kind.REFUSED),
                ReasonCode.SQL_REFUSED,
                List.of());
    }

    static String words(List<Finding> findings) {
        return String.join(
                "; ",
                findings.stream()
                        .map(finding -> finding.code() + ": " + finding.message())
                        .toList());
    }
}
