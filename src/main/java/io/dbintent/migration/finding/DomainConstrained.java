package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.WARNING;
import static io.dbintent.sql.Dialect.POSTGRESQL;

import io.dbintent.migration.change.ColumnChange;
import io.dbintent.migration.change.TypeChange;
import io.dbintent.migration.change.TypeDefinition;
import java.util.Locale;

/** A domain's rule is tested on every table that uses it. */
final class DomainConstrained implements Rule {

    private static final About ABOUT = About.of("PGL21", WARNING, "a constraint added to a domain")
            .because("Every column of the domain, in every table, is tested under a SHARE lock on its table; a column"
                    + " added with a constrained domain rewrites its table even without a default.")
            .fix("ALTER DOMAIN ... ADD CONSTRAINT ... NOT VALID, and VALIDATE CONSTRAINT in another transaction.")
            .fires(POSTGRESQL, "ALTER DOMAIN price ADD CONSTRAINT p CHECK (value > 0);")
            .silent(POSTGRESQL, "ALTER DOMAIN price ADD CONSTRAINT p CHECK (value > 0) NOT VALID;");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        if (step.change() instanceof TypeChange.Alter alter && alter.kind() == TypeDefinition.Kind.DOMAIN) {
            String text = alter.text()
                    .toUpperCase(Locale.ROOT)
                    .replaceAll("\\s+", " ")
                    .strip();
            boolean adds = text.startsWith("ADD") && !text.contains("NOT VALID");
            if (adds || text.startsWith("SET NOT NULL")) {
                notes.add(
                        step,
                        "Writes to every table with a column of " + alter.type() + " wait while its rows are tested.");
            }
        }
        if (step.postgres() && step.change() instanceof ColumnChange.Add add && !step.createdHere(add.table())) {
            step.before().types().stream()
                    .filter(t -> t.kind() == TypeDefinition.Kind.DOMAIN
                            && t.name()
                                    .name()
                                    .equalsIgnoreCase(add.definition().type().name())
                            && t.text().toUpperCase(Locale.ROOT).contains("CHECK"))
                    .forEach(t -> notes.add(
                            step,
                            "Every row of " + add.table() + " is written anew: domain " + t.name() + " has a check."));
        }
    }
}
