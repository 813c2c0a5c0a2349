package io.dbintent.planbook;

import io.dbintent.plan.Intent;
import io.dbintent.plan.Plan;
import io.dbintent.sql.Dialect;

/**
 * A plan that is to become a test method.
 *
 * @param method the method's name; what Java does not allow in one is replaced, and a name given twice is numbered
 * @param intent what the plan decides, with the parameters that the plan was made for
 * @param dialect of the database that the plan was made for
 * @param plan with its values in the SQL
 * @param allowEmpty whether a retrieval that finds nothing is fine
 */
public record ExportedTest(String method, Intent intent, Dialect dialect, Plan plan, boolean allowEmpty) {

    /** A test in which a retrieval that finds nothing fails. */
    public ExportedTest(String method, Intent intent, Dialect dialect, Plan plan) {
        this(method, intent, dialect, plan, false);
    }
}
