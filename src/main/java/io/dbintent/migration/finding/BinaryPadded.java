package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.WARNING;
import static io.dbintent.sql.Dialect.MYSQL;

/** Bytes come that nobody wrote. */
final class BinaryPadded implements Rule {

    private static final About ABOUT = About.of("LOS11", WARNING, "a BINARY of another length")
            .because("BINARY fills up with zero bytes: every value changes, hashes and keys no longer compare equal.")
            .fix("Use VARBINARY.")
            .fires(MYSQL, "ALTER TABLE t ADD COLUMN b binary(16); ALTER TABLE t MODIFY b binary(20);")
            .silent(MYSQL, "ALTER TABLE t ADD COLUMN b varbinary(16); ALTER TABLE t MODIFY b varbinary(20);");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        Loss.of(step)
                .filter(m ->
                        m.becomes().kind() == TypeFacts.Kind.BINARY && m.was().bytes())
                .filter(m -> m.becomes().size() > m.was().size() || m.was().kind() != TypeFacts.Kind.BINARY)
                .ifPresent(move -> Loss.note(
                        step,
                        move,
                        notes,
                        "shorter values get zero bytes at the end.",
                        "OCTET_LENGTH({}) < " + move.becomes().size()));
    }
}
