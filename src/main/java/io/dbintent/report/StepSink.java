package io.dbintent.report;

/** Where steps are written. Called by several threads. */
public interface StepSink extends AutoCloseable {

    /**
     * Writes one step.
     *
     * @param run tells intents apart
     * @param text complete lines; may be empty
     * @param last whether this is the intent's last step
     */
    void write(long run, String text, boolean last);

    @Override
    void close();
}
