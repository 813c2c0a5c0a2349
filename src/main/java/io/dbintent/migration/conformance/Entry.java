package io.dbintent.migration.conformance;

import io.dbintent.migration.change.ObjectName;
import java.util.List;

/**
 * One thing that a script changes.
 *
 * @param table the table under the name it has before, or after if it is new; of other objects their own name
 * @param name of the column, index or constraint; empty for a table as a whole
 * @param was empty if there was nothing
 * @param is empty if there is nothing any more
 * @param columns those that it is on, under their names before where they have one
 */
record Entry(Kind kind, ObjectName table, String name, String was, String is, List<String> columns) {

    /** What kind of thing is changed how. */
    enum Kind {
        TABLE_GONE,
        TABLE_NEW,
        TABLE_RENAMED,
        TABLE_OPTION,
        TABLE_COMMENT,
        COLUMN_GONE,
        COLUMN_NEW,
        COLUMN_RENAMED,
        TYPE,
        NULLABLE,
        DEFAULT,
        IDENTITY,
        GENERATED,
        COLLATION,
        ON_UPDATE,
        COMMENT,
        PRIMARY_KEY,
        INDEX_GONE,
        INDEX_NEW,
        INDEX_RENAMED,
        UNIQUE_GONE,
        UNIQUE_NEW,
        FOREIGN_KEY_GONE,
        FOREIGN_KEY_NEW,
        CHECK_GONE,
        CHECK_NEW,
        VIEW_GONE,
        VIEW_NEW,
        VIEW_CHANGED,
        TRIGGER_GONE,
        TRIGGER_NEW,
        TRIGGER_CHANGED,
        OTHER
    }

    Entry {
        columns = List.copyOf(columns);
    }

    boolean isGone() {
        return kind.name().endsWith("_GONE");
    }

    boolean isNew() {
        return kind.name().endsWith("_NEW");
    }

    /** As a clause: {@code column books.pages goes}. */
    @Override
    public String toString() {
        String column = table + "." + name;
        String what = kind.name()
                .replaceAll("_(GONE|NEW|CHANGED)$", "")
                .replace('_', ' ')
                .toLowerCase(java.util.Locale.ROOT);
        return switch (kind) {
            case TABLE_GONE -> "table " + table + " goes";
            case TABLE_NEW -> "table " + table + " comes";
            case TABLE_RENAMED -> "table " + table + " becomes " + is;
            case TABLE_OPTION -> "option " + name + " of table " + table + change();
            case TABLE_COMMENT -> "the comment of table " + table + change();
            case COLUMN_GONE -> "column " + column + " goes";
            case COLUMN_NEW -> "column " + column + " comes";
            case COLUMN_RENAMED -> "column " + column + " becomes " + is;
            case TYPE, NULLABLE, DEFAULT, IDENTITY, GENERATED, COLLATION, ON_UPDATE, COMMENT ->
                facet() + " of column " + column + change();
            case PRIMARY_KEY -> "the primary key of table " + table + change();
            case INDEX_GONE, UNIQUE_GONE, FOREIGN_KEY_GONE, CHECK_GONE ->
                what + " " + named() + " of table " + table + " goes";
            case INDEX_NEW, UNIQUE_NEW, FOREIGN_KEY_NEW, CHECK_NEW ->
                "table " + table + " gets " + what + " " + named();
            case INDEX_RENAMED -> "index " + was + " of table " + table + " becomes " + is;
            case VIEW_GONE, TRIGGER_GONE -> what + " " + table + " goes";
            case VIEW_NEW, TRIGGER_NEW -> what + " " + table + " comes";
            case VIEW_CHANGED, TRIGGER_CHANGED -> what + " " + table + " reads otherwise";
            case OTHER -> name;
        };
    }

    private String named() {
        return (name.isEmpty() ? "" : name + " ") + "on (" + String.join(", ", columns) + ")";
    }

    private String facet() {
        return switch (kind) {
            case TYPE -> "the type";
            case NULLABLE -> "NULL or not";
            case DEFAULT -> "the default";
            case IDENTITY -> "the numbering";
            case GENERATED -> "the expression";
            case COLLATION -> "the collation";
            case ON_UPDATE -> "ON UPDATE";
            default -> "the comment";
        };
    }

    private String change() {
        return was.isEmpty()
                ? " becomes " + is
                : is.isEmpty() ? ", " + was + ", goes" : " becomes " + is + ", which was " + was;
    }
}
