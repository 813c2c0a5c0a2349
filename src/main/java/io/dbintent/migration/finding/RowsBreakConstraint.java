package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.WARNING;
import static io.dbintent.sql.Dialect.MYSQL;
import static io.dbintent.sql.Dialect.POSTGRESQL;

import io.dbintent.migration.change.ConstraintChange;
import io.dbintent.migration.change.ForeignKeyDefinition;
import java.util.List;

/** A foreign key or check that rows may already break. */
final class RowsBreakConstraint implements Rule {

    private static final About ABOUT = About.of("DAT06", WARNING, "a foreign key or check on rows that are there")
            .because("One row that points to nothing, or that breaks the check, makes the statement fail.")
            .fix("Settle those rows in a migration before this one.")
            .fires(MYSQL, "ALTER TABLE orders ADD FOREIGN KEY (customer_id) REFERENCES customers (id);")
            .fires(POSTGRESQL, "ALTER TABLE orders ADD CONSTRAINT positive CHECK (total > 0);")
            .silent(POSTGRESQL, "ALTER TABLE orders ADD CONSTRAINT positive CHECK (total > 0) NOT VALID;");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        for (AddedForeignKey key : step.foreignKeys()) {
            ForeignKeyDefinition definition = key.definition();
            boolean fresh = definition.columns().stream()
                    .anyMatch(c -> RowHistory.addedHere(step, key.table(), c)
                            && !RowHistory.filledHere(step, key.table(), c)
                            && step.column(key.table(), c)
                                    .map(d -> d.defaultValue() == null)
                                    .orElse(true));
            if (!key.newTable() && definition.validated() && !fresh && !step.createdHere(key.table())) {
                notes.add(
                        step,
                        "A row of " + key.table() + " whose " + String.join(", ", definition.columns()) + " is not in "
                                + definition.referencedTable() + " makes the statement fail.",
                        Probes.orphans(step, key.table(), definition));
            }
        }
        if (step.change() instanceof ConstraintChange.AddCheck add
                && add.definition().validated()
                && add.definition().enforced()
                && !step.createdHere(add.table())
                && !(!add.definition().column().isEmpty()
                        && RowHistory.addedHere(
                                step, add.table(), add.definition().column()))) {
            boolean touched = Lexeme.of(add.definition().expression(), step.mysql()).stream()
                    .anyMatch(l -> RowHistory.addedHere(step, add.table(), l.name()));
            notes.add(
                    step,
                    "A row of " + add.table() + " that breaks the check makes the statement fail.",
                    touched
                            ? null
                            : Probes.where(
                                    step,
                                    add.table(),
                                    List.of(),
                                    "NOT (" + add.definition().expression() + ")",
                                    "break the check",
                                    true));
        }
    }
}
