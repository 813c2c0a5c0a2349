package io.dbintent.intent;

import io.dbintent.evidence.Judgement;
import io.dbintent.plan.Claim;
import io.dbintent.plan.ReasonCode;
import io.dbintent.sql.ReadOnlyQuery;
import java.util.List;

/** What became of one claim's query in one attempt. */
sealed interface Trial {

    Claim claim();

    /** The query ran and its rows were judged. */
    record Judged(Claim claim, ReadOnlyQuery query, Judgement judgement) implements Trial {}

    /** The guard or the database refused the query. */
    record Broken(Claim claim, PlanAuthor.Failure failure, ReasonCode code, List<String> tables) implements Trial {
        public Broken {
            tables = List.copyOf(tables);
        }
    }
}
