package io.dbintent.intent;

import io.dbintent.intent.IntentRun.Attempt;
import io.dbintent.intent.IntentRun.Outcome;
import io.dbintent.intent.PlanAuthor.Failure;
import io.dbintent.plan.Intent;
import io.dbintent.plan.Plan;
import io.dbintent.plan.ReasonCode;
import io.dbintent.plan.Verdict;
import io.dbintent.planbook.Cost;
import io.dbintent.planbook.PlanEntry;
import io.dbintent.planbook.PlanKey;
import io.dbintent.planbook.PlanOrigin;
import io.dbintent.planbook.PlanTemplate;
import io.dbintent.planbook.PlanbookException;
import io.dbintent.planbook.PlanbookMode;
import io.dbintent.schema.Schema;
import io.dbintent.sql.Literal;
import io.dbintent.sql.SqlMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * One intent decided with a book: its plan replayed, recorded or healed. The verdict is computed from the rows of this run
 * in any case, and a plan is written anew only because it no longer fits the schema, never because of a verdict.
 */
final class Booked {

    /** Those who would write the same plan at the same time wait for one another, and replay. */
    private static final ConcurrentHashMap<String, ReentrantLock> WRITING = new ConcurrentHashMap<>();

    private final IntentRun run;
    private final IntentParts parts;
    private final IntentOptions options;
    private final Spending listener;
    private final PlanbookUse use;
    private final Intent intent;
    private final PlanKey key;
    private final KeyOfIntent content;
    private final Refusal refusal;
    private final Recording recording;

    Booked(
            IntentRun run,
            IntentParts parts,
            IntentOptions options,
            Spending listener,
            PlanbookUse use,
            String template,
            Intent intent) {
        this.run = run;
        this.parts = parts;
        this.options = options;
        this.listener = listener;
        this.use = use;
        this.intent = intent;
        this.content = new KeyOfIntent(options.parameters());
        this.key = content.key(
                template, parts.database().dialect(), parts.settings().vocabulary());
        this.refusal = new Refusal(use, key, content);
        this.recording = new Recording(run, parts, listener, use, intent, template, key, content);
    }

    Outcome decide() {
        return switch (use.mode()) {
            case LIVE, OFF -> run.written(intent, true).outcome();
            case RERECORD -> {
                // A file that cannot be read is not worth a model's time, and an old plan still counts as asked for.
                Optional<PlanEntry> old = known();
                yield recorded(run.written(intent, true), "the plan was to be written anew", List.of(), true, old);
            }
            case AUTO, REPLAY, RECORD -> {
                Optional<PlanEntry> known = known();
                yield known.isPresent() ? replayed(known.get()) : missing();
            }
        };
    }

    /** A plan for these values alone comes before one for any. */
    private Optional<PlanEntry> known() {
        if (key.parameters().isEmpty()) {
            return use.book().find(key);
        }
        Optional<PlanEntry> own = use.book().find(key.withValues(content.texts()));
        boolean any =
                own.isEmpty() && content.literals().filter(PlanTemplate::fits).isPresent();
        return any ? use.book().find(key) : own;
    }

    private Outcome missing() {
        if (!use.records()) {
            return use.mode() == PlanbookMode.REPLAY ? refused("") : onBuildServer();
        }
        ReentrantLock writing =
                WRITING.computeIfAbsent(use.book().file() + "\u0000" + key.id(), any -> new ReentrantLock());
        writing.lock();
        try {
            Optional<PlanEntry> meanwhile = known();
            return meanwhile.isPresent()
                    ? replayed(meanwhile.get())
                    : recorded(
                            run.written(intent, true),
                            refusal.closest(),
                            List.of(),
                            use.mode() == PlanbookMode.RECORD,
                            Optional.empty());
        } finally {
            writing.unlock();
        }
    }

    /** What the built-in engine wholly accounts for needs no plan and no model. */
    private Outcome onBuildServer() {
        Attempt attempt = run.written(intent, false);
        boolean nobodyEverRecorded = parts.model() == null && use.book().plans().isEmpty();
        return attempt.explanation().isEmpty() || nobodyEverRecorded
                ? attempt.outcome()
                : refused(attempt.explanation());
    }

    private Outcome refused(String explanation) {
        Outcome outcome = run.undecided(intent.text(), ReasonCode.NO_PLAN, refusal.ofMissingPlan(explanation), null);
        return new Outcome(
                outcome.result().with(new PlanOrigin.Miss(refusal.closest(), false, listener.soFar())),
                outcome.cause());
    }

    private Outcome replayed(PlanEntry entry) {
        Schema schema = parts.schemas().current();
        List<String> changes = entry.changes(schema);
        if (!changes.isEmpty() && parts.schemas().changed()) {
            schema = parts.schemas().current();
            changes = entry.changes(schema);
        }
        boolean sealed = entry.isAsSealed();
        if (!sealed && parts.replays().isNews(entry)) {
            listener.on(new IntentEvent.Noticed(run.id(), refusal.ofEditedPlan(entry)));
        }
        // A FAIL needs less evidence than a PASS: see Soundness.
        boolean proven = sealed && entry.verdict() == Verdict.PASS;
        Replay replay = new Replay(entry, schema, proven && changes.isEmpty());
        replay.run();
        if (replay.noLongerRuns() != null && parts.schemas().changed()) {
            schema = parts.schemas().current();
            changes = entry.changes(schema);
            replay = new Replay(entry, schema, false);
            replay.run();
        }
        Outcome outcome = replay.outcome();
        Failure broken = replay.noLongerRuns();
        if (broken != null || (!changes.isEmpty() && outcome.result().verdict() != Verdict.PASS)) {
            return stale(entry, changes, broken, outcome);
        }
        if (!changes.isEmpty()) {
            renewed(entry, schema, changes, replay.isSound());
        }
        Cost now = listener.soFar();
        Cost then = entry.cost();
        Cost saved = new Cost(then.modelCalls(), then.tokens(), Math.max(0, then.millis() - now.millis()));
        return new Outcome(outcome.result().with(new PlanOrigin.Hit(entry.id(), saved)), outcome.cause());
    }

    /** The plan still proves the claim on the schema as it is: that alone is noted, and no model asked. */
    private void renewed(PlanEntry entry, Schema schema, List<String> changes, boolean sound) {
        listener.on(new IntentEvent.Noticed(
                run.id(),
                "Since the plan was recorded the schema has changed (" + String.join("; ", changes)
                        + "); it still holds."));
        if (use.records()) {
            PlanEntry renewed = entry.on(schema);
            use.book().record(sound && entry.isAsSealed() ? renewed.sealed() : renewed);
        }
    }

    private Outcome stale(PlanEntry entry, List<String> changes, @Nullable Failure broken, Outcome outcome) {
        List<String> why = refusal.whyStale(changes, broken);
        if (!use.records()) {
            return run.undecided(
                    intent.text(),
                    ReasonCode.PLAN_STALE,
                    refusal.ofStalePlan(entry, why, broken == null ? outcome.result() : null),
                    null);
        }
        listener.on(new IntentEvent.Noticed(
                run.id(), "The plan no longer fits the schema and is written anew: " + String.join("; ", why)));
        Attempt attempt = run.written(intent, true);
        if (!attempt.explanation().isEmpty()) {
            return run.undecided(
                    intent.text(),
                    ReasonCode.PLAN_STALE,
                    refusal.ofStalePlan(entry, why, null) + " " + attempt.explanation(),
                    null);
        }
        return recorded(
                attempt,
                "the plan no longer fits the schema: " + String.join("; ", why),
                why,
                true,
                Optional.of(entry));
    }

    /**
     * @param healing why a known plan is replaced; empty if there was none to heal
     * @param old the plan that this one is written for anew
     */
    private Outcome recorded(
            Attempt attempt, String reason, List<String> healing, boolean anyAuthor, Optional<PlanEntry> old) {
        Plan plan = attempt.plan();
        if (plan == null) {
            return attempt.outcome();
        }
        if (!anyAuthor && plan.author().equals(Plan.BUILTIN)) {
            return attempt.outcome();
        }
        Recording.Attested attested = recording.attest(attempt, plan);
        String trouble = attested.objection();
        if (trouble != null) {
            listener.on(new IntentEvent.Noticed(run.id(), "The plan is not recorded: " + trouble + "."));
            return new Outcome(
                    attested.outcome()
                            .result()
                            .with(new PlanOrigin.Miss(reason + "; not recorded: " + trouble, false, listener.soFar())),
                    attested.outcome().cause());
        }
        PlanEntry entry = recording.entry(attempt, plan);
        old.ifPresentOrElse(
                before -> use.book().replace(before, entry), () -> use.book().record(entry));
        listener.on(
                new IntentEvent.PlanRecorded(run.id(), entry.id(), use.book().file()));
        PlanOrigin origin = healing.isEmpty()
                ? new PlanOrigin.Miss(reason, true, listener.soFar())
                : new PlanOrigin.Healed(entry.id(), healing, listener.soFar());
        return new Outcome(
                attested.outcome().result().with(origin), attested.outcome().cause());
    }

    /** One run of a known plan. */
    private final class Replay {
        private final PlanEntry entry;
        private final Schema schema;
        private @Nullable Plan plan;
        private List<Trial> trials = List.of();

        private final boolean proven;

        /** @param proven whether the plan and its tables are those that all checks were made on */
        Replay(PlanEntry entry, Schema schema, boolean proven) {
            this.entry = entry;
            this.schema = schema;
            this.proven = proven;
        }

        void run() {
            boolean otherValues =
                    !key.parameters().isEmpty() && entry.key().values().isEmpty();
            ClaimTrial.Known known = proven
                    ? (claim, query) -> parts.replays()
                            .claim(
                                    claim,
                                    query,
                                    intent.text(),
                                    schema,
                                    parts.database().dialect(),
                                    otherValues)
                    : ClaimTrial.Known.NOTHING;
            trials = run.runs().known(this::bound, entry.claims().get(0).sql(), intent, schema, known);
        }

        private Plan bound(SqlMode mode) {
            boolean known = plan != null;
            Map<String, Literal> values = content.literals().orElse(Map.of());
            Plan bound = bound(new PlanTemplate(
                    parts.database().dialect(),
                    mode,
                    values,
                    words -> IntentText.fillPart(options.parameters(), words)));
            plan = bound;
            if (!known) {
                listener.on(new IntentEvent.PlanFound(
                        run.id(), bound, entry.id(), use.book().file()));
            }
            return bound;
        }

        private Plan bound(PlanTemplate template) {
            try {
                return template.bound(entry, intent.text());
            } catch (IllegalArgumentException unfit) {
                throw new PlanbookException(
                        "The plan " + entry.id() + " in " + use.book().file() + " cannot be used with these values: "
                                + unfit.getMessage(),
                        unfit);
            }
        }

        /** Whether all checks were made, and each query shown to depend on what the intent names. */
        boolean isSound() {
            return !proven
                    && trials.stream()
                            .allMatch(trial -> trial instanceof Trial.Judged judged
                                    && judged.judgement().querySound());
        }

        /** What the database no longer knows; a time-out or an outage says nothing about the plan. */
        @Nullable
        Failure noLongerRuns() {
            for (Trial trial : trials) {
                if (trial instanceof Trial.Broken broken
                        && (broken.failure().kind() == Failure.Kind.TABLE_NOT_FOUND
                                || broken.failure().kind() == Failure.Kind.COLUMN_NOT_FOUND)) {
                    return broken.failure();
                }
            }
            return null;
        }

        Outcome outcome() {
            return run.conclude(intent, java.util.Objects.requireNonNull(plan), trials, schema, Optional.empty(), true);
        }
    }
}
