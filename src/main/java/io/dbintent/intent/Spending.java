package io.dbintent.intent;

import io.dbintent.llm.Usage;
import io.dbintent.planbook.Cost;

/** Counts what one intent costs while its events pass. */
final class Spending implements IntentListener {

    private final IntentListener next;
    private final long begun = System.nanoTime();
    private int calls;
    private long tokens;

    Spending(IntentListener next) {
        this.next = next;
    }

    @Override
    public void on(IntentEvent event) {
        if (event instanceof IntentEvent.ModelAsked asked) {
            Usage usage = asked.usage();
            Integer input = usage.inputTokens();
            Integer output = usage.outputTokens();
            calls++;
            tokens += (input == null ? 0 : input) + (output == null ? 0 : output);
        }
        next.on(event);
    }

    /** Up to now. */
    Cost soFar() {
        return new Cost(calls, tokens, (System.nanoTime() - begun) / 1_000_000);
    }
}
