package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.WARNING;
import static io.dbintent.sql.Dialect.POSTGRESQL;

import io.dbintent.migration.change.SessionChange;
import java.util.Locale;
import java.util.Set;

/** Who opens and ends the transaction? */
final class TransactionInScript implements Rule {

    private static final About ABOUT = About.of("TRX01", WARNING, "transaction control in the script")
            .because(
                    "Migration runners open a transaction of their own: BEGIN nests, COMMIT ends theirs, and what fails"
                            + " afterwards stays half done.")
            .fix(
                    "Leave BEGIN and COMMIT to the runner; where a script must do without a transaction, tell the runner so.")
            .fires(POSTGRESQL, "BEGIN; ALTER TABLE users ADD COLUMN a text; COMMIT;")
            .silent(POSTGRESQL, "ALTER TABLE users ADD COLUMN a text;");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        if (step.change() instanceof SessionChange session
                && session.kind() == SessionChange.Kind.TRANSACTION
                && Set.of("begin", "start", "commit", "rollback", "end", "abort")
                        .contains(session.name())) {
            notes.add(
                    step,
                    session.name().toUpperCase(Locale.ROOT) + " meets the transaction of whoever runs the script.");
        }
    }
}
