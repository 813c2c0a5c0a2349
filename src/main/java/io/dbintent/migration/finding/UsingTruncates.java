package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.ERROR;
import static io.dbintent.sql.Dialect.POSTGRESQL;

import java.util.regex.Pattern;

/** A conversion that is told to cut off. */
final class UsingTruncates implements Rule {

    private static final About ABOUT = About.of("LOS13", ERROR, "a USING that cuts values off")
            .because(
                    "v::varchar(10), left(v, 10) or substring(v, 1, 10) take what fits and drop the rest, without a word,"
                            + " where the plain change of type would have failed.")
            .fix("Leave USING out, so that the server refuses values that do not fit.")
            .fires(POSTGRESQL, "ALTER TABLE t ALTER COLUMN v TYPE varchar(10) USING v::varchar(10);")
            .silent(POSTGRESQL, "ALTER TABLE t ALTER COLUMN v TYPE integer USING v::integer;");

    private static final Pattern CUTS = Pattern.compile(
            "(::\\s*(var)?char(acter)?(\\s+varying)?\\s*\\(|\\bas\\s+(var)?char(acter)?(\\s+varying)?\\s*\\(|\\b(left|substring|substr|trunc|floor|date_trunc)\\s*\\()",
            Pattern.CASE_INSENSITIVE);

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        step.move().ifPresent(move -> {
            String using = move.using();
            if (using != null
                    && !step.createdHere(move.table())
                    && CUTS.matcher(using).find()) {
                String cut = using + " <> " + Probes.quoted(step, move.column());
                Loss.note(step, move, notes, "USING " + using + " drops what does not fit.", cut);
            }
        });
    }
}
