package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.ERROR;
import static io.dbintent.sql.Dialect.MYSQL;
import static io.dbintent.sql.Dialect.ORACLE;
import static io.dbintent.sql.Dialect.POSTGRESQL;
import static io.dbintent.sql.Dialect.SQLITE;

import java.math.BigInteger;

/** Fewer bits, fewer characters. */
final class Narrowed implements Rule {

    private static final About ABOUT = About.of("LOS01", ERROR, "a narrower integer or string")
            .because("A value that does not fit makes the statement fail; without strict mode MySQL cuts it off.")
            .fix("Count the values that do not fit, and settle them in a migration before this one.")
            .fires(MYSQL, "ALTER TABLE t ADD COLUMN v varchar(50); ALTER TABLE t MODIFY v varchar(10);")
            .fires(POSTGRESQL, "ALTER TABLE t ADD COLUMN n bigint; ALTER TABLE t ALTER COLUMN n TYPE int;")
            .silent(MYSQL, "ALTER TABLE t ADD COLUMN v varchar(10); ALTER TABLE t MODIFY v varchar(50);");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        Loss.of(step).ifPresent(move -> {
            TypeFacts was = move.was();
            TypeFacts becomes = move.becomes();
            if (was.kind() == TypeFacts.Kind.INTEGER && becomes.kind() == TypeFacts.Kind.INTEGER) {
                boolean low = becomes.min().compareTo(was.min()) > 0 && !becomes.unsigned();
                boolean high = becomes.max().compareTo(was.max()) < 0;
                if (low || high) {
                    String condition = "{} < " + becomes.min() + " OR {} > " + becomes.max();
                    Loss.note(step, move, notes, "larger numbers do not fit.", condition, "do not fit", true);
                }
            } else if (becomes.kind() == TypeFacts.Kind.INTEGER && fraction(was) && larger(was, becomes)) {
                String number = "ROUND(" + (step.postgres() ? "CAST({} AS numeric)" : "{}") + ")";
                String condition = number + " < " + becomes.min() + " OR " + number + " > " + becomes.max();
                Loss.note(step, move, notes, "larger numbers do not fit.", condition, "do not fit", true);
            } else if (was.string() && becomes.string() && becomes.size() < was.size()) {
                Loss.note(
                        step,
                        move,
                        notes,
                        "longer texts do not fit.",
                        length(step, becomes) + "({}) > " + becomes.size(),
                        "do not fit",
                        true);
            } else if (was.bytes() && becomes.bytes() && becomes.size() < was.size()) {
                String condition = (step.is(SQLITE) ? "LENGTH" : "OCTET_LENGTH") + "({}) > " + becomes.size();
                Loss.note(step, move, notes, "longer values do not fit.", condition, "do not fit", true);
            }
        });
    }

    private static boolean fraction(TypeFacts type) {
        return type.number() && type.kind() != TypeFacts.Kind.INTEGER;
    }

    /** True unless the decimal has so few digits before the point that every number fits. */
    private static boolean larger(TypeFacts was, TypeFacts becomes) {
        return was.kind() != TypeFacts.Kind.DECIMAL
                || was.precision() < 0
                || BigInteger.TEN.pow(was.integerDigits()).compareTo(becomes.max()) > 0;
    }

    /** A TEXT of MySQL is measured in bytes, every other string in characters. */
    private static String length(Step step, TypeFacts becomes) {
        if (step.mysql() && becomes.kind() == TypeFacts.Kind.TEXT) {
            return "OCTET_LENGTH";
        }
        return step.is(SQLITE) || step.is(ORACLE) ? "LENGTH" : "CHAR_LENGTH";
    }
}
