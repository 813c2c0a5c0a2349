package io.dbintent.migration.finding;

/**
 * A rule that is not to be heard, and why.
 *
 * @param code the rule's
 * @param reason for whoever reads the script later; never blank
 */
public record Silence(String code, String reason) {

    public Silence {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("The silence of " + code
                    + " has no reason; say after the code why the risk is taken, such as 'the table is empty'.");
        }
    }
}
