package io.dbintent.migration.finding;

import io.dbintent.migration.change.ForeignKeyDefinition;
import io.dbintent.migration.change.ObjectName;

/**
 * A foreign key that a change makes.
 *
 * @param newTable whether its table is made by the same change
 */
record AddedForeignKey(ObjectName table, ForeignKeyDefinition definition, boolean newTable) {}
