package io.dbintent.migration.change;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that a server keeps about one table.
 *
 * @param name where and what
 * @param columns in ordinal order
 * @param primaryKey null if there is none
 * @param uniques unique constraints; none on MySQL and MariaDB, where they are indexes
 * @param indexes those that back no constraint, or on MySQL and MariaDB all but the primary key's
 * @param foreignKeys those that lead out of this table
 * @param checks check constraints
 * @param exclusions PostgreSQL's exclusion constraints
 * @param options lower case name to value: {@code engine}, {@code charset}, {@code collate}, {@code without rowid} ...
 * @param comment empty if there is none
 * @param partitioning the partition clause as text; null for a table in one piece
 */
public record TableDefinition(
        ObjectName name,
        List<ColumnDefinition> columns,
        @Nullable KeyDefinition primaryKey,
        List<KeyDefinition> uniques,
        List<IndexDefinition> indexes,
        List<ForeignKeyDefinition> foreignKeys,
        List<CheckDefinition> checks,
        List<CheckDefinition> exclusions,
        Map<String, String> options,
        String comment,
        @Nullable String partitioning) {

    /** The option that names the tables that this one inherits from. */
    public static final String INHERITS = "inherits";

    public TableDefinition {
        columns = List.copyOf(columns);
        uniques = List.copyOf(uniques);
        indexes = List.copyOf(indexes);
        foreignKeys = List.copyOf(foreignKeys);
        checks = List.copyOf(checks);
        exclusions = List.copyOf(exclusions);
        options = Map.copyOf(options);
    }

    /** A table of columns and nothing else. */
    public static TableDefinition of(ObjectName name, List<ColumnDefinition> columns) {
        return new TableDefinition(
                name, columns, null, List.of(), List.of(), List.of(), List.of(), List.of(), Map.of(), "", null);
    }

    /** Finds a column by name without regard to letter case, the exact name first. */
    public Optional<ColumnDefinition> column(String columnName) {
        Optional<ColumnDefinition> exact =
                columns.stream().filter(c -> c.name().equals(columnName)).findFirst();
        return exact.isPresent()
                ? exact
                : columns.stream()
                        .filter(c -> c.name().equalsIgnoreCase(columnName))
                        .findFirst();
    }

    /** Finds an index by name without regard to letter case. */
    public Optional<IndexDefinition> index(String indexName) {
        return indexes.stream()
                .filter(index -> index.name().equalsIgnoreCase(indexName))
                .findFirst();
    }

    /** Finds a unique constraint by name without regard to letter case. */
    public Optional<KeyDefinition> unique(String keyName) {
        return uniques.stream()
                .filter(key -> key.name().equalsIgnoreCase(keyName))
                .findFirst();
    }

    /** Finds a foreign key by name without regard to letter case. */
    public Optional<ForeignKeyDefinition> foreignKey(String keyName) {
        return foreignKeys.stream()
                .filter(key -> key.name().equalsIgnoreCase(keyName))
                .findFirst();
    }

    /** Finds a check constraint by name without regard to letter case. */
    public Optional<CheckDefinition> check(String checkName) {
        return checks.stream()
                .filter(check -> check.name().equalsIgnoreCase(checkName))
                .findFirst();
    }

    public TableDefinition withName(ObjectName value) {
        return new TableDefinition(
                value,
                columns,
                primaryKey,
                uniques,
                indexes,
                foreignKeys,
                checks,
                exclusions,
                options,
                comment,
                partitioning);
    }

    public TableDefinition withColumns(List<ColumnDefinition> value) {
        return new TableDefinition(
                name,
                value,
                primaryKey,
                uniques,
                indexes,
                foreignKeys,
                checks,
                exclusions,
                options,
                comment,
                partitioning);
    }

    public TableDefinition withPrimaryKey(@Nullable KeyDefinition value) {
        return new TableDefinition(
                name,
                columns,
                value,
                uniques,
                indexes,
                foreignKeys,
                checks,
                exclusions,
                options,
                comment,
                partitioning);
    }

    public TableDefinition withUniques(List<KeyDefinition> value) {
        return new TableDefinition(
                name,
                columns,
                primaryKey,
                value,
                indexes,
                foreignKeys,
                checks,
                exclusions,
                options,
                comment,
                partitioning);
    }

    public TableDefinition withIndexes(List<IndexDefinition> value) {
        return new TableDefinition(
                name,
                columns,
                primaryKey,
                uniques,
                value,
                foreignKeys,
                checks,
                exclusions,
                options,
                comment,
                partitioning);
    }

    public TableDefinition withForeignKeys(List<ForeignKeyDefinition> value) {
        return new TableDefinition(
                name, columns, primaryKey, uniques, indexes, value, checks, exclusions, options, comment, partitioning);
    }

    public TableDefinition withChecks(List<CheckDefinition> value) {
        return new TableDefinition(
                name,
                columns,
                primaryKey,
                uniques,
                indexes,
                foreignKeys,
                value,
                exclusions,
                options,
                comment,
                partitioning);
    }

    public TableDefinition withExclusions(List<CheckDefinition> value) {
        return new TableDefinition(
                name,
                columns,
                primaryKey,
                uniques,
                indexes,
                foreignKeys,
                checks,
                value,
                options,
                comment,
                partitioning);
    }

    public TableDefinition withOptions(Map<String, String> value) {
        return new TableDefinition(
                name,
                columns,
                primaryKey,
                uniques,
                indexes,
                foreignKeys,
                checks,
                exclusions,
                value,
                comment,
                partitioning);
    }

    public TableDefinition withComment(String value) {
        return new TableDefinition(
                name,
                columns,
                primaryKey,
                uniques,
                indexes,
                foreignKeys,
                checks,
                exclusions,
                options,
                value,
                partitioning);
    }

    public TableDefinition withPartitioning(@Nullable String value) {
        return new TableDefinition(
                name, columns, primaryKey, uniques, indexes, foreignKeys, checks, exclusions, options, comment, value);
    }
}
