package io.dbintent.migration;

/**
 * Where the scratch server did something else than the simulation said. One of the two is wrong, and it is not known
 * which, so somebody has to look.
 *
 * @param place what it is about, such as {@code column users.email default}
 * @param simulated what the simulation says; empty if nothing
 * @param rehearsed what the server did; empty if nothing
 */
public record Disagreement(String place, String simulated, String rehearsed) {

    @Override
    public String toString() {
        return "Simulation and rehearsal disagree on " + place + ": simulated "
                + (simulated.isEmpty() ? "nothing" : simulated) + ", rehearsed "
                + (rehearsed.isEmpty() ? "nothing" : rehearsed) + ".";
    }
}
