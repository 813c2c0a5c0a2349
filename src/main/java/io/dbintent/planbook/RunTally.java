package io.dbintent.planbook;

import java.util.Locale;

/** What the intents of a run cost and saved. Safe for several threads. */
public final class RunTally {

    private int hits;
    private int recorded;
    private int missed;
    private int healed;
    private int live;
    private Cost spent = Cost.NOTHING;
    private Cost saved = Cost.NOTHING;

    /** Counts one intent. */
    public synchronized void add(PlanOrigin origin) {
        if (origin instanceof PlanOrigin.Hit hit) {
            hits++;
            saved = saved.plus(hit.saved());
        } else if (origin instanceof PlanOrigin.Miss miss) {
            recorded += miss.recorded() ? 1 : 0;
            missed += miss.recorded() ? 0 : 1;
            spent = spent.plus(miss.spent());
        } else if (origin instanceof PlanOrigin.Healed mended) {
            healed++;
            spent = spent.plus(mended.spent());
        } else {
            live++;
            spent = spent.plus(((PlanOrigin.Live) origin).spent());
        }
    }

    public synchronized boolean isEmpty() {
        return hits + recorded + missed + healed + live == 0;
    }

    /** One line, such as {@code Planbook: 12 hits, 1 recorded, 0 missed, 0 healed, 3 live; 1 model call, ...}. */
    public synchronized String summary() {
        return String.format(
                Locale.ROOT,
                "Planbook: %d hits, %d recorded, %d missed, %d healed, %d live; %d model calls, %d tokens;"
                        + " saved %d model calls, %d tokens, %.1f s",
                hits,
                recorded,
                missed,
                healed,
                live,
                spent.modelCalls(),
                spent.tokens(),
                saved.modelCalls(),
                saved.tokens(),
                saved.millis() / 1000.0);
    }
}
