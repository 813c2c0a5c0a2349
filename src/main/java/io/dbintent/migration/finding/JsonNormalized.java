package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.NOTICE;
import static io.dbintent.sql.Dialect.POSTGRESQL;

/** What json keeps and jsonb does not. */
final class JsonNormalized implements Rule {

    private static final About ABOUT = About.of("LOS08", NOTICE, "json made jsonb")
            .because("Of keys that occur twice only the last stays, and the order of keys and the blanks are gone.")
            .fix("Make sure that nothing signs, hashes or shows the text as it was written.")
            .fires(POSTGRESQL, "ALTER TABLE t ADD COLUMN j json; ALTER TABLE t ALTER COLUMN j TYPE jsonb;")
            .silent(POSTGRESQL, "ALTER TABLE t ADD COLUMN j jsonb; ALTER TABLE t ALTER COLUMN j TYPE json;");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        Loss.of(step)
                .filter(m ->
                        m.was().kind() == TypeFacts.Kind.JSON && m.becomes().kind() == TypeFacts.Kind.JSONB)
                .ifPresent(move -> Loss.note(
                        step,
                        move,
                        notes,
                        "doubled keys, the order of keys and blanks are not kept.",
                        "{} IS NOT NULL",
                        "are written anew",
                        false));
    }
}
