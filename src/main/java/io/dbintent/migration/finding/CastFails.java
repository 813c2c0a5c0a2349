package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.ERROR;
import static io.dbintent.migration.finding.Severity.WARNING;
import static io.dbintent.sql.Dialect.MYSQL;
import static io.dbintent.sql.Dialect.SQLITE;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values that the new type cannot be made of. */
final class CastFails implements Rule {

    private static final About ABOUT = About.of("DAT07", WARNING, "a type change that some values do not survive")
            .because("A value that cannot be read as the new type makes the statement fail; PostgreSQL refuses from the"
                    + " start where it knows no cast and no USING says how.")
            .fix(
                    "Add a column of the new type, fill it where the value can be read, settle the rest, then swap the two.")
            .fires(
                    MYSQL,
                    "CREATE TABLE old (a int); ALTER TABLE t ADD COLUMN code varchar(20); ALTER TABLE t MODIFY code int;")
            .silent(MYSQL, "ALTER TABLE t ADD COLUMN code int; ALTER TABLE t MODIFY code bigint;");

    private static final String WHOLE = "^[[:space:]]*[-+]?[0-9]+[[:space:]]*$";
    private static final String NUMBER =
            "^[[:space:]]*[-+]?([0-9]+([.][0-9]*)?|[.][0-9]+)([eE][-+]?[0-9]+)?[[:space:]]*$";
    private static final String DATE = "^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}";

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        step.move()
                .filter(m -> m.from() != null && !step.createdHere(m.table()))
                .ifPresent(move -> {
                    String condition = condition(step, move);
                    if (condition == null) {
                        return;
                    }
                    boolean refused = step.postgres()
                            && move.using() == null
                            && move.was().string()
                            && !move.becomes().string();
                    notes.add(
                            step,
                            refused ? ERROR : WARNING,
                            refused
                                    ? "PostgreSQL has no cast of its own for " + move.title()
                                            + "; without USING the statement fails."
                                    : "A value of " + move.title()
                                            + " that the new type cannot take makes the statement fail.",
                            Probes.where(
                                    step, move.table(), List.of(move.column()), condition, "cannot be cast", true));
                });
    }

    private static @Nullable String condition(Step step, ColumnMove move) {
        TypeFacts was = move.was();
        TypeFacts becomes = move.becomes();
        if (was.string() && !step.is(SQLITE)) {
            return switch (becomes.kind()) {
                case INTEGER -> unlike(step, WHOLE);
                case DECIMAL, FLOAT, DOUBLE -> unlike(step, NUMBER);
                case DATE, DATETIME, INSTANT -> unlike(step, DATE);
                case JSON -> step.mysql() ? "{} IS NOT NULL AND JSON_VALID({}) = 0" : "{} = ''";
                case JSONB -> "{} = ''";
                case ENUM ->
                    becomes.values().isEmpty()
                            ? null
                            : "{} NOT IN (" + RowHistory.literals(step, becomes.values()) + ")";
                default -> null;
            };
        }
        boolean toSeconds =
                step.mysql() && was.kind() == TypeFacts.Kind.DATETIME && becomes.kind() == TypeFacts.Kind.INSTANT;
        return toSeconds ? "{} < '1970-01-01 00:00:01' OR {} > '2038-01-19 03:14:07'" : null;
    }

    private static String unlike(Step step, String pattern) {
        return "NOT ({} " + (step.postgres() ? "~" : "REGEXP") + " '" + pattern + "')";
    }
}
