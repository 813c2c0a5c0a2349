package io.dbintent.evidence;

import io.dbintent.plan.Claim;
import io.dbintent.plan.Expectation;
import io.dbintent.schema.Schema;
import io.dbintent.sql.ControlQuery;
import io.dbintent.sql.Dialect;
import io.dbintent.sql.QueryShape;

/**
 * What the checks look at.
 *
 * @param claim the claim under judgement
 * @param sql its query as it was run
 * @param shape what the query reads and by which values
 * @param text the claim's words, read once
 * @param intent the words of the whole intent, of which the claim is a part
 * @param schema the database's tables
 * @param dialect the database's SQL
 * @param seen what the rows showed
 * @param probe runs control queries
 */
record Subject(
        Claim claim,
        String sql,
        QueryShape shape,
        ClaimText text,
        ClaimText intent,
        Schema schema,
        Dialect dialect,
        Observation seen,
        Probe probe) {

    Expectation expectation() {
        return claim.expectation();
    }

    ControlQuery control() {
        return new ControlQuery(sql, dialect, schema);
    }
}
