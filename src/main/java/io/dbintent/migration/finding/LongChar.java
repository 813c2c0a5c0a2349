package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.NOTICE;
import static io.dbintent.sql.Dialect.ORACLE;

/** Long texts of fixed length. */
final class LongChar implements Rule {

    private static final About ABOUT = About.of("DSN12", NOTICE, "a CHAR of more than 20 characters")
            .because("Every value takes the whole length on disk, in indexes and in memory, however short it is.")
            .fix("Use VARCHAR.")
            .fires(ORACLE, "CREATE TABLE t (name char(200));")
            .silent(ORACLE, "CREATE TABLE t (name char(20), note varchar(200));");

    private static final int LIMIT = 20;

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        for (AddedColumn column : step.columns()) {
            TypeFacts type = TypeFacts.of(column.definition().type());
            if (type.kind() == TypeFacts.Kind.CHAR && type.size() > LIMIT) {
                notes.add(
                        step,
                        "Column " + column.table() + "." + column.name() + " takes " + type.size()
                                + " characters in every row.");
            }
        }
    }
}
