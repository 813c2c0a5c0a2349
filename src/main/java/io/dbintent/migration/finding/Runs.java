package io.dbintent.migration.finding;

import io.dbintent.migration.change.ColumnChange;
import io.dbintent.migration.change.ConstraintChange;
import io.dbintent.migration.change.ObjectName;
import io.dbintent.migration.change.SchemaChange;
import io.dbintent.migration.change.SessionChange;
import io.dbintent.migration.change.TableChange;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Splits a PostgreSQL script into what runs in one transaction: all of it, unless it says otherwise. */
final class Runs {

    private Runs() {}

    /** True if both steps are in one transaction: no COMMIT, ROLLBACK or BEGIN stands between them. */
    static boolean together(Step one, Step other) {
        int from = Math.min(one.index(), other.index());
        int to = Math.max(one.index(), other.index());
        return one.walk().steps().subList(from, to).stream().noneMatch(Runs::ends);
    }

    private static boolean ends(Step step) {
        return step.change() instanceof SessionChange session
                && session.kind() == SessionChange.Kind.TRANSACTION
                && Set.of("commit", "rollback", "end", "abort").contains(session.name())
                && !session.value()
                        .toUpperCase(Locale.ROOT)
                        .replaceAll("\\s+", " ")
                        .contains(" TO ");
    }

    /** True if BEGIN or START TRANSACTION is in effect. */
    static boolean begun(Step step) {
        boolean open = false;
        for (Step earlier : step.walk().steps().subList(0, step.index())) {
            if (earlier.change() instanceof SessionChange session && session.kind() == SessionChange.Kind.TRANSACTION) {
                open = Set.of("begin", "start").contains(session.name()) || (open && !ends(earlier));
            }
        }
        return open;
    }

    /** The table that a change locks so that not even a SELECT gets through on PostgreSQL; null if it locks none so. */
    static @Nullable ObjectName locked(Step step) {
        SchemaChange change = step.change();
        ObjectName table = null;
        if (change instanceof ColumnChange column) {
            table = column.table();
        } else if (change instanceof ConstraintChange constraint && !(change instanceof ConstraintChange.Validate)) {
            boolean shared = change instanceof ConstraintChange.AddForeignKey;
            table = shared ? null : constraint.table();
        } else if (change instanceof TableChange.Drop
                || change instanceof TableChange.Rename
                || change instanceof TableChange.SetOptions) {
            table = ((TableChange) change).table();
        }
        return table == null || step.createdHere(table) ? null : table;
    }
}
