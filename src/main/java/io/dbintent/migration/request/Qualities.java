package io.dbintent.migration.request;

import io.dbintent.migration.change.ColumnDefinition;
import io.dbintent.migration.change.ForeignKeyDefinition.Action;
import io.dbintent.migration.change.TableDefinition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what is said of a new column beside its name: type, nullability, default, keys, limits, place. */
final class Qualities {

    private final SchemaNames names;
    private final ReferenceWords references;

    Qualities(SchemaNames names) {
        this.names = names;
        this.references = new ReferenceWords(names);
    }

    /** Takes one quality that stands before the column's name; false if none is next. */
    boolean adjective(Line line, ColumnDraft draft) {
        int mark = line.mark();
        if (QualityWords.required(line)) {
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
        if (QualityWords.read(line, draft)
                || DefaultWords.read(line, draft)
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
        Reference reference = references.read(line, false);
        if (reference != null) {
            draft.references(reference);
        }
        return reference != null;
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
            var list = values ? ValueWords.list(line) : List.<Value>of();
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
