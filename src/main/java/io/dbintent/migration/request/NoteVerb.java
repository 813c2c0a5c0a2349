package io.dbintent.migration.request;

import io.dbintent.migration.change.TableDefinition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is to stay as it is, and what rows without a value get; said of the commands before or after it. */
final class NoteVerb implements Verb {

    private static final String[] KEEP = {
        "keep",
        "keeping",
        "leave",
        "leaving",
        "retain",
        "retaining",
        "do not touch",
        "don't touch",
        "do not change",
        "don't change",
        "without touching",
        "without changing",
        "do not drop",
        "don't drop",
        "do not remove",
        "preserve",
        "preserving",
        "don't remove",
        "without losing",
        "do not lose",
        "don't lose",
        "do not alter",
        "don't alter"
    };
    private static final String[] STATE = {
        "as it is",
        "for one more release",
        "for a while",
        "for the next release",
        "as they are",
        "as it was",
        "as is",
        "as they were",
        "alone",
        "untouched",
        "unchanged",
        "where it is",
        "in place",
        "intact",
        "the same",
        "as it stands",
        "where they are",
        "there",
        "as before",
        "too",
        "as well"
    };
    private static final String[] STAYS = {
        "stays",
        "must be preserved",
        "is preserved",
        "should be preserved",
        "has to be preserved",
        "stay",
        "remains",
        "remain",
        "should stay",
        "should remain",
        "must stay",
        "must remain",
        "itself stays",
        "itself remains",
        "are to stay",
        "is to stay",
        "is kept",
        "are kept",
        "shall stay",
        "can stay",
        "must be kept",
        "should be kept",
        "is",
        "are",
        "keep",
        "keeps",
        "will stay",
        "itself should stay",
        "itself must stay"
    };
    private static final String[] THINGS = {
        "everything else",
        "uniqueness",
        "the two old columns",
        "the two columns",
        "all else",
        "the rest",
        "existing rows",
        "the existing rows",
        "the rows that are there",
        "the rows",
        "the values",
        "values",
        "the data",
        "data",
        "its values",
        "its data",
        "existing values",
        "the existing values",
        "all values",
        "all rows",
        "its uniqueness",
        "the uniqueness",
        "its index",
        "the index",
        "its default",
        "the default",
        "default",
        "not null",
        "its not null",
        "nulls",
        "null",
        "the nulls",
        "its nullability",
        "the column itself",
        "the column",
        "the rows there are",
        "the existing data",
        "existing data",
        "the old column",
        "the old columns",
        "the original column",
        "the original columns",
        "the old ones",
        "all data",
        "all references",
        "its references",
        "the foreign key",
        "the original",
        "the originals",
        "the table itself",
        "the table",
        "the primary key",
        "the other columns",
        "other columns",
        "anything else",
        "the type",
        "its type",
        "the two",
        "both columns",
        "both",
        "the default and not null",
        "the old one",
        "the constraint",
        "it",
        "them",
        "null values",
        "the existing default",
        "the not null",
        "the existing ones",
        "the constraints",
        "the indexes"
    };

    private final SchemaNames names;
    private final Targets targets;

    NoteVerb(SchemaNames names) {
        this.names = names;
        this.targets = new Targets(names);
    }

    @Override
    public @Nullable Said read(Line line, Targets.@Nullable Found context) {
        int mark = line.mark();
        if (line.acceptAny(
                        "call the constraint",
                        "name the constraint",
                        "call the index",
                        "name the index",
                        "name it",
                        "the constraint should be called",
                        "the index should be called",
                        "the constraint is called",
                        "its name is",
                        "call it",
                        "the name of the constraint is",
                        "call that constraint",
                        "call that index",
                        "call the check",
                        "call the foreign key",
                        "name the foreign key",
                        "name the check")
                && line.peek().isName()) {
            String name = line.next().text();
            return Clause.ends(line) ? Said.noted(new Note.Named(name), context) : null;
        }
        line.reset(mark);
        Said said = kept(line, context);
        if (said == null) {
            line.reset(mark);
            said = stays(line, context);
        }
        if (said == null) {
            line.reset(mark);
            said = missing(line, context);
        }
        if (said == null) {
            line.reset(mark);
        }
        return said;
    }

    /** {@code keep the old column}, {@code leave books as it is}. */
    private @Nullable Said kept(Line line, Targets.@Nullable Found context) {
        line.acceptAny("but", "and", "just");
        if (!line.acceptAny(KEEP)) {
            return null;
        }
        Said said = thing(line, context);
        if (said != null) {
            line.acceptAny(STATE);
            int mark = line.mark();
            if (line.acceptAny(", including", "including") && thing(line, context) == null) {
                line.reset(mark);
            }
        }
        return said;
    }

    /** {@code the column itself stays}, {@code nulls stay null}, {@code still not null}. */
    private @Nullable Said stays(Line line, Targets.@Nullable Found context) {
        boolean bracket = line.accept("(");
        if (line.acceptAny("generate nothing", "nothing else", "nothing else changes", "nothing more")) {
            return bracket && !line.accept(")") ? null : new Said(List.of(), context);
        }
        boolean old = line.acceptAny("old", "existing", "the old", "the existing", "current");
        if (old && (targets.table(line) != null || line.acceptAny("ones", "rows", "entries"))) {
            return line.acceptAny(
                            "keep theirs",
                            "keep their values",
                            "keep their value",
                            "keep what they have",
                            "keep it",
                            "stay as they are",
                            "remain as they are",
                            "are left alone",
                            "stay untouched",
                            "are not touched")
                    ? new Said(List.of(), context)
                    : null;
        }
        if (old) {
            return null;
        }
        if (still(line)) {
            return bracket && !line.accept(")") ? null : new Said(List.of(), context);
        }
        Said said = thing(line, context);
        if (said == null) {
            return null;
        }
        if (line.acceptAny(
                "unchanged",
                "untouched",
                "must keep working",
                "should keep working",
                "keep working",
                "is fine",
                "are fine",
                "as before",
                "as it is",
                "as they are",
                "must still work",
                "have to keep working")) {
            return bracket && !line.accept(")") ? null : said;
        }
        if (!line.acceptAny(STAYS)) {
            return null;
        }
        String verb = line.word(line.mark() - 1).lower();
        boolean state = line.acceptAny(STATE) || line.acceptAny("null", "not null", "mandatory", "required", "working");
        boolean bare = verb.equals("is") || verb.equals("are");
        if (bare && !state) {
            return null;
        }
        return bracket && !line.accept(")") ? null : said;
    }

    /** {@code still not null}, {@code still default 0}, {@code it stays mandatory}. */
    private static boolean still(Line line) {
        int mark = line.mark();
        line.acceptAny("it", "they", "the column");
        if (line.acceptAny("still", "stays", "remains", "stay", "remain", "is still", "are still")) {
            if (line.acceptAny(
                    "not null",
                    "mandatory",
                    "required",
                    "nullable",
                    "optional",
                    "unique",
                    "indexed",
                    "as it is",
                    "unchanged")) {
                return true;
            }
            if (line.acceptAny("default", "defaulting to", "defaults to", "with default")) {
                line.acceptAny("to", "of");
                if (ValueWords.read(line) != null) {
                    return true;
                }
            }
        }
        line.reset(mark);
        return false;
    }

    private @Nullable Said thing(Line line, Targets.@Nullable Found context) {
        int mark = line.mark();
        Targets.Found found = null;
        try {
            found = targets.columns(line, null);
        } catch (Stop stop) {
            line.reset(mark);
        }
        if (found != null) {
            line.acceptAny("column", "columns");
            return Said.noted(new Note.Keep(found.table(), found.columns()), context);
        }
        line.reset(mark);
        if (context != null) {
            List<String> columns = columns(line, context.table());
            if (!columns.isEmpty()) {
                return Said.noted(new Note.Keep(context.table(), columns), context);
            }
        }
        line.reset(mark);
        int end = mark;
        while (line.acceptAny(THINGS)) {
            end = line.mark();
            if (!line.acceptAny("and", "or", ",")) {
                break;
            }
        }
        line.reset(end);
        if (end == mark) {
            TableDefinition table = targets.table(line);
            return table == null ? null : Said.noted(new Note.Keep(table, List.of()), context);
        }
        boolean columns = line.word(end - 1).lower().matches("columns?|itself|ones|one|originals?|it|them|both|two");
        return context != null && columns
                ? Said.noted(new Note.Keep(context.table(), List.of("*")), context)
                : new Said(List.of(), context);
    }

    private List<String> columns(Line line, TableDefinition table) {
        List<String> columns = new ArrayList<>();
        int end = line.mark();
        do {
            Targets.articles(line);
            line.acceptAny("column", "columns");
            var column = names.column(line, table);
            if (column == null) {
                break;
            }
            line.acceptAny("column", "columns");
            columns.add(column.name());
            end = line.mark();
        } while (line.acceptAny(", and", "and", ","));
        line.reset(end);
        return columns;
    }

    private static @Nullable Said missing(Line line, Targets.@Nullable Found context) {
        Value value = context == null || context.columns().isEmpty() ? null : Qualities.existing(line);
        return value == null || context == null
                ? null
                : Said.noted(new Note.Missing(context.table(), context.columns(), value), context);
    }
}
