package io.dbintent.intent;

/** How often one intent may still be tried again; all causes share the number. */
final class Retries {

    private final long id;
    private final int most;
    private final IntentListener listener;
    private int taken;

    Retries(long id, int most, IntentListener listener) {
        this.id = id;
        this.most = most;
        this.listener = listener;
    }

    /** Takes one of the retries; false if none is left. */
    boolean take(String query, String error) {
        if (taken >= most) {
            return false;
        }
        taken++;
        listener.on(new IntentEvent.AttemptFailed(id, taken, most, query, error));
        return true;
    }
}
