package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.ERROR;
import static io.dbintent.sql.Dialect.MYSQL;
import static io.dbintent.sql.Dialect.POSTGRESQL;

import java.math.BigInteger;

/** Digits behind the point go, without a word. */
final class Rounded implements Rule {

    private static final About ABOUT = About.of("LOS05", ERROR, "a number type that rounds")
            .because(
                    "1.25 becomes 1.3, 1.75 becomes 2, 9007199254740993 becomes ...992: the statement succeeds, and strict"
                            + " mode says nothing.")
            .fix("Keep the old column until the application has been shown to do without the digits.")
            .fires(MYSQL, "ALTER TABLE t ADD COLUMN d decimal(10,2); ALTER TABLE t MODIFY d decimal(10,1);")
            .fires(
                    POSTGRESQL,
                    "ALTER TABLE t ADD COLUMN d double precision; ALTER TABLE t ALTER COLUMN d TYPE integer;")
            .silent(MYSQL, "ALTER TABLE t ADD COLUMN d decimal(10,2); ALTER TABLE t MODIFY d decimal(12,3);");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        Loss.of(step).ifPresent(move -> {
            TypeFacts was = move.was();
            TypeFacts becomes = move.becomes();
            switch (becomes.kind()) {
                case DECIMAL -> decimal(step, move, notes);
                case INTEGER -> {
                    if (was.kind() == TypeFacts.Kind.FLOAT
                            || was.kind() == TypeFacts.Kind.DOUBLE
                            || (was.kind() == TypeFacts.Kind.DECIMAL && was.scale() != 0)) {
                        Loss.note(step, move, notes, "digits behind the point are rounded away.", different(step, 0));
                    }
                }
                case FLOAT -> binary(step, move, notes, 24, "real");
                case DOUBLE -> binary(step, move, notes, 53, "double precision");
                default -> {
                    // Any other type is another rule's.
                }
            }
        });
    }

    private static void decimal(Step step, ColumnMove move, Notes notes) {
        TypeFacts was = move.was();
        int scale = move.becomes().scale();
        boolean fewer =
                switch (was.kind()) {
                    case DECIMAL -> move.becomes().precision() > 0 && (was.scale() < 0 || was.scale() > scale);
                    case FLOAT, DOUBLE -> move.becomes().precision() > 0;
                    default -> false;
                };
        if (fewer) {
            Loss.note(
                    step,
                    move,
                    notes,
                    "digits after the " + scale + ". behind the point are rounded away.",
                    different(step, scale));
        }
    }

    private static String different(Step step, int scale) {
        String value = step.postgres() ? "CAST({} AS numeric)" : "{}";
        return value + " <> ROUND(" + value + ", " + scale + ")";
    }

    /** Whole numbers are kept up to two to the power of the bits; decimals with a fraction hardly ever. */
    private static void binary(Step step, ColumnMove move, Notes notes, int bits, String name) {
        TypeFacts was = move.was();
        BigInteger exact = BigInteger.TWO.pow(bits);
        if (was.kind() == TypeFacts.Kind.INTEGER && was.max().compareTo(exact) > 0) {
            Loss.note(
                    step,
                    move,
                    notes,
                    "whole numbers above " + exact + " are rounded.",
                    "ABS({}) > " + exact,
                    "may change",
                    false);
        } else if (was.kind() == TypeFacts.Kind.DECIMAL
                && (was.precision() < 0 || was.precision() > (bits == 24 ? 6 : 15))) {
            Loss.note(step, move, notes, "a " + name + " keeps fewer digits.", null);
        } else if (was.kind() == TypeFacts.Kind.DOUBLE && bits == 24) {
            String condition =
                    step.postgres() ? "{} <> CAST(CAST({} AS real) AS double precision)" : "{} <> CAST({} AS FLOAT)";
            Loss.note(step, move, notes, "a float keeps seven digits of sixteen.", condition);
        }
    }
}
