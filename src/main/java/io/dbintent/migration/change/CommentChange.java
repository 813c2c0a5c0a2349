package io.dbintent.migration.change;

/** A comment set or taken away; an empty one takes it away. */
public sealed interface CommentChange extends SchemaChange {

    String comment();

    record OnTable(ObjectName table, String comment) implements CommentChange {}

    record OnColumn(ObjectName table, String column, String comment) implements CommentChange {}

    /**
     * On anything else.
     *
     * @param kind in capitals, such as {@code INDEX}, {@code TYPE}, {@code CONSTRAINT}
     * @param subject its name as written, with all that follows up to {@code IS}
     */
    record OnOther(String kind, String subject, String comment) implements CommentChange {}
}
