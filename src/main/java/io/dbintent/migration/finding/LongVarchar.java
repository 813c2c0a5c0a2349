package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.NOTICE;
import static io.dbintent.sql.Dialect.ORACLE;

/** Texts that are no longer a field. */
final class LongVarchar implements Rule {

    private static final About ABOUT = About.of("DSN13", NOTICE, "a VARCHAR of more than 2,560 characters")
            .because(
                    "It counts towards the row's largest size, cannot be indexed whole, and takes its full length in some sorts.")
            .fix("Use a text type or a shorter length.")
            .onRequest()
            .fires(ORACLE, "CREATE TABLE t (note varchar2(4000));")
            .silent(ORACLE, "CREATE TABLE t (note varchar2(2000));");

    private static final int LIMIT = 2_560;

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        for (AddedColumn column : step.columns()) {
            TypeFacts type = TypeFacts.of(column.definition().type());
            if (type.kind() == TypeFacts.Kind.VARCHAR && type.size() > LIMIT && type.size() != TypeFacts.UNBOUNDED) {
                notes.add(
                        step,
                        "Column " + column.table() + "." + column.name() + " may be " + type.size()
                                + " characters long.");
            }
        }
    }
}
