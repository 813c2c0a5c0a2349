package io.dbintent.migration.request;

import io.dbintent.migration.change.TableDefinition;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was told beside the commands, and asks for nothing.
 *
 * @param tables those whose names, or whose columns' names, occur; empty where only a pronoun does
 * @param about the columns that a later {@code it} means; null if that is not told
 */
record Remark(Set<TableDefinition> tables, Targets.@Nullable Found about) {

    Remark(Set<TableDefinition> tables) {
        this(tables, null);
    }
}
