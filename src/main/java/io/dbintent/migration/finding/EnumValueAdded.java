package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.ERROR;
import static io.dbintent.migration.finding.Severity.NOTICE;
import static io.dbintent.sql.Dialect.POSTGRESQL;

import io.dbintent.migration.change.TypeChange;

/** A new value of an enumeration that the same transaction may not use. */
final class EnumValueAdded implements Rule {

    private static final About ABOUT = About.of("PGL26", NOTICE, "a value added to an enumeration")
            .because(
                    "The transaction that adds the value may not use it, PostgreSQL before 12 refuses it in a transaction"
                            + " at all, and no statement takes a value away again.")
            .fix("Add the value in a migration of its own, before the one that uses it; or keep the values in a table.")
            .fires(POSTGRESQL, "ALTER TYPE mood ADD VALUE 'calm';")
            .silent(POSTGRESQL, "ALTER TYPE mood RENAME VALUE 'calm' TO 'quiet';");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        if (step.change() instanceof TypeChange.AddValue add && !createdHere(step, add)) {
            boolean used = step.walk().steps().stream()
                    .anyMatch(other -> other.index() > step.index()
                            && Runs.together(step, other)
                            && other.written().text().contains("'" + add.value() + "'"));
            notes.add(
                    step,
                    used ? ERROR : NOTICE,
                    "Value '" + add.value() + "' of " + add.type()
                            + (used
                                    ? " is used in the transaction that adds it, which fails."
                                    : " can never be taken away again."),
                    null);
        }
    }

    /** The values of a type that the script makes may be used at once. */
    private static boolean createdHere(Step step, TypeChange.AddValue add) {
        return step.walk().steps().subList(0, step.index()).stream()
                .anyMatch(earlier -> earlier.change() instanceof TypeChange.Create create
                        && create.type().matches(add.type()));
    }
}
