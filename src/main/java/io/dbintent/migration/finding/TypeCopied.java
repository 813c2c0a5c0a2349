package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.WARNING;
import static io.dbintent.sql.Dialect.MYSQL;

/** Another type, and the table is copied. */
final class TypeCopied implements Rule {

    private static final About ABOUT = About.of("MYL06", WARNING, "a type change that copies the table")
            .because("MySQL and MariaDB change almost no type in place: INT to BIGINT, DECIMAL, FLOAT, CHAR, TEXT to"
                    + " MEDIUMTEXT and every shorter string copy the table row by row; on MySQL all writes wait.")
            .fix("Use a tool that copies online, or add a column, fill it in batches, and swap the two.")
            .fires(MYSQL, "ALTER TABLE t ADD COLUMN n int; ALTER TABLE t MODIFY n bigint;")
            .silent(MYSQL, "ALTER TABLE t ADD COLUMN n int; ALTER TABLE t MODIFY n int COMMENT 'x';");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        step.move()
                .filter(m -> Alters.of(step, m)
                        && m.from() != null
                        && m.was().known()
                        && m.becomes().known())
                .filter(ColumnMove::retyped)
                .filter(m -> !cheaper(step, m))
                .ifPresent(move -> notes.add(
                        step,
                        move.title() + ": " + Alters.copied(step, move.table()),
                        Probes.all(step, move.table(), "would be copied")));
    }

    private static boolean cheaper(Step step, ColumnMove move) {
        TypeFacts was = move.was();
        TypeFacts becomes = move.becomes();
        if (!was.values().isEmpty() && was.kind() == becomes.kind()) {
            return true;
        }
        boolean varying = was.kind() == TypeFacts.Kind.VARCHAR || was.kind() == TypeFacts.Kind.VARBINARY;
        if (varying && was.kind() == becomes.kind()) {
            return becomes.size() >= was.size();
        }
        boolean width = was.kind() == TypeFacts.Kind.INTEGER && was.equals(becomes);
        boolean blob = step.is(MYSQL) && was.kind() == TypeFacts.Kind.TEXT && becomes.kind() == TypeFacts.Kind.BLOB;
        return width || blob;
    }
}
