package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.WARNING;
import static io.dbintent.sql.Dialect.MYSQL;

import java.util.regex.Pattern;

/** Money that does not add up. */
final class AmountAsFloat implements Rule {

    private static final About ABOUT = About.of("DSN10", WARNING, "an amount of money in a floating-point column")
            .because("0.1 + 0.2 is not 0.3 there: sums are off by cents, and comparisons by = miss rows.")
            .fix("Use DECIMAL, or a whole number of cents.")
            .fires(MYSQL, "CREATE TABLE orders (id bigint PRIMARY KEY, total_price float);")
            .silent(MYSQL, "CREATE TABLE orders (id bigint PRIMARY KEY, total_price decimal(10,2), weight float);");

    private static final Pattern MONEY = Pattern.compile(
            "(^|_)(price|amount|cost|balance|salary|fee|tax|discount|payment|revenue|total)(_|$)",
            Pattern.CASE_INSENSITIVE);

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        for (AddedColumn column : step.columns()) {
            TypeFacts.Kind kind = TypeFacts.of(column.definition().type()).kind();
            boolean approximate = kind == TypeFacts.Kind.FLOAT || kind == TypeFacts.Kind.DOUBLE;
            if (approximate && MONEY.matcher(column.name()).find()) {
                notes.add(
                        step,
                        "Column " + column.table() + "." + column.name() + " is "
                                + column.definition().type() + ".");
            }
        }
    }
}
