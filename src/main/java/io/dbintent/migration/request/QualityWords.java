package io.dbintent.migration.request;

/** Fixed words for what a new column is: {@code not null}, {@code unique}, {@code generated}. */
final class QualityWords {

    private QualityWords() {}

    /** Takes what says that there must be a value; false if it is not next. */
    static boolean required(Line line) {
        return line.acceptAny(
                "not null",
                "not - null",
                "not-null",
                "non null",
                "non-null",
                "non - null",
                "nonnull",
                "not nullable",
                "non-nullable",
                "required",
                "mandatory",
                "obligatory");
    }

    /** Takes one such word or phrase for the column; false if none is next. */
    static boolean read(Line line, ColumnDraft draft) {
        if (required(line)
                || line.acceptAny(
                        "not be null",
                        "never be null",
                        "never null",
                        "cannot be null",
                        "can not be null",
                        "must not be null",
                        "may not be null",
                        "can 't be null",
                        "cannot be empty",
                        "always filled",
                        "always be set",
                        "must always be set",
                        "always set",
                        "never be empty",
                        "must not be empty",
                        "can't be null",
                        "without nulls",
                        "no nulls allowed",
                        "no nulls",
                        "does not allow null",
                        "does not allow nulls",
                        "should not be null",
                        "should never be null",
                        "shouldn't be null",
                        "mustn't be null")) {
            draft.nullable(false);
            return true;
        }
        if (line.acceptAny("null means", "null meaning", "null is", "null for", "null stands for")) {
            while (!Clause.ends(line) && !line.at(")") && line.peek().kind() == Word.Kind.WORD) {
                line.next();
            }
            draft.nullable(true);
            return true;
        }
        if (line.acceptAny(
                "no default",
                "without a default",
                "without default",
                "null when there is none",
                "null if there is none",
                "null where there is none",
                "null if unknown",
                "null when unknown",
                "null if missing",
                "null when not set",
                "null if not set",
                "null until then",
                "null otherwise",
                "null if none",
                "null if it is not known",
                "null if not known")) {
            if (line.word(line.mark() - 1).lower().equals("default")) {
                return true;
            }
            draft.nullable(true);
            return true;
        }
        if (line.acceptAny(
                "nullable",
                "optional",
                "null allowed",
                "nulls allowed",
                "can be null",
                "may be null",
                "can be empty",
                "may be empty",
                "allowed to be null",
                "allows null",
                "allows nulls",
                "allowing nulls",
                "allow nulls",
                "can stay empty",
                "may stay empty",
                "null")) {
            draft.nullable(true);
            return true;
        }
        if (line.acceptAny(
                "unique",
                "with a unique constraint",
                "has a unique constraint",
                "no duplicates",
                "no duplicates allowed",
                "without duplicates")) {
            draft.unique();
            return true;
        }
        if (line.acceptAny(
                "generated key",
                "( generated )",
                "auto-increment",
                "auto increment",
                "autoincrement",
                "auto-incremented",
                "generated",
                "generated primary key",
                "identity",
                "serial",
                "a generated key",
                "auto-increment primary key")) {
            draft.primaryKey();
            return true;
        }
        if (line.acceptAny("indexed", "with an index on it", "with an index", "with index")) {
            draft.indexed();
            return true;
        }
        if (line.acceptAny("as the primary key", "as primary key", "primary key", "the primary key")) {
            draft.primaryKey();
            return true;
        }
        if (line.acceptAny(
                "with the comment", "with a comment", "with comment", "commented as", "commented", "comment")) {
            line.acceptAny(":", "saying", "that says");
            if (line.peek().kind() == Word.Kind.QUOTED) {
                draft.comment(line.next().text());
                return true;
            }
        }
        return false;
    }
}
