package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.WARNING;
import static io.dbintent.sql.Dialect.POSTGRESQL;

import io.dbintent.migration.change.ColumnChange;
import io.dbintent.migration.change.ColumnDefinition;

/** Another type, and the table is written anew. */
final class TypeRewrite implements Rule {

    private static final About ABOUT = About.of("PGL07", WARNING, "a type change that rewrites the table")
            .because(
                    "PostgreSQL writes every row and every index anew under an ACCESS EXCLUSIVE lock, and needs the space"
                            + " for both. Only a wider varchar, text, a numeric of more digits with the same scale, and a few"
                            + " more come for nothing.")
            .fix("Add a column of the new type, keep it in step with a trigger, fill it in batches, and swap the two.")
            .fires(POSTGRESQL, "ALTER TABLE users ALTER COLUMN visits TYPE bigint;")
            .silent(POSTGRESQL, "ALTER TABLE users ALTER COLUMN name TYPE text;")
            .silent(
                    POSTGRESQL,
                    "ALTER TABLE t ADD COLUMN v varchar(10); ALTER TABLE t ALTER COLUMN v TYPE varchar(20);");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        if (step.postgres() && step.change() instanceof ColumnChange.SetType set && !step.createdHere(set.table())) {
            step.move()
                    .filter(move -> !free(move))
                    .ifPresent(move -> notes.add(
                            step,
                            "Every row of " + set.table() + " is written anew while nobody may read it.",
                            Probes.all(step, set.table(), "would be written anew")));
        }
    }

    /** True for a change that touches the catalog alone, or that may, where the old type is not known. */
    private static boolean free(ColumnMove move) {
        TypeFacts was = move.was();
        TypeFacts becomes = move.becomes();
        boolean unbounded =
                becomes.size() == TypeFacts.UNBOUNDED && becomes.string() && becomes.kind() != TypeFacts.Kind.CHAR;
        boolean anyNumber = becomes.kind() == TypeFacts.Kind.DECIMAL && becomes.precision() < 0;
        if (move.using() != null && !move.using().strip().equalsIgnoreCase(move.column())) {
            return false;
        }
        if (!was.known()) {
            return unbounded || anyNumber;
        }
        ColumnDefinition from = move.from();
        if (from != null && from.type().equals(move.to().type())) {
            return true;
        }
        boolean varying = was.kind() == TypeFacts.Kind.VARCHAR || was.kind() == TypeFacts.Kind.TEXT;
        if (varying && becomes.string() && becomes.kind() != TypeFacts.Kind.CHAR) {
            return becomes.size() >= was.size();
        }
        if (was.kind() == TypeFacts.Kind.DECIMAL && becomes.kind() == TypeFacts.Kind.DECIMAL) {
            return anyNumber
                    || (becomes.scale() == was.scale()
                            && becomes.precision() >= was.precision()
                            && was.precision() >= 0);
        }
        boolean moment = was.dated() || was.kind() == TypeFacts.Kind.TIME;
        return moment && was.kind() == becomes.kind() && becomes.precision() >= was.precision();
    }
}
