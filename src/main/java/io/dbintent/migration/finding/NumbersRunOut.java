package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.NOTICE;
import static io.dbintent.sql.Dialect.MYSQL;

import io.dbintent.migration.change.ColumnChange;
import io.dbintent.migration.change.ColumnDefinition;
import io.dbintent.migration.change.TableDefinition;
import java.math.BigInteger;
import java.util.List;

/** A numbered column that is nearly full. */
final class NumbersRunOut implements Rule {

    private static final About ABOUT = About.of("DAT12", NOTICE, "a numbered column that is nearly full")
            .because("When an AUTO_INCREMENT, serial or identity column has used up its type, no row can be inserted.")
            .fix("Make the column BIGINT while there is time, together with the foreign keys that point to it.")
            .fires(
                    MYSQL,
                    "ALTER TABLE t ADD COLUMN id int AUTO_INCREMENT PRIMARY KEY; ALTER TABLE t ADD COLUMN note text;")
            .silent(
                    MYSQL,
                    "ALTER TABLE t ADD COLUMN id bigint AUTO_INCREMENT PRIMARY KEY; ALTER TABLE t ADD COLUMN note text;");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        if (!(step.change() instanceof ColumnChange.Add add) || step.createdHere(add.table())) {
            return;
        }
        for (ColumnDefinition column :
                step.table(add.table()).map(TableDefinition::columns).orElse(List.of())) {
            TypeFacts type = TypeFacts.of(column.type());
            if (Columns.numbered(column) && type.kind() == TypeFacts.Kind.INTEGER && type.size() < 64) {
                String most = type.max()
                        .multiply(BigInteger.valueOf(85))
                        .divide(BigInteger.valueOf(100))
                        .toString();
                notes.add(
                        step,
                        "Table " + add.table() + " grows, and " + column.name() + " ends at " + type.max() + ".",
                        Probes.where(
                                step,
                                add.table(),
                                List.of(column.name()),
                                "{} > " + most,
                                "have a number in the last 15 % of what the type holds",
                                false));
                return;
            }
        }
    }
}
