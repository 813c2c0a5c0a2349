package io.dbintent.migration.request;

import io.dbintent.migration.change.ColumnDefinition;
import io.dbintent.migration.change.ForeignKeyDefinition.Action;
import io.dbintent.migration.change.TableDefinition;
import org.jspecify.annotations.Nullable;

/** Reads which column a foreign key points to: {@code referencing users(id) on delete cascade}. */
final class ReferenceWords {

    private final SchemaNames names;
    private final Targets targets;
    private @Nullable TableDefinition owner;

    ReferenceWords(SchemaNames names) {
        this.names = names;
        this.targets = new Targets(names);
    }

    /**
     * Reads {@code referencing users(id) on delete cascade} and the like.
     *
     * @param bare whether {@code to users} is enough
     */
    @Nullable
    Reference read(Line line, boolean bare) {
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
}
