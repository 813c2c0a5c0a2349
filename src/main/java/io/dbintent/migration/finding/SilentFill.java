package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.WARNING;
import static io.dbintent.sql.Dialect.MYSQL;

import io.dbintent.migration.change.ColumnChange;
import io.dbintent.migration.change.ColumnDefinition;

/** MySQL fills a new NOT NULL column with zero, the empty string or a zero date. */
final class SilentFill implements Rule {

    private static final About ABOUT = About.of(
                    "DAT04", WARNING, "a NOT NULL column added without a default, which MySQL fills by itself")
            .because("The rows that are there get 0, an empty string or the enumeration's first value, which looks like"
                    + " data and is none; with dates and strict mode the statement fails.")
            .fix("Say the value: add a DEFAULT, or add the column nullable, fill it, and make it NOT NULL afterwards.")
            .fires(MYSQL, "ALTER TABLE users ADD COLUMN phone varchar(20) NOT NULL;")
            .silent(MYSQL, "ALTER TABLE users ADD COLUMN phone varchar(20) NOT NULL DEFAULT 'N/A';");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        if (step.change() instanceof ColumnChange.Add add
                && step.mysql()
                && !step.createdHere(add.table())
                && Columns.unfilled(add.definition())) {
            notes.add(
                    step,
                    "The rows of " + add.table() + " get " + filler(add.definition()) + " in " + add.column() + ".",
                    Probes.all(step, add.table(), "would get it"));
        }
    }

    private static String filler(ColumnDefinition column) {
        TypeFacts type = TypeFacts.of(column.type());
        if (type.number()) {
            return "0";
        }
        return switch (type.kind()) {
            case ENUM ->
                "the first value, "
                        + (type.values().isEmpty() ? "" : "'" + type.values().get(0) + "'");
            case DATE, DATETIME, INSTANT, TIME, YEAR -> "a zero date";
            case JSON -> "the JSON value null";
            default -> "an empty string";
        };
    }
}
