package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.ERROR;
import static io.dbintent.sql.Dialect.MYSQL;

import java.math.BigInteger;

/** Fewer digits before the point, whatever the number of digits altogether. */
final class FewerIntegerDigits implements Rule {

    private static final About ABOUT = About.of("LOS02", ERROR, "a decimal with fewer digits before the point")
            .because(
                    "DECIMAL(9,5) holds four digits before the point where DECIMAL(9,4) holds five: the precision is the"
                            + " same, and larger numbers no longer fit.")
            .fix("Raise the precision by as much as the scale.")
            .fires(MYSQL, "ALTER TABLE t ADD COLUMN d decimal(9,4); ALTER TABLE t MODIFY d decimal(9,5);")
            .silent(MYSQL, "ALTER TABLE t ADD COLUMN d decimal(9,4); ALTER TABLE t MODIFY d decimal(10,5);");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        Loss.of(step)
                .filter(m -> m.becomes().kind() == TypeFacts.Kind.DECIMAL
                        && m.becomes().precision() > 0)
                .ifPresent(move -> {
                    TypeFacts was = move.was();
                    int digits = move.becomes().integerDigits();
                    boolean fewer =
                            switch (was.kind()) {
                                case DECIMAL -> was.precision() < 0 || was.integerDigits() > digits;
                                case INTEGER -> BigInteger.TEN.pow(digits).compareTo(was.max()) <= 0;
                                case FLOAT, DOUBLE -> true;
                                default -> false;
                            };
                    if (fewer) {
                        // What is rounded up may need one digit more.
                        String number = "ABS(" + (step.postgres() ? "CAST({} AS numeric)" : "{}") + ")";
                        String condition = "ROUND(" + number + ", "
                                + move.becomes().scale() + ") >= " + BigInteger.TEN.pow(digits);
                        Loss.note(
                                step,
                                move,
                                notes,
                                "numbers of more than " + digits + " digits before the point do not fit.",
                                condition,
                                "do not fit",
                                true);
                    }
                });
    }
}
