package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.WARNING;
import static io.dbintent.sql.Dialect.MYSQL;

/** An enumeration changed other than at its end. */
final class ListRebuilt implements Rule {

    private static final About ABOUT = About.of("MYL04", WARNING, "an ENUM or SET changed so that the table is copied")
            .because(
                    "Only values appended at the end, within the same number of bytes, are a change of the catalog; 256"
                            + " values of an ENUM, or 8, 16, 24 or 32 of a SET, need another byte.")
            .fix("Append new values at the end.")
            .fires(MYSQL, "ALTER TABLE t ADD COLUMN s enum('a','b'); ALTER TABLE t MODIFY s enum('a','x','b');")
            .silent(MYSQL, "ALTER TABLE t ADD COLUMN s enum('a','b'); ALTER TABLE t MODIFY s enum('a','b','x');");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        step.move()
                .filter(m -> Alters.of(step, m) && !m.was().values().isEmpty())
                .ifPresent(move -> {
                    TypeFacts was = move.was();
                    TypeFacts becomes = move.becomes();
                    boolean appended = becomes.values().size() >= was.values().size()
                            && becomes.values().subList(0, was.values().size()).equals(was.values());
                    if (was.kind() == becomes.kind() && !(appended && bytes(was) == bytes(becomes))) {
                        notes.add(
                                step,
                                Alters.copied(step, move.table()),
                                Probes.all(step, move.table(), "would be copied"));
                    }
                });
    }

    private static int bytes(TypeFacts type) {
        int count = type.values().size();
        if (type.kind() == TypeFacts.Kind.ENUM) {
            return count < 256 ? 1 : 2;
        }
        return count <= 32 ? (count + 7) / 8 : 8;
    }
}
