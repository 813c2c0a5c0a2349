package io.dbintent.intent;

/** Hears every step of every intent; called by several threads at once when tests run in parallel. */
@FunctionalInterface
public interface IntentListener {

    /** Called when a step is done. An exception thrown here is a defect of the listener and ends the intent. */
    void on(IntentEvent event);
}
