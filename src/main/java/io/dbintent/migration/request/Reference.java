package io.dbintent.migration.request;

import io.dbintent.migration.change.ForeignKeyDefinition.Action;
import io.dbintent.migration.change.ObjectName;
import org.jspecify.annotations.Nullable;

/**
 * Where a foreign key points.
 *
 * @param table the table it points to
 * @param column null for that table's primary key
 * @param onDelete what happens when the row it points to goes
 */
public record Reference(ObjectName table, @Nullable String column, Action onDelete) {}
