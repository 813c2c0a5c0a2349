package io.dbintent.intent;

import io.dbintent.language.Reading;
import io.dbintent.plan.Plan;
import io.dbintent.plan.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The built-in engine's own reading of an intent for which a model wrote the plan: independent of the model, and free.
 * Where the engine understands every word and finds the intent contradicted, a PASS of the model's plan is not to be
 * believed.
 */
final class SecondOpinion {

    private SecondOpinion() {}

    /**
     * The trial that contradicts the others' PASS; empty if none does, if there is no PASS, or if the engine does not
     * understand.
     *
     * @param engine what the engine makes of the intent, asked only where there is a PASS to doubt
     * @param tried runs the engine's plan
     */
    static Optional<Trial.Judged> against(
            List<Trial> trials, Supplier<Reading> engine, Function<Plan, List<Trial>> tried) {
        if (!trials.stream().allMatch(trial -> isJudged(trial, Verdict.PASS))) {
            return Optional.empty();
        }
        if (!(engine.get() instanceof Reading.Understood understood)) {
            return Optional.empty();
        }
        return tried.apply(understood.plan()).stream()
                .filter(trial -> isJudged(trial, Verdict.FAIL))
                .map(trial -> (Trial.Judged) trial)
                .findFirst();
    }

    private static boolean isJudged(Trial trial, Verdict verdict) {
        return trial instanceof Trial.Judged judged && judged.judgement().verdict() == verdict;
    }
}
