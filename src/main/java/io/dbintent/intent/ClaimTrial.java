package io.dbintent.intent;

import io.dbintent.database.DatabaseException;
import io.dbintent.database.ReadOnlySession;
import io.dbintent.evidence.Examiner;
import io.dbintent.intent.PlanAuthor.Failure;
import io.dbintent.plan.Claim;
import io.dbintent.plan.Plan;
import io.dbintent.plan.ReasonCode;
import io.dbintent.sql.Finding;
import io.dbintent.sql.GuardResult;
import io.dbintent.sql.ReadOnlyQuery;
import io.dbintent.sql.SqlGuard;
import java.util.ArrayList;
import java.util.List;

/** Puts a plan to the test inside one read-only transaction: guard, run, judge, claim by claim. */
final class ClaimTrial {

    private final SqlGuard guard;
    private final Examiner examiner;
    private final ReadOnlySession session;

    ClaimTrial(SqlGuard guard, Examiner examiner, ReadOnlySession session) {
        this.guard = guard;
        this.examiner = examiner;
        this.session = session;
    }

    List<Trial> run(Plan plan) {
        List<Trial> trials = new ArrayList<>();
        for (Claim claim : plan.claims()) {
            GuardResult guarded = guard.check(claim.sql());
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
            return new Trial.Judged(claim, query, examiner.judge(claim, query, session));
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
