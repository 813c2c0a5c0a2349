package io.dbintent.intent;

import io.dbintent.evidence.Judgement;
import io.dbintent.knowledge.KnowledgeException;
import io.dbintent.llm.ModelException;
import io.dbintent.plan.Intent;
import io.dbintent.plan.ReasonCode;
import io.dbintent.plan.Verdict;
import io.dbintent.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The last steps of a run: from judged trials to what the user is told, with the second readers heard and what was
 * learned remembered. Nothing here makes a verdict better than the trials made it, but for a permitted empty retrieval.
 */
final class Conclusion {

    private final long run;
    private final IntentParts parts;
    private final IntentListener listener;
    private final Memory memory;
    private final Discretion discretion;
    private final boolean allowEmpty;
    private final Optional<Trial.Judged> dissent;
    private final Schema schema;
    private final boolean rowsAlone;
    private @Nullable Throwable cause;

    /**
     * @param dissent the trial of another author's plan that contradicts a PASS
     * @param rowsAlone whether no model reads the rows and nothing is remembered
     */
    Conclusion(
            long run,
            IntentParts parts,
            IntentListener listener,
            Memory memory,
            Discretion discretion,
            boolean allowEmpty,
            Optional<Trial.Judged> dissent,
            Schema schema,
            boolean rowsAlone) {
        this.rowsAlone = rowsAlone;
        this.run = run;
        this.parts = parts;
        this.listener = listener;
        this.memory = memory;
        this.discretion = discretion;
        this.allowEmpty = allowEmpty;
        this.dissent = dissent;
        this.schema = schema;
    }

    List<ClaimResult> of(Intent intent, List<Trial> trials) {
        List<ClaimResult> claims = new ArrayList<>();
        for (Trial trial : trials) {
            String learned = trials.size() == 1 ? intent.text() : trial.claim().text();
            claims.add(remembered(learned, trial, analysed(intent, trial, dissented(result(trial)))));
        }
        return claims;
    }

    /** What broke after the rows were judged; null if nothing did. */
    @Nullable
    Throwable cause() {
        return cause;
    }

    private ClaimResult result(Trial trial) {
        if (trial instanceof Trial.Judged judged) {
            return result(judged, allowed(judged.judgement()));
        }
        Trial.Broken broken = (Trial.Broken) trial;
        return ClaimResult.undecided(
                broken.claim().text(),
                broken.code(),
                discretion.error(broken.failure()),
                broken.failure().query());
    }

    private Judgement allowed(Judgement judgement) {
        return judgement.code() == ReasonCode.EMPTY_RETRIEVAL && allowEmpty
                ? judgement.with(Verdict.PASS, ReasonCode.PROVEN, "nothing was found, which this test allows")
                : judgement;
    }

    private ClaimResult result(Trial.Judged judged, Judgement found) {
        String sql = judged.query().text();
        Set<String> masked = discretion.maskedLabels(sql, found.rows().labels());
        Judgement judgement = discretion.told(found, sql, masked);
        return new ClaimResult(
                judged.claim().text(),
                judged.claim().reading(),
                judgement.verdict(),
                judgement.code(),
                judgement.reason(),
                sql,
                judged.claim().expectation().describe(),
                judgement.expected(),
                judgement.actual(),
                judgement.rows().asMaps(),
                masked,
                judgement.rows().truncated(),
                judgement.evidence(),
                judgement.nearest().orElse(null),
                null);
    }

    private ClaimResult dissented(ClaimResult claim) {
        return dissent.map(other -> result(other, other.judgement()))
                .map(other -> claim.undone(
                        ReasonCode.SECOND_OPINION,
                        "the built-in engine reads it as \"" + other.reading() + "\" and finds it contradicted: "
                                + other.reason()))
                .orElse(claim);
    }

    private ClaimResult analysed(Intent intent, Trial trial, ClaimResult claim) {
        if (trial instanceof Trial.Broken) {
            return claim;
        }
        if (rowsAlone) {
            listener.on(new IntentEvent.Executed(run, claim, memory.sample(claim)));
            listener.on(new IntentEvent.Analysed(run, claim, Analyst.ROWS_ALONE));
            return claim;
        }
        Analyst analyst = new Analyst(parts, listener, run);
        listener.on(new IntentEvent.Executed(run, claim, memory.sample(claim)));
        try {
            ClaimResult read = analyst.read(intent, claim);
            listener.on(new IntentEvent.Analysed(run, read, analyst.name()));
            return read;
        } catch (ModelException e) {
            if (e.kind() == ModelException.Kind.CONFIGURATION) {
                throw e;
            }
            cause = e;
            return claim.undone(ReasonCode.MODEL_UNAVAILABLE, String.valueOf(e.getMessage()));
        }
    }

    private ClaimResult remembered(String intent, Trial trial, ClaimResult claim) {
        if (rowsAlone || doubted(claim.reasonCode())) {
            return claim;
        }
        try {
            memory.learn(intent, trial, schema);
            return claim;
        } catch (KnowledgeException e) {
            cause = e;
            return claim.undone(ReasonCode.KNOWLEDGE_UNAVAILABLE, String.valueOf(e.getMessage()));
        }
    }

    /** Whether somebody read the intent otherwise, or could not read it, so that the query is no example either way. */
    private static boolean doubted(ReasonCode code) {
        return code == ReasonCode.ANALYST_DISAGREES
                || code == ReasonCode.SECOND_OPINION
                || code == ReasonCode.MODEL_UNAVAILABLE;
    }
}
