package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.WARNING;
import static io.dbintent.sql.Dialect.MYSQL;

import java.util.ArrayList;
import java.util.List;

/** The same numbers mean other values. */
final class EnumReordered implements Rule {

    private static final About ABOUT = About.of("LOS10", WARNING, "an ENUM or SET whose values change places")
            .because("The server keeps the value's number. The table is built anew to keep the words; what sorts by the"
                    + " column, or holds the number, means something else afterwards.")
            .fix("Append new values at the end.")
            .fires(MYSQL, "ALTER TABLE t ADD COLUMN s enum('a','b'); ALTER TABLE t MODIFY s enum('b','a');")
            .silent(MYSQL, "ALTER TABLE t ADD COLUMN s enum('a','b'); ALTER TABLE t MODIFY s enum('a','b','c');");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        Loss.of(step)
                .filter(m -> m.was().kind() == m.becomes().kind()
                        && !m.was().values().isEmpty())
                .ifPresent(move -> {
                    List<String> kept = new ArrayList<>(move.was().values());
                    kept.retainAll(move.becomes().values());
                    for (String value : kept) {
                        if (move.was().values().indexOf(value)
                                != move.becomes().values().indexOf(value)) {
                            Loss.note(step, move, notes, "'" + value + "' gets another place.", null);
                            return;
                        }
                    }
                });
    }
}
