package io.dbintent.intent;

import io.dbintent.evidence.Judgement;
import io.dbintent.knowledge.Knowledge;
import io.dbintent.knowledge.Learning;
import io.dbintent.knowledge.RetrievedContext;
import io.dbintent.plan.ReasonCode;
import io.dbintent.schema.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a run takes from the knowledge store and gives back to it. */
final class Memory {

    private final long run;
    private final IntentParts parts;
    private final IntentListener listener;

    Memory(long run, IntentParts parts, IntentListener listener) {
        this.run = run;
        this.parts = parts;
        this.listener = listener;
    }

    RetrievedContext retrieve(String intent, int tables) {
        Knowledge knowledge = parts.memory().of(parts.schemas().current());
        parts.schemas()
                .embedInto(knowledge, (done, total) -> listener.on(new IntentEvent.SchemaEmbedded(run, done, total)));
        RetrievedContext context = knowledge.retrieve(intent, tables);
        listener.on(new IntentEvent.ContextRetrieved(run, context, knowledge.size()));
        return context;
    }

    /** Remembers what was wrong with the queries of an attempt that is made again. */
    void learnFailures(String intent, List<Trial> trials, Schema schema) {
        for (Trial trial : trials) {
            if (trial instanceof Trial.Broken
                    || (trial instanceof Trial.Judged judged
                            && disproves(judged.judgement().code()))) {
                learn(intent, trial, schema);
            }
        }
    }

    /** Remembers the query of a trial, if the trial says anything about it. */
    void learn(String intent, Trial trial, Schema schema) {
        Learning learning = parts.settings().learn() ? learning(intent, trial, schema) : null;
        if (learning != null) {
            String id = parts.memory().of(schema).store(learning);
            listener.on(new IntentEvent.Learned(run, id, learning.correct(), learning.tables()));
        }
    }

    /** Null where the trial says nothing about the query: a timeout, or a claim about nothing. */
    private static @Nullable Learning learning(String intent, Trial trial, Schema schema) {
        if (trial instanceof Trial.Broken broken) {
            return broken.code() == ReasonCode.SQL_TIMEOUT
                    ? null
                    : new Learning(
                            intent,
                            broken.failure().query(),
                            broken.tables(),
                            false,
                            Discretion.withoutValues(broken.failure()),
                            schema.fingerprint(broken.tables()).hex());
        }
        Trial.Judged judged = (Trial.Judged) trial;
        Judgement judgement = judged.judgement();
        if (!judgement.querySound() && !disproves(judgement.code())) {
            return null;
        }
        List<String> tables = judged.query().tables();
        return new Learning(
                intent,
                judged.query().text(),
                tables,
                judgement.querySound(),
                judgement.querySound() ? null : fault(judged),
                schema.fingerprint(tables).hex());
    }

    /** What was wrong with the query, without values from the rows: learnings are shown to models. */
    private static String fault(Trial.Judged judged) {
        return judged.judgement().code() == ReasonCode.UNCOMPARABLE
                ? "the result does not have the shape, or its cells not the type, to be compared with: "
                        + judged.claim().expectation().describe()
                : judged.judgement().reason();
    }

    /** Whether the reason code says that the query, rather than the data, is at fault. */
    private static boolean disproves(ReasonCode code) {
        return code == ReasonCode.UNGROUNDED
                || code == ReasonCode.BLIND
                || code == ReasonCode.TAUTOLOGY
                || code == ReasonCode.POLARITY
                || code == ReasonCode.UNCOMPARABLE;
    }

    /** The first rows of a claim, as far as they may be shown. */
    List<String> sample(ClaimResult claim) {
        return new RowDisplay(parts.settings().messageRows()).lines(claim);
    }
}
