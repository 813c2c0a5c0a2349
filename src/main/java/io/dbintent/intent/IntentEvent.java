package io.dbintent.intent;

import io.dbintent.knowledge.RetrievedContext;
import io.dbintent.llm.Usage;
import io.dbintent.plan.Plan;
import java.time.Duration;
import java.util.List;

/** One step of an intent, for whoever wants to show it. {@link #run()} tells intents apart that run in parallel. */
public sealed interface IntentEvent {

    /** The intent's own number in this JVM. */
    long run();

    /** An intent begins. */
    record Started(long run, String intent) implements IntentEvent {}

    /** A schema document was embedded; a large schema takes seconds. */
    record SchemaEmbedded(long run, int done, int total) implements IntentEvent {}

    /** Tables and learnings were found; {@code documents} is how many documents the store holds. */
    record ContextRetrieved(long run, RetrievedContext context, int documents) implements IntentEvent {}

    /** A model was asked; {@code purpose} is the prompt's name. */
    record ModelAsked(long run, String model, String purpose, Usage usage, Duration elapsed) implements IntentEvent {}

    /** A plan was written. */
    record PlanWritten(long run, Plan plan) implements IntentEvent {}

    /** A plan was found in a book; {@code file} is the book's. */
    record PlanFound(long run, Plan plan, String id, String file) implements IntentEvent {}

    /** A plan was put into a book. */
    record PlanRecorded(long run, String id, String file) implements IntentEvent {}

    /** An attempt failed, and another is made if any is left. */
    record AttemptFailed(long run, int attempt, int maxRetries, String query, String error) implements IntentEvent {}

    /** A claim's query ran. */
    record Executed(long run, ClaimResult claim, List<String> sample) implements IntentEvent {}

    /** The verdict on a claim was computed; {@code by} names the model that read the rows too, or the rows alone. */
    record Analysed(long run, ClaimResult claim, String by) implements IntentEvent {}

    /** A query was remembered. */
    record Learned(long run, String id, boolean correct, List<String> tables) implements IntentEvent {}

    /** Something optional did not work, and the intent goes on without it. */
    record Noticed(long run, String message) implements IntentEvent {}

    /** The intent is decided. */
    record Finished(long run, IntentResult result) implements IntentEvent {}
}
