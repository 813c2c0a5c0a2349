package io.dbintent.intent;

import io.dbintent.database.DatabaseException;
import io.dbintent.intent.PlanAuthor.Assignment;
import io.dbintent.intent.PlanAuthor.Authored;
import io.dbintent.intent.PlanAuthor.Failure;
import io.dbintent.knowledge.KnowledgeException;
import io.dbintent.knowledge.RetrievedContext;
import io.dbintent.language.Vocabulary;
import io.dbintent.language.VocabularyException;
import io.dbintent.llm.ModelException;
import io.dbintent.plan.Intent;
import io.dbintent.plan.Plan;
import io.dbintent.plan.ReasonCode;
import io.dbintent.planbook.PlanOrigin;
import io.dbintent.planbook.PlanbookException;
import io.dbintent.planbook.PlanbookMode;
import io.dbintent.schema.Schema;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One intent on its way from text to verdict. */
final class IntentRun {

    /** A result, and what broke if something did. */
    record Outcome(IntentResult result, @Nullable Throwable cause) {}

    private static final Logger LOG = LoggerFactory.getLogger(IntentRun.class);
    private static final int CONTEXT_TABLES = 5;

    private final long id;
    private final IntentParts parts;
    private final IntentOptions options;
    private final Optional<PlanbookUse> use;
    private final Spending listener;
    private final long begun = System.nanoTime();
    private final Memory memory;
    private final Retries retries;
    private final TrialRuns runs;

    /** @param use empty if no book is asked */
    IntentRun(long id, IntentParts parts, IntentOptions options, IntentListener listener, Optional<PlanbookUse> use) {
        this.id = id;
        this.parts = parts;
        this.options = options;
        this.use = use.filter(given -> given.mode() != PlanbookMode.OFF);
        this.listener = new Spending(listener);
        this.memory = new Memory(id, parts, this.listener);
        this.retries = new Retries(id, options.maxRetries(), this.listener);
        this.runs = new TrialRuns(parts, retries);
    }

    Outcome decide(String text) {
        Outcome outcome = text.isBlank()
                ? undecided(text, ReasonCode.BLANK_INTENT, "the intent is blank", null)
                : decideNonBlank(text, IntentText.fill(new Intent(text, options.parameters())));
        IntentResult result = outcome.result();
        if (result.plan() instanceof PlanOrigin.Live) {
            result = result.with(new PlanOrigin.Live(listener.soFar()));
        }
        PlanOrigin origin = result.plan();
        use.ifPresent(given -> given.tally().add(origin));
        listener.on(new IntentEvent.Finished(id, result));
        return new Outcome(result, outcome.cause());
    }

    private Outcome decideNonBlank(String template, String text) {
        listener.on(new IntentEvent.Started(id, text));
        if (text.length() > IntentText.LIMIT) {
            return undecided(
                    text,
                    ReasonCode.INTENT_TOO_LONG,
                    "the intent has " + text.length() + " characters; expected at most " + IntentText.LIMIT,
                    null);
        }
        try {
            return plan(template, new Intent(text, options.parameters()));
        } catch (DatabaseException e) {
            ReasonCode code = e.kind() == DatabaseException.Kind.TIMEOUT
                    ? ReasonCode.SQL_TIMEOUT
                    : ReasonCode.DATABASE_UNAVAILABLE;
            return undecided(text, code, String.valueOf(e.getMessage()), e);
        } catch (ModelException e) {
            if (e.kind() == ModelException.Kind.CONFIGURATION) {
                throw e;
            }
            ReasonCode code = e.kind() == ModelException.Kind.UNREADABLE
                    ? ReasonCode.MODEL_REPLY_UNREADABLE
                    : ReasonCode.MODEL_UNAVAILABLE;
            return undecided(text, code, String.valueOf(e.getMessage()), e);
        } catch (PlanbookException e) {
            return undecided(text, ReasonCode.PLANBOOK_UNUSABLE, String.valueOf(e.getMessage()), e);
        } catch (KnowledgeException e) {
            return undecided(text, ReasonCode.KNOWLEDGE_UNAVAILABLE, String.valueOf(e.getMessage()), e);
        } catch (VocabularyException e) {
            throw e;
        } catch (RuntimeException e) {
            // A data source, a driver or a listener may throw anything; only a wrong configuration is the caller's.
            LOG.warn("The intent \"{}\" could not be decided.", RowDisplay.oneLine(text, 200), e);
            return undecided(text, ReasonCode.UNEXPECTED_ERROR, e.toString(), e);
        }
    }

    private Outcome plan(String template, Intent intent) {
        if (parts.schemas().current().tables().isEmpty() && !parts.schemas().changed()) {
            return undecided(
                    intent.text(),
                    ReasonCode.NO_TABLES,
                    "the schema \"" + parts.schemas().current().name() + "\" has no tables",
                    null);
        }
        checkVocabulary();
        parts.schemas().warning().ifPresent(warning -> listener.on(new IntentEvent.Noticed(id, warning)));
        if (use.isPresent()) {
            return new Booked(this, parts, options, listener, use.get(), template, intent).decide();
        }
        return written(intent, true).outcome();
    }

    /**
     * Has a plan written and decides by it.
     *
     * @param models whether a model may write it, and read the rows
     */
    Attempt written(Intent intent, boolean models) {
        RetrievedContext context = models && parts.usesKnowledge()
                ? memory.retrieve(intent.text(), CONTEXT_TABLES)
                : RetrievedContext.NOTHING;
        String explanation = "";
        for (PlanAuthor author : Authors.inOrder(parts, listener, models)) {
            Attempt attempt = attempt(author, intent, context, !models);
            if (!attempt.explanation().isEmpty()) {
                explanation = attempt.explanation();
            } else {
                return attempt;
            }
        }
        return Attempt.none(undecided(intent.text(), ReasonCode.NOT_UNDERSTOOD, explanation, null), explanation);
    }

    /** A table may have been made since the schema was read; one that does not exist is the user's to mend. */
    private void checkVocabulary() {
        Vocabulary vocabulary = parts.settings().vocabulary();
        List<String> problems = vocabulary.problems(parts.schemas().current());
        if (!problems.isEmpty() && parts.schemas().changed()) {
            problems = vocabulary.problems(parts.schemas().current());
        }
        if (!problems.isEmpty()) {
            throw new VocabularyException(problems);
        }
    }

    /**
     * What came of having a plan written.
     *
     * @param plan null if none was written
     * @param trials of the plan's claims
     * @param schema that the plan was tried on
     * @param explanation why nobody wrote a plan; empty if somebody did
     */
    record Attempt(Outcome outcome, @Nullable Plan plan, List<Trial> trials, Schema schema, String explanation) {

        static Attempt none(Outcome outcome, String explanation) {
            return new Attempt(outcome, null, List.of(), new Schema("", List.of()), explanation);
        }
    }

    private Attempt attempt(PlanAuthor author, Intent intent, RetrievedContext context, boolean rowsAlone) {
        List<Failure> failures = new ArrayList<>();
        while (true) {
            Schema schema = parts.schemas().current();
            Assignment assignment =
                    new Assignment(id, intent, schema, parts.database().dialect(), context, failures);
            Authored authored = author.write(assignment);
            if (authored instanceof Authored.Abstained abstained) {
                if (failures.isEmpty() && parts.schemas().changed()) {
                    continue;
                }
                String why = abstained.explanation().isEmpty() ? "no plan was written" : abstained.explanation();
                return Attempt.none(undecided(intent.text(), ReasonCode.NOT_UNDERSTOOD, why, null), why);
            }
            if (authored instanceof Authored.Unfaithful unfaithful) {
                Failure fault = unfaithful.failure();
                if (!retries.take(fault.query(), fault.error())) {
                    return Attempt.none(
                            undecided(intent.text(), ReasonCode.INCOMPLETE_PLAN, fault.error(), null, fault.query()),
                            "");
                }
                failures.add(fault);
                continue;
            }
            Plan plan = ((Authored.Written) authored).plan();
            listener.on(new IntentEvent.PlanWritten(id, plan));
            List<Trial> trials = runs.of(plan, intent, schema);
            Failure failure = failureIn(trials);
            boolean again = failure != null
                    && (author.learnsFromFailure() || parts.schemas().changed())
                    && retries.take(failure.query(), discretion(schema).error(failure));
            if (!again) {
                Optional<Trial.Judged> dissent = author.learnsFromFailure()
                        ? SecondOpinion.against(
                                trials,
                                () -> parts.engines()
                                        .read(
                                                intent.text(),
                                                schema,
                                                parts.database().dialect()),
                                other -> runs.of(other, intent, schema))
                        : Optional.empty();
                Outcome outcome = conclude(intent, plan, trials, schema, dissent, rowsAlone);
                return new Attempt(outcome, plan, trials, schema, "");
            }
            if (!rowsAlone) {
                memory.learnFailures(intent.text(), trials, schema);
            }
            failures.add(Objects.requireNonNull(failure));
            parts.schemas().changed();
        }
    }

    /** What the author should hear of, if anything: a broken query, or one that proved blind to the claim. */
    private static @Nullable Failure failureIn(List<Trial> trials) {
        for (Trial trial : trials) {
            if (trial instanceof Trial.Broken broken) {
                return broken.code() == ReasonCode.SQL_TIMEOUT ? null : broken.failure();
            }
            if (trial instanceof Trial.Judged judged && judged.judgement().code() == ReasonCode.BLIND) {
                return new Failure(judged.query().text(), judged.judgement().reason(), Failure.Kind.BLIND);
            }
        }
        return null;
    }

    Outcome conclude(
            Intent intent,
            Plan plan,
            List<Trial> trials,
            Schema schema,
            Optional<Trial.Judged> dissent,
            boolean rowsAlone) {
        Conclusion conclusion = new Conclusion(
                id, parts, listener, memory, discretion(schema), options.allowEmpty(), dissent, schema, rowsAlone);
        List<ClaimResult> claims = conclusion.of(intent, trials);
        return new Outcome(new IntentResult(intent.text(), claims, plan.author(), elapsed()), conclusion.cause());
    }

    long id() {
        return id;
    }

    /** Runs known plans; what it retries counts for this run. */
    TrialRuns runs() {
        return runs;
    }

    private Discretion discretion(Schema schema) {
        return new Discretion(
                parts.settings().messageRows(),
                parts.settings().maskedColumns(),
                schema,
                parts.database().dialect());
    }

    Outcome undecided(String text, ReasonCode code, String reason, @Nullable Throwable cause) {
        return undecided(text, code, reason, cause, null);
    }

    private Outcome undecided(
            String text, ReasonCode code, String reason, @Nullable Throwable cause, @Nullable String query) {
        return new Outcome(
                new IntentResult(
                        text,
                        List.of(ClaimResult.undecided(text, code, reason, query)),
                        IntentResult.NO_AUTHOR,
                        elapsed()),
                cause);
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
