package io.dbintent.migration.finding;

import io.dbintent.migration.change.ColumnChange;
import io.dbintent.migration.change.CommentChange;
import io.dbintent.migration.change.ConstraintChange;
import io.dbintent.migration.change.DataChange;
import io.dbintent.migration.change.IndexChange;
import io.dbintent.migration.change.Opaque;
import io.dbintent.migration.change.PrivilegeChange;
import io.dbintent.migration.change.RoutineChange;
import io.dbintent.migration.change.SchemaChange;
import io.dbintent.migration.change.SessionChange;
import io.dbintent.migration.change.TableChange;
import io.dbintent.migration.change.TriggerChange;
import io.dbintent.migration.change.ViewChange;

/** Whether a change can be made twice. */
final class Repeatable {

    private Repeatable() {}

    static boolean isDdl(SchemaChange change) {
        return !(change instanceof DataChange
                || change instanceof SessionChange
                || change instanceof PrivilegeChange
                || change instanceof Opaque
                || change instanceof CommentChange);
    }

    /** True if IF [NOT] EXISTS or OR REPLACE lets it pass the second time. */
    static boolean of(SchemaChange change) {
        if (change instanceof TableChange.Create create) {
            return create.ifNotExists() || create.temporary();
        }
        if (change instanceof TableChange.Drop drop) {
            return drop.ifExists();
        }
        if (change instanceof ColumnChange.Add add) {
            return add.ifNotExists();
        }
        if (change instanceof ColumnChange.Drop drop) {
            return drop.ifExists();
        }
        if (change instanceof IndexChange.Add add) {
            return add.ifNotExists();
        }
        if (change instanceof IndexChange.Drop drop) {
            return drop.ifExists();
        }
        if (change instanceof IndexChange.Rename rename) {
            return rename.ifExists();
        }
        if (change instanceof ViewChange.Create create) {
            return create.orReplace() || create.ifNotExists();
        }
        if (change instanceof ViewChange.Drop drop) {
            return drop.ifExists();
        }
        if (change instanceof ConstraintChange.Drop drop) {
            return drop.ifExists();
        }
        if (change instanceof RoutineChange.Create create) {
            return create.orReplace() || create.ifNotExists();
        }
        if (change instanceof TriggerChange.Create create) {
            return create.orReplace() || create.ifNotExists();
        }
        return change instanceof ColumnChange.SetDefault
                || change instanceof ColumnChange.SetNullable
                || change instanceof ColumnChange.SetType
                || change instanceof ConstraintChange.Validate
                || change instanceof IndexChange.Rebuild
                || change instanceof TableChange.SetOptions;
    }
}
