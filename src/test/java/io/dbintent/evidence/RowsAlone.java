package io.dbintent.evidence;

import io.dbintent.database.Database;
import io.dbintent.database.ReadOnlySession;
import io.dbintent.plan.Claim;
import io.dbintent.plan.Expectation;
import io.dbintent.schema.Schema;
import io.dbintent.sql.Dialect;
import io.dbintent.sql.GuardPolicy;
import io.dbintent.sql.GuardResult;
import io.dbintent.sql.QueryShape;
import io.dbintent.sql.ReadOnlyQuery;
import io.dbintent.sql.SqlGuard;

/** What the rows, the collation and the population say of a claim, before any check looks at the query. */
public final class RowsAlone {

    private RowsAlone() {}

    public static Outcome of(Claim claim, Database database) {
        Schema schema = database.inspect();
        return database.read(session -> of(claim, session, schema, database.dialect()));
    }

    private static Outcome of(Claim claim, ReadOnlySession session, Schema schema, Dialect dialect) {
        SqlGuard guard = new SqlGuard(dialect, session.sqlMode(), GuardPolicy.standard(), schema);
        GuardResult guarded = guard.check(claim.sql());
        if (!(guarded instanceof GuardResult.Accepted accepted)) {
            throw new AssertionError(claim.sql() + ": " + guarded);
        }
        ReadOnlyQuery query = accepted.query();
        QueryShape shape = QueryShape.of(query.text(), dialect, schema).orElseThrow();
        Evaluation evaluation = Evaluation.of(claim.expectation(), shape.kind());
        session.run(query, evaluation);
        Probe probe = new Probe(session, guard::check, schema, dialect);
        ClaimText text = ClaimText.of(claim.text());
        Outcome outcome = Collation.settle(new Subject(
                        claim, query.text(), shape, text, text, schema, dialect, evaluation.observation(), probe))
                .seen()
                .outcome();
        String population = claim.population();
        if (outcome != Outcome.HOLDS || population == null) {
            return outcome;
        }
        return probe.observe(population, new Expectation.AtLeastOneRow())
                                .orElseThrow()
                                .outcome()
                        == Outcome.VIOLATED
                ? Outcome.EMPTY
                : outcome;
    }
}
