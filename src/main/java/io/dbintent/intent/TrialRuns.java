package io.dbintent.intent;

import io.dbintent.database.DatabaseException;
import io.dbintent.database.ReadOnlySession;
import io.dbintent.evidence.Examiner;
import io.dbintent.plan.Intent;
import io.dbintent.plan.Plan;
import io.dbintent.schema.Schema;
import io.dbintent.sql.GuardResult;
import io.dbintent.sql.SqlMode;
import java.util.List;
import java.util.function.Function;

/** Runs the claims of a plan, all in one session of the database. */
final class TrialRuns {

    private final IntentParts parts;
    private final Retries retries;

    TrialRuns(IntentParts parts, Retries retries) {
        this.parts = parts;
        this.retries = retries;
    }

    /** Runs a plan that was just written. */
    List<Trial> of(Plan plan, Intent intent, Schema schema) {
        return inSession(plan.claims().get(0).sql(), session -> {
            Function<String, GuardResult> guard = parts.guard(session)::check;
            Examiner examiner = examiner(guard, intent, schema);
            return new ClaimTrial(guard, () -> examiner, session, ClaimTrial.Known.NOTHING).run(plan);
        });
    }

    /**
     * Runs a plan of the book.
     *
     * @param plan for a session that reads literals in the given way
     * @param sql its first query, for messages
     * @param known what was proven when it was recorded
     */
    List<Trial> known(Function<SqlMode, Plan> plan, String sql, Intent intent, Schema schema, ClaimTrial.Known known) {
        return inSession(sql, session -> {
            SqlMode mode = session.sqlMode();
            Function<String, GuardResult> guard =
                    parts.replays().guard(schema, parts.database().dialect(), mode);
            return new ClaimTrial(guard, () -> examiner(guard, intent, schema), session, known).run(plan.apply(mode));
        });
    }

    /** A connection that broke is replaced and the same work done again. */
    private List<Trial> inSession(String sql, Function<ReadOnlySession, List<Trial>> work) {
        while (true) {
            try {
                return parts.database().read(work);
            } catch (DatabaseException e) {
                if (e.kind() != DatabaseException.Kind.CONNECTION
                        || !retries.take(sql, String.valueOf(e.getMessage()))) {
                    throw e;
                }
            }
        }
    }

    private Examiner examiner(Function<String, GuardResult> guard, Intent intent, Schema schema) {
        return new Examiner(
                schema,
                parts.database().dialect(),
                guard,
                text -> parts.engines()
                        .inSchemaWords(text, schema, parts.database().dialect()),
                intent.text(),
                parts.settings().rowLimit());
    }
}
