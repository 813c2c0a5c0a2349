package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.WARNING;
import static io.dbintent.sql.Dialect.MYSQL;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A value of an enumeration goes that rows may have. */
final class EnumValueRemoved implements Rule {

    private static final About ABOUT = About.of("DAT08", WARNING, "a value taken out of an ENUM or SET")
            .because(
                    "A row that has the value makes the statement fail under strict mode, and gets an empty string without it.")
            .fix("Give those rows another value in a migration before this one.")
            .fires(MYSQL, "ALTER TABLE t ADD COLUMN s enum('a','b','c'); ALTER TABLE t MODIFY s enum('a','b');")
            .silent(MYSQL, "ALTER TABLE t ADD COLUMN s enum('a','b'); ALTER TABLE t MODIFY s enum('a','b','c');");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        step.move().filter(m -> !step.createdHere(m.table())).ifPresent(move -> {
            List<String> removed = new ArrayList<>(move.was().values());
            removed.removeAll(move.becomes().values());
            boolean lists = move.was().kind() == move.becomes().kind();
            if (!lists || removed.isEmpty()) {
                return;
            }
            String condition = move.was().kind() == TypeFacts.Kind.ENUM
                    ? "{} IN (" + RowHistory.literals(step, removed) + ")"
                    : removed.stream()
                            .map(value -> "FIND_IN_SET(" + RowHistory.literal(step, value) + ", {}) > 0")
                            .collect(Collectors.joining(" OR "));
            notes.add(
                    step,
                    "Column " + move.table() + "." + move.column() + " may not be " + String.join(" or ", removed)
                            + " any more.",
                    Probes.where(step, move.table(), List.of(move.column()), condition, "have such a value", true));
        });
    }
}
