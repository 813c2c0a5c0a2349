package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.WARNING;
import static io.dbintent.sql.Dialect.POSTGRESQL;

/** Money that depends on who looks. */
final class MoneyColumn implements Rule {

    private static final About ABOUT = About.of("DSN16", WARNING, "a column of type money")
            .because(
                    "Its currency and its digits are those of the server's lc_monetary: another setting, another amount.")
            .fix("Use numeric, and a column for the currency.")
            .fires(POSTGRESQL, "ALTER TABLE orders ADD COLUMN total money;")
            .silent(POSTGRESQL, "ALTER TABLE orders ADD COLUMN total numeric(12, 2);");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        if (step.postgres()) {
            step.columns().stream()
                    .filter(c -> c.definition().type().name().equals("money"))
                    .forEach(c -> notes.add(step, "Column " + c.table() + "." + c.name() + " is money."));
        }
    }
}
