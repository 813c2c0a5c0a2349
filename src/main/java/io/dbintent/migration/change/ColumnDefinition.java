package io.dbintent.migration.change;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that a server keeps about one column of a table.
 *
 * @param name unquoted, as the server keeps it
 * @param type under its canonical name
 * @param nullable whether NULL may be stored
 * @param defaultValue as SQL text; null if there is none, which is also what {@code DEFAULT NULL} comes to
 * @param identity how it numbers rows by itself; null if it does not
 * @param generated the expression of a computed column; null for others
 * @param charset the character set where it was given for this column; null elsewhere
 * @param collation the collation where it was given for this column; null elsewhere
 * @param onUpdate MySQL and MariaDB {@code ON UPDATE}; null if there is none
 * @param comment empty if there is none
 * @param options what else was set, lower case name to value, such as {@code invisible} or {@code storage}
 */
public record ColumnDefinition(
        String name,
        DeclaredType type,
        boolean nullable,
        @Nullable String defaultValue,
        @Nullable Identity identity,
        @Nullable Generated generated,
        @Nullable String charset,
        @Nullable String collation,
        @Nullable String onUpdate,
        String comment,
        Map<String, String> options) {

    public ColumnDefinition {
        if (name.isEmpty()) {
            throw new IllegalArgumentException("The name of a column of type " + type + " is empty.");
        }
        options = Map.copyOf(options);
    }

    /** A nullable column without anything else. */
    public static ColumnDefinition of(String name, DeclaredType type) {
        return new ColumnDefinition(name, type, true, null, null, null, null, null, null, "", Map.of());
    }

    public ColumnDefinition withName(String value) {
        return new ColumnDefinition(
                value,
                type,
                nullable,
                defaultValue,
                identity,
                generated,
                charset,
                collation,
                onUpdate,
                comment,
                options);
    }

    public ColumnDefinition withType(DeclaredType value) {
        return new ColumnDefinition(
                name,
                value,
                nullable,
                defaultValue,
                identity,
                generated,
                charset,
                collation,
                onUpdate,
                comment,
                options);
    }

    public ColumnDefinition withNullable(boolean value) {
        return new ColumnDefinition(
                name, type, value, defaultValue, identity, generated, charset, collation, onUpdate, comment, options);
    }

    public ColumnDefinition withDefault(@Nullable String value) {
        return new ColumnDefinition(
                name, type, nullable, value, identity, generated, charset, collation, onUpdate, comment, options);
    }

    public ColumnDefinition withIdentity(@Nullable Identity value) {
        return new ColumnDefinition(
                name, type, nullable, defaultValue, value, generated, charset, collation, onUpdate, comment, options);
    }

    public ColumnDefinition withGenerated(@Nullable Generated value) {
        return new ColumnDefinition(
                name, type, nullable, defaultValue, identity, value, charset, collation, onUpdate, comment, options);
    }

    public ColumnDefinition withCharset(@Nullable String newCharset, @Nullable String newCollation) {
        return new ColumnDefinition(
                name,
                type,
                nullable,
                defaultValue,
                identity,
                generated,
                newCharset,
                newCollation,
                onUpdate,
                comment,
                options);
    }

    public ColumnDefinition withOnUpdate(@Nullable String value) {
        return new ColumnDefinition(
                name, type, nullable, defaultValue, identity, generated, charset, collation, value, comment, options);
    }

    public ColumnDefinition withComment(String value) {
        return new ColumnDefinition(
                name, type, nullable, defaultValue, identity, generated, charset, collation, onUpdate, value, options);
    }

    public ColumnDefinition withOptions(Map<String, String> value) {
        return new ColumnDefinition(
                name, type, nullable, defaultValue, identity, generated, charset, collation, onUpdate, comment, value);
    }
}
