package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.ERROR;
import static io.dbintent.sql.Dialect.POSTGRESQL;

import io.dbintent.migration.change.ColumnChange;
import io.dbintent.migration.change.ColumnDefinition;
import io.dbintent.migration.change.DataChange;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A column goes and one like it comes: its values are lost where a rename would keep them. */
final class RenameByDropAndAdd implements Rule {

    private static final About ABOUT = About.of("DST13", ERROR, "a rename done as DROP and ADD")
            .because("The new column begins empty; a rename keeps every value and takes no time.")
            .fix("Use RENAME COLUMN, or copy the values over before the old column is dropped.")
            .fires(POSTGRESQL, "ALTER TABLE users ADD COLUMN full_name text; ALTER TABLE users DROP COLUMN name;")
            .silent(
                    POSTGRESQL,
                    "ALTER TABLE users ADD COLUMN full_name text; UPDATE users SET full_name = name WHERE full_name IS NULL; ALTER TABLE users DROP COLUMN name;");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        if (!(step.change() instanceof ColumnChange.Drop drop) || step.createdHere(drop.table())) {
            return;
        }
        ColumnDefinition old = step.column(drop.table(), drop.column()).orElse(null);
        step.walk()
                .changes(ColumnChange.Add.class)
                .filter(add -> add.table().matches(drop.table()) && alike(old, add.definition(), drop.column()))
                .filter(add -> !copied(step, add))
                .findFirst()
                .ifPresent(add -> notes.add(
                        step,
                        "Column " + drop.column() + " of " + drop.table() + " is dropped and " + add.column()
                                + " is added; nothing copies the values.",
                        Probes.where(
                                step,
                                drop.table(),
                                List.of(drop.column()),
                                "{} IS NOT NULL",
                                "would lose a value",
                                false)));
    }

    private static boolean alike(@Nullable ColumnDefinition old, ColumnDefinition added, String dropped) {
        if (added.generated() != null || added.identity() != null) {
            return false;
        }
        return old == null
                ? shares(dropped, added.name())
                : TypeFacts.of(old.type()).kind() == TypeFacts.of(added.type()).kind();
    }

    /** Where the old type is not known, the names must have a word in common. */
    private static boolean shares(String one, String other) {
        Set<String> words = new HashSet<>(List.of(one.toLowerCase(Locale.ROOT).split("_", -1)));
        words.retainAll(List.of(other.toLowerCase(Locale.ROOT).split("_", -1)));
        return !words.isEmpty();
    }

    private static boolean copied(Step step, ColumnChange.Add add) {
        return step.walk().changes(DataChange.class).anyMatch(data -> data.columns().stream()
                .anyMatch(c -> c.equalsIgnoreCase(add.column())));
    }
}
