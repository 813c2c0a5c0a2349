package io.dbintent.intent;

import io.dbintent.intent.IntentRun.Attempt;
import io.dbintent.intent.IntentRun.Outcome;
import io.dbintent.plan.Claim;
import io.dbintent.plan.Evidence;
import io.dbintent.plan.Expectation;
import io.dbintent.plan.Intent;
import io.dbintent.plan.Plan;
import io.dbintent.plan.ReasonCode;
import io.dbintent.plan.Verdict;
import io.dbintent.planbook.PlanEntry;
import io.dbintent.planbook.PlanKey;
import io.dbintent.planbook.PlanTemplate;
import io.dbintent.planbook.PlannedClaim;
import io.dbintent.planbook.TableShape;
import io.dbintent.sql.Literal;
import io.dbintent.sql.SqlMode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes an entry of a plan that was just tried, if its evidence is good enough for others to rely on. */
final class Recording {

    private final IntentRun run;
    private final IntentParts parts;
    private final Spending listener;
    private final PlanbookUse use;
    private final Intent intent;
    private final String template;
    private final PlanKey key;
    private final KeyOfIntent content;

    Recording(
            IntentRun run,
            IntentParts parts,
            Spending listener,
            PlanbookUse use,
            Intent intent,
            String template,
            PlanKey key,
            KeyOfIntent content) {
        this.run = run;
        this.parts = parts;
        this.listener = listener;
        this.use = use;
        this.intent = intent;
        this.template = template;
        this.key = key;
        this.content = content;
    }

    /**
     * An outcome and whether its plan may be recorded.
     *
     * @param outcome undone where plans that had to agree did not
     * @param objection why the plan may not; null if it may
     */
    record Attested(Outcome outcome, @Nullable String objection) {}

    Attested attest(Attempt attempt, Plan plan) {
        Optional<String> weakness = weakness(attempt);
        if (weakness.isPresent()) {
            return new Attested(attempt.outcome(), weakness.get());
        }
        for (int i = 2; i <= use.agreement() && !plan.author().equals(Plan.BUILTIN); i++) {
            Attempt other = run.written(intent, true);
            if (!agrees(attempt, other)) {
                String words = "plan " + i + " of " + use.agreement() + " comes to "
                        + other.outcome().result().verdict() + " or to other rows, and "
                        + use.agreement() + " had to agree";
                return new Attested(undone(attempt.outcome(), words), words);
            }
        }
        return new Attested(attempt.outcome(), null);
    }

    /** Why nobody should rely on the plan; empty if its query was shown to depend on what the intent names. */
    private static Optional<String> weakness(Attempt attempt) {
        IntentResult result = attempt.outcome().result();
        if (result.claims().stream().anyMatch(claim -> claim.verdict() == Verdict.INCONCLUSIVE)) {
            return Optional.of("the verdict is INCONCLUSIVE (" + result.reasonCode() + ")");
        }
        for (Trial trial : attempt.trials()) {
            if (!(trial instanceof Trial.Judged judged) || !judged.judgement().querySound()) {
                return Optional.of("no control run shows that its query depends on what the intent names");
            }
        }
        return Optional.empty();
    }

    /** On the same rows: the verdicts, and for a retrieval the rows themselves. */
    private static boolean agrees(Attempt one, Attempt other) {
        IntentResult a = one.outcome().result();
        IntentResult b = other.outcome().result();
        boolean retrieval = one.trials().stream()
                .anyMatch(trial -> trial.claim().expectation() instanceof Expectation.RowsReturned);
        return weakness(other).isEmpty() && a.verdict() == b.verdict() && (!retrieval || cells(a).equals(cells(b)));
    }

    private static Map<String, Long> cells(IntentResult result) {
        return result.data().stream()
                .map(row -> row.values().toString())
                .collect(Collectors.groupingBy(row -> row, Collectors.counting()));
    }

    private static Outcome undone(Outcome outcome, String words) {
        IntentResult result = outcome.result();
        List<ClaimResult> claims = result.claims().stream()
                .map(claim -> claim.undone(ReasonCode.SECOND_OPINION, words))
                .toList();
        return new Outcome(
                new IntentResult(result.intent(), claims, result.author(), result.elapsed(), result.plan()),
                outcome.cause());
    }

    PlanEntry entry(Attempt attempt, Plan plan) {
        Optional<List<PlannedClaim>> bound = key.parameters().isEmpty() ? Optional.empty() : template(attempt, plan);
        if (bound.isEmpty() && !key.parameters().isEmpty()) {
            listener.on(new IntentEvent.Noticed(
                    run.id(),
                    "It is not certain where the plan uses the parameters "
                            + key.parameters().keySet()
                            + "; it is recorded for these values alone."));
        }
        boolean own = !key.parameters().isEmpty() && bound.isEmpty();
        TreeSet<String> tables = new TreeSet<>();
        attempt.trials()
                .forEach(trial -> tables.addAll(((Trial.Judged) trial).query().tables()));
        return new PlanEntry(
                        own ? key.withValues(content.texts()) : key,
                        bound.orElseGet(() -> PlanTemplate.asWritten(plan, intent.text(), key.intent())),
                        tables.stream()
                                .map(table -> TableShape.of(table, attempt.schema()))
                                .toList(),
                        plan.author(),
                        Instant.now().truncatedTo(ChronoUnit.SECONDS),
                        attempt.outcome().result().verdict(),
                        listener.soFar(),
                        evidence(attempt))
                .sealed();
    }

    private Optional<List<PlannedClaim>> template(Attempt attempt, Plan plan) {
        Optional<Map<String, Literal>> values = content.literals();
        if (values.isEmpty()) {
            return Optional.empty();
        }
        SqlMode mode = parts.database().read(session -> session.sqlMode());
        return new PlanTemplate(
                        parts.database().dialect(),
                        mode,
                        values.get(),
                        words -> IntentText.fillPart(intent.parameters(), words))
                .of(plan, template, key.intent(), attempt.schema());
    }

    /** One line for each check of each claim; no details where they might show a masked value. */
    private static List<String> evidence(Attempt attempt) {
        List<String> lines = new ArrayList<>();
        List<ClaimResult> claims = attempt.outcome().result().claims();
        for (int i = 0; i < claims.size(); i++) {
            ClaimResult claim = claims.get(i);
            Claim planned = attempt.trials().get(i).claim();
            String prefix = claims.size() > 1 ? RowDisplay.oneLine(planned.text(), 60) + ": " : "";
            for (Evidence evidence : claim.evidence()) {
                String detail = claim.maskedLabels().isEmpty() ? RowDisplay.oneLine(evidence.detail(), 300) : "looked";
                lines.add(prefix + evidence.check() + ": " + detail);
            }
        }
        return lines;
    }
}
