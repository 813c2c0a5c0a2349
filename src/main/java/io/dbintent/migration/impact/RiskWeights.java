package io.dbintent.migration.impact;

/**
 * How much each part counts in the risk score, which is between 0 and 1.
 *
 * @param lock of the time that others wait
 * @param data of the share of rows at risk; together with {@code lock} 1
 * @param halfSeconds the waiting time that counts as half a risk
 * @param wideShare the share of all tables from which a blast radius is called wide
 */
public record RiskWeights(double lock, double data, double halfSeconds, double wideShare) {

    /** Both parts alike; ten seconds of waiting are half a risk; half of all tables is wide. */
    public static final RiskWeights COMMON = new RiskWeights(0.5, 0.5, 10, 0.5);

    public RiskWeights {
        if (lock < 0 || data < 0 || Math.abs(lock + data - 1) > 1e-9 || halfSeconds <= 0) {
            throw new IllegalArgumentException("The weights " + lock + " and " + data
                    + " must not be negative and come to 1 together, and half a risk needs more than "
                    + halfSeconds + " seconds.");
        }
    }

    double score(double waitingSeconds, double shareOfRows) {
        double waiting = waitingSeconds == Double.MAX_VALUE ? 1 : waitingSeconds / (waitingSeconds + halfSeconds);
        return lock * waiting + data * Math.min(1, shareOfRows);
    }
}
