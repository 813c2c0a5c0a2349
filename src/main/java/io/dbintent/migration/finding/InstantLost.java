package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.WARNING;
import static io.dbintent.sql.Dialect.MYSQL;

import io.dbintent.migration.change.ColumnChange;
import io.dbintent.migration.change.ConstraintChange;
import io.dbintent.migration.change.Generated;
import io.dbintent.migration.change.IndexChange;
import io.dbintent.migration.change.SchemaChange;
import io.dbintent.migration.change.TableChange;
import java.util.List;

/** A column that could come at once waits for what is done with it. */
final class InstantLost implements Rule {

    private static final About ABOUT = About.of(
                    "MYL10", WARNING, "ADD COLUMN together with something that is not instant")
            .because(
                    "ADD COLUMN alone changes the catalog only. In one ALTER with an index or a unique key the table is"
                            + " rebuilt, with a check, a foreign key or another type it is copied, although each alone would cost less.")
            .fix("Use two statements: ADD COLUMN with ALGORITHM=INSTANT, then the rest.")
            .fires(MYSQL, "ALTER TABLE t ADD COLUMN c int, ADD INDEX k (c);")
            .silent(MYSQL, "ALTER TABLE t ADD COLUMN c int; ALTER TABLE t ADD INDEX k (c);");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        if (!(step.change() instanceof ColumnChange.Add add) || !Alters.of(step, add.table())) {
            return;
        }
        Generated generated = add.definition().generated();
        boolean instant = add.definition().identity() == null && (generated == null || !generated.stored());
        List<Step> same = step.walk().sameStatement(step);
        boolean first = same.stream()
                        .filter(s -> s.change() instanceof ColumnChange.Add)
                        .findFirst()
                        .orElse(step)
                        .index()
                == step.index();
        if (instant && first) {
            same.stream()
                    .filter(other -> slow(other.change()))
                    .findFirst()
                    .ifPresent(other -> notes.add(
                            step,
                            "Column " + add.column() + " would be added at once, but '"
                                    + other.written().text() + "' in the same statement makes the server build table "
                                    + add.table() + " anew.",
                            Probes.all(step, add.table(), "would be written anew")));
        }
    }

    private static boolean slow(SchemaChange change) {
        if (change instanceof ConstraintChange.AddCheck check) {
            return check.definition().enforced();
        }
        return change instanceof IndexChange.Add
                || change instanceof IndexChange.Drop
                || change instanceof ConstraintChange.AddForeignKey
                || change instanceof ConstraintChange.AddPrimaryKey
                || change instanceof ConstraintChange.DropPrimaryKey
                || change instanceof TableChange.ConvertCharset;
    }
}
