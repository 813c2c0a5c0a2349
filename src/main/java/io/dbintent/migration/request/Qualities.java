package io.dbintent.migration.request;

import io.dbintent.migration.change.ColumnDefinition;
import io.dbintent.migration.change.ForeignKeyDefinition.Action;
import io.dbintent.migration.change.TableDefinition;
import org.jspecify.annotations.Nullable;

/** Reads what is said of a new column beside its name: type, nullability, default, keys, limits, place. */
final class Qualities {

    private final SchemaNames names;
    private final Targets targets;

    Qualities(SchemaNames names) {
        this.names = names;
        this.targets = new Targets(names);
    }

    /** Takes one quality that stands before the column's name; false if none is next. */
    boolean adjective(Line line, ColumnDraft draft) {
        int mark = line.mark();
        if (required(line)) {
            draft.nullable(false);
            return true;
        }
        if (line.acceptAny("nullable", "optional")) {
            draft.nullable(true);
            return true;
        }
        if (line.acceptAny("unique")) {
            draft.unique();
            return true;
        }
        if (line.acceptAny("auto-increment", "auto increment", "autoincrement", "generated", "auto-incremented")) {
            draft.primaryKey();
            return true;
        }
        if (line.accept("indexed")) {
            draft.indexed();
            return true;
        }
        TypeWish type = TypeWords.read(line);
        boolean isName = line.peek().lower().isEmpty() && line.atEnd();
        if (type != null && !isName) {
            draft.type(type);
            return true;
        }
        line.reset(mark);
        return false;
    }

    /** Takes all qualities that are next. */
    void all(Line line, ColumnDraft draft, @Nullable TableDefinition table) {
        boolean more = true;
        while (more) {
            more = read(line, draft, table);
        }
    }

    /** Takes one quality that stands after the column's name; false if none is next. */
    boolean read(Line line, ColumnDraft draft, @Nullable TableDefinition table) {
        int mark = line.mark();
        if (Gloss.read(line)) {
            return true;
        }
        line.acceptAny(",", "and", "but", ", and", ", but", "(", ";");
        boolean opened =
                line.mark() > mark && line.word(line.mark() - 1).lower().equals("(");
        line.acceptAny("now", "now :", ":");
        line.acceptAny("which", "that", "it", "this", "they");
        line.acceptAny("should be", "must be", "has to be", "have to be", "is", "are", "shall be", "will be", "be");
        if (simple(line, draft)
                || defaultValue(line, draft)
                || existing(line, draft)
                || reference(line, draft)
                || place(line, draft, table)
                || type(line, draft)
                || limit(line, draft)) {
            draft.bracket(opened, line);
            return true;
        }
        line.reset(mark);
        return false;
    }

    private static boolean required(Line line) {
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

    private static boolean simple(Line line, ColumnDraft draft) {
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

    /** A bare word counts as a value where the column's limit has it: {@code one of low or high, low by default}. */
    private static boolean choice(Line line, ColumnDraft draft) {
        Value word = Value.text(line.peek().text());
        return line.peek().kind() == Word.Kind.WORD
                && draft.knownLimits().stream()
                        .anyMatch(limit ->
                                limit.operator().equals("IN") && limit.values().contains(word));
    }

    private static boolean defaultValue(Line line, ColumnDraft draft) {
        int mark = line.mark();
        line.acceptAny("with", "having", "has", "use", "using", "gets", "have", "set to", "filled with", "being");
        line.acceptAny("a", "the", "as");
        boolean said = line.acceptAny(
                "default value of",
                "default value :",
                "default value is",
                "default value =",
                "default value",
                "default of",
                "default to",
                "default is",
                "default :",
                "default =",
                "defaulting to",
                "defaulted to",
                "defaults to",
                "default",
                "defaulting",
                "defaults",
                "by default",
                "initial value of",
                "initially",
                "starting at",
                "preset to",
                "starts at",
                "starts with",
                "starting with",
                "starts as");
        Value value = ValueWords.read(line);
        if (value == null && choice(line, draft)) {
            value = Value.text(line.next().text());
        }
        if (value != null && !said) {
            said = line.acceptAny(
                    "by default",
                    "as default",
                    "as the default",
                    "as a default",
                    "as default value",
                    "as the default value",
                    "initially",
                    "unless set",
                    "to begin with",
                    "to start with",
                    "at first",
                    "is the default",
                    "being the default",
                    "as its default",
                    "unless said otherwise",
                    "unless stated otherwise",
                    "unless told otherwise",
                    "if not set",
                    "if nothing else is said",
                    "unless given",
                    "otherwise");
        }
        if (value == null || !said) {
            line.reset(mark);
            return false;
        }
        if (value.kind() != Value.Kind.NULL) {
            draft.defaultValue(value);
        }
        return true;
    }

    /** {@code existing rows get 'x'}, {@code backfilled with 'x'}, {@code set to 'x' for all existing rows}. */
    static @Nullable Value existing(Line line) {
        int mark = line.mark();
        line.acceptAny("and", ",", "with", ", and");
        if (line.acceptAny(
                "backfilled with", "backfill it with", "backfill with", "backfill them with", "backfilled to")) {
            Value value = ValueWords.read(line);
            if (value != null) {
                line.acceptAny("for existing rows", "for the existing rows", "for all existing rows");
                return value;
            }
        }
        line.reset(mark);
        return FillWords.read(line);
    }

    private static boolean existing(Line line, ColumnDraft draft) {
        Value value = existing(line);
        if (value != null) {
            draft.existing(value);
            if (line.acceptAny(
                    "and as default",
                    "and as the default",
                    "and by default",
                    "and also as default",
                    "and as a default")) {
                draft.defaultValue(value);
            }
        }
        return value != null;
    }

    private boolean reference(Line line, ColumnDraft draft) {
        Reference given = draft.wish().references();
        Action late = given != null && given.onDelete() == Action.NO_ACTION ? DeleteRules.read(line) : null;
        if (given != null && late != null) {
            draft.references(new Reference(given.table(), given.column(), late));
            return true;
        }
        Reference reference = reference(line, false);
        if (reference != null) {
            draft.references(reference);
        }
        return reference != null;
    }

    /**
     * Reads {@code referencing users(id) on delete cascade} and the like.
     *
     * @param bare whether {@code to users} is enough
     */
    @Nullable
    Reference reference(Line line, boolean bare) {
        int mark = line.mark();
        boolean said = line.acceptAny(
                "with a foreign key to",
                "with a foreign key referencing",
                "as a foreign key to",
                "as a foreign key referencing",
                "as foreign key to",
                "a foreign key to",
                "=>",
                "foreign key to",
                "foreign key referencing",
                "foreign key references",
                "as a reference to",
                "a reference to",
                "->",
                "should reference",
                "must reference",
                "has to reference",
                "referencing",
                "references",
                "that references",
                "refers to",
                "referring to",
                "pointing to",
                "pointing at",
                "points to",
                "points at",
                "linked to",
                "links to",
                "linking to",
                "which references",
                "that points to",
                "that points at",
                "refer to",
                "reference",
                "point to",
                "point at",
                "fk to");
        said |= bare && line.acceptAny("to", "on", "->", "=>", "into");
        if (said && TypeWords.isStrong(line.peek())) {
            line.reset(mark);
            return null;
        }
        TableDefinition table = null;
        String column = null;
        if (said) {
            table = targets.table(line);
            line.accept("itself");
            if (table == null) {
                line.acceptAny("the", "a", "an");
                ColumnDefinition key = columnOfTable(line);
                if (key != null) {
                    column = key.name();
                    table = owner;
                }
            }
        }
        if (table == null) {
            if (said
                    && line.peek().isName()
                    && !Grammar.WORDS.contains(line.peek().lower())) {
                throw targets.unknownTable(line.peek().text());
            }
            line.reset(mark);
            return null;
        }
        column = column == null ? keyColumn(line, table) : column;
        return new Reference(table.name(), column, onDelete(line));
    }

    private @Nullable TableDefinition owner;

    /** {@code the id of users}; remembers the table in {@link #owner}. */
    private @Nullable ColumnDefinition columnOfTable(Line line) {
        int mark = line.mark();
        for (TableDefinition table : names.schema().tables()) {
            ColumnDefinition column = names.column(line, table);
            line.accept("column");
            if (column != null && line.acceptAny("of", "in", "from", "on")) {
                TableDefinition named = targets.table(line);
                if (table.equals(named)) {
                    owner = table;
                    return column;
                }
            }
            line.reset(mark);
        }
        return null;
    }

    private @Nullable String keyColumn(Line line, TableDefinition table) {
        int mark = line.mark();
        if (line.acceptAny("(", ".", "'s", "by", "via")) {
            boolean bracket = line.peek(-1).lower().equals("(");
            ColumnDefinition column = names.column(line, table);
            if (column != null && (!bracket || line.accept(")"))) {
                return column.name();
            }
        }
        line.reset(mark);
        return null;
    }

    /** {@code on delete cascade} and what people say for it; NO_ACTION if nothing is said. */
    static Action onDelete(Line line) {
        Action action = DeleteRules.read(line);
        return action == null ? Action.NO_ACTION : action;
    }

    private boolean place(Line line, ColumnDraft draft, @Nullable TableDefinition table) {
        int mark = line.mark();
        if (line.acceptAny("as the first column", "as first column", "in first place", "at the beginning")) {
            draft.after("");
            return true;
        }
        line.acceptAny("right", "directly", "placed");
        if (table != null && line.accept("after")) {
            line.acceptAny("the", "column");
            ColumnDefinition column = names.column(line, table);
            if (column != null) {
                line.accept("column");
                draft.after(column.name());
                return true;
            }
        }
        line.reset(mark);
        return false;
    }

    private static boolean type(Line line, ColumnDraft draft) {
        int mark = line.mark();
        line.acceptAny(
                "of type",
                "of the type",
                "as type",
                "with type",
                "with the type",
                "typed as",
                "typed",
                "type",
                "as",
                ":",
                "stored as",
                "data type",
                "it will hold",
                "will hold",
                "holds",
                "it holds",
                "hold",
                "holding",
                "will be",
                "contains",
                "will contain",
                "is to hold",
                "should hold",
                "storing",
                "stores",
                "with data type",
                "of data type");
        TypeWish type = TypeWords.read(line);
        if (type == null) {
            line.reset(mark);
            Integer length = TypeWords.length(line);
            if (length == null) {
                return false;
            }
            type = TypeWish.of(TypeWish.Kind.CHARACTERS, length);
            TypeWish so = draft.type();
            if (so != null && so.kind() == TypeWish.Kind.FIXED_CHARACTERS) {
                type = TypeWish.of(TypeWish.Kind.FIXED_CHARACTERS, length);
            }
            draft.sized(type);
            return true;
        }
        line.acceptAny("column", "field", "value", "type");
        line.acceptAny("each", "both");
        draft.type(type);
        return true;
    }

    private static boolean limit(Line line, ColumnDraft draft) {
        int mark = line.mark();
        line.acceptAny(
                "with a check that",
                "with a check",
                "with check",
                "checked to be",
                "with values",
                "with the values",
                "with allowed values",
                "allowed values are",
                "allowed values",
                "restricted to",
                "limited to",
                "values",
                "possible values",
                "allowed values are",
                "which is",
                "which must be",
                "that is",
                "can be",
                "may be",
                "can only be",
                "may only be",
                "with the possible values",
                "always",
                "must",
                "should",
                "can",
                "taking",
                "accepting",
                "accepts");
        line.acceptAny("it is", "it", "its value is", "the value is", "be", "only", ":");
        Limit limit = LimitWords.read(line);
        if (limit == null) {
            boolean values = line.mark() > mark;
            var list = values ? ValueWords.list(line) : java.util.List.<Value>of();
            if (list.size() < 2) {
                line.reset(mark);
                return false;
            }
            limit = new Limit("", "IN", list, "");
        }
        line.acceptAny("and nothing else", ", nothing else", "only");
        draft.limit(limit);
        return true;
    }
}
