package io.dbintent.report;

import io.dbintent.intent.IntentEvent;
import io.dbintent.intent.IntentListener;
import java.util.List;

/** Writes each step of each intent to some sinks, such as the console and a file. */
public final class StepLog implements IntentListener, AutoCloseable {

    private final List<StepSink> sinks;

    public StepLog(List<StepSink> sinks) {
        this.sinks = List.copyOf(sinks);
    }

    @Override
    public void on(IntentEvent event) {
        String text = StepText.of(event);
        boolean last = event instanceof IntentEvent.Finished;
        for (StepSink sink : sinks) {
            sink.write(event.run(), text, last);
        }
    }

    /** Writes what concerns no single intent, such as the summary at the end of a run. */
    public void note(String text) {
        String lines = text.stripTrailing() + "\n";
        sinks.forEach(sink -> sink.write(0, lines, true));
    }

    @Override
    public void close() {
        sinks.forEach(StepSink::close);
    }
}
