package io.dbintent.migration.draft;

import io.dbintent.migration.change.CheckDefinition;
import io.dbintent.migration.change.ColumnDefinition;
import io.dbintent.migration.change.DeclaredType;
import io.dbintent.migration.change.ForeignKeyDefinition;
import io.dbintent.migration.change.IndexDefinition;
import io.dbintent.migration.change.IndexPart;
import io.dbintent.migration.change.KeyDefinition;
import io.dbintent.migration.change.TableDefinition;
import io.dbintent.migration.request.ColumnWish;
import io.dbintent.migration.request.Limit;
import io.dbintent.migration.request.Reference;
import io.dbintent.migration.request.TypeWish;
import io.dbintent.migration.request.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Makes a column, and what belongs to it, of what a request says of it. */
final class NewColumn {

    private final Desk desk;

    NewColumn(Desk desk) {
        this.desk = desk;
    }

    /** The column by itself, nullable only if the request leaves it so. */
    ColumnDefinition definition(TableDefinition table, ColumnWish wish) {
        if (wish.name().length() > 60) {
            throw DraftStopException.refuse("The name " + wish.name() + " is too long; 60 characters are allowed.");
        }
        DeclaredType type = type(wish);
        boolean nullable = !wish.primaryKey() && !Boolean.FALSE.equals(wish.nullable());
        ColumnDefinition column =
                ColumnDefinition.of(wish.name(), type).withNullable(nullable).withComment(comment(wish));
        Value given = wish.defaultValue();
        if (given != null && given.kind() == Value.Kind.NULL && !nullable) {
            throw DraftStopException.refuse(
                    "Column " + table.name() + "." + wish.name() + " cannot be NOT NULL and have NULL as its default.");
        }
        return given == null || given.kind() == Value.Kind.NULL
                ? column
                : column.withDefault(defaultText(table, column, given));
    }

    String defaultText(TableDefinition table, ColumnDefinition column, Value given) {
        TypeFamily family = TypeFamily.of(column.type());
        boolean moment = given.kind() == Value.Kind.NOW;
        boolean day = given.kind() == Value.Kind.TODAY;
        boolean fits = (moment && (family == TypeFamily.TIMESTAMP || (family == TypeFamily.DATE && !desk.mysql())))
                || (day && family == TypeFamily.DATE)
                || (!moment && !day);
        if (day && family == TypeFamily.TIMESTAMP) {
            throw DraftStopException.ask(
                    "Column " + table.name() + "." + column.name()
                            + " holds a moment. Is its default to be the current date at midnight or the current"
                            + " moment?",
                    "the current date",
                    "the current timestamp");
        }
        if (moment && family == TypeFamily.DATE) {
            return desk.mysql() ? "(CURRENT_DATE)" : "CURRENT_DATE";
        }
        if (!fits) {
            throw DraftStopException.refuse("Column " + table.name() + "." + column.name() + " of type " + column.type()
                    + " cannot hold the current " + (day ? "date." : "moment."));
        }
        return desk.value(table, column, given);
    }

    private String comment(ColumnWish wish) {
        if (!wish.comment().isEmpty() && desk.sqlite()) {
            throw DraftStopException.refuse(
                    "SQLite keeps no comments on columns, so that of " + wish.name() + " would be lost.");
        }
        return wish.comment();
    }

    private DeclaredType type(ColumnWish wish) {
        Reference reference = wish.references();
        TypeWish said = wish.type();
        if (reference != null) {
            DeclaredType target = target(reference).type();
            if (said != null && !Compatible.types(desk, desk.types.of(said), target)) {
                if (!(said.kind() == TypeWish.Kind.INTEGER && TypeFamily.of(target) == TypeFamily.WHOLE)) {
                    throw DraftStopException.refuse("Column " + wish.name() + " of type " + desk.types.of(said)
                            + " cannot refer to " + reference.table() + "."
                            + target(reference).name() + " of type "
                            + target + ".");
                }
            }
            return target;
        }
        return said != null ? desk.types.of(said) : limited(wish, desk.types.byName(wish.name()));
    }

    /** What is held between numbers is a number, whatever its name suggests. */
    private DeclaredType limited(ColumnWish wish, DeclaredType usual) {
        boolean numbers = wish.limits().stream()
                .anyMatch(limit -> !limit.operator().startsWith("LENGTH")
                        && limit.values().stream().anyMatch(value -> value.kind() == Value.Kind.NUMBER));
        boolean whole = wish.limits().stream()
                .flatMap(limit -> limit.values().stream())
                .allMatch(value -> value.text().matches("-?\\d*"));
        return numbers && TypeFamily.of(usual) == TypeFamily.TEXT
                ? desk.types.of(TypeChoice.kind(whole ? TypeWish.Kind.INTEGER : TypeWish.Kind.DECIMAL))
                : usual;
    }

    /** The column that a reference points to. */
    ColumnDefinition target(Reference reference) {
        TableDefinition table = desk.table(reference.table());
        String named = reference.column();
        KeyDefinition key = table.primaryKey();
        if (named == null) {
            if (key == null || key.columns().size() != 1) {
                throw DraftStopException.ask(
                        "Which column of " + table.name() + " is referred to? Its primary key is not a single column.",
                        table.columns().stream()
                                .map(c -> table.name() + "." + c.name())
                                .toList());
            }
            named = key.columns().get(0);
        }
        ColumnDefinition column = desk.column(table, named);
        if (!Compatible.isUnique(table, List.of(column.name()))) {
            throw DraftStopException.refuse("A foreign key cannot refer to " + table.name() + "." + column.name()
                    + ": that column is neither the primary key nor unique.");
        }
        return column;
    }

    /** The table with the wish's index, unique, foreign key and checks; the column is in it already. */
    TableDefinition constrained(TableDefinition table, ColumnWish wish) {
        List<String> columns = List.of(wish.name());
        TableDefinition result = table;
        if (wish.unique() && !wish.primaryKey()) {
            result = unique(result, columns, desk.name("", "uq", table, columns));
        }
        Reference reference = wish.references();
        if (reference != null) {
            result = foreignKey(result, wish.name(), reference, desk.name("", "fk", table, columns), wish.indexed());
        }
        if (wish.indexed() && !wish.unique()) {
            result = index(result, columns, false, desk.name("", "idx", table, columns));
        }
        List<Limit> limits = new ArrayList<>(wish.limits());
        TypeWish type = wish.type();
        if (type != null && type.kind() == TypeWish.Kind.CHOICE) {
            limits.add(new Limit(
                    wish.name(),
                    "IN",
                    type.values().stream()
                            .map(text -> new Value(Value.Kind.TEXT, text))
                            .toList(),
                    ""));
        }
        if (!limits.isEmpty()) {
            String expression = new CheckText(desk).of(result, limits);
            result = result.withChecks(
                    Tables.plus(result.checks(), CheckDefinition.of(desk.name("", "ck", table, columns), expression)));
        }
        return result;
    }

    TableDefinition unique(TableDefinition table, List<String> columns, String name) {
        return desk.postgres()
                ? table.withUniques(Tables.plus(table.uniques(), KeyDefinition.of(name, columns)))
                : index(table, columns, true, name);
    }

    TableDefinition index(TableDefinition table, List<String> columns, boolean unique, String name) {
        List<IndexPart> parts = new ArrayList<>();
        for (String column : columns) {
            ColumnDefinition definition = desk.column(table, column);
            String type = definition.type().name().toLowerCase(Locale.ROOT);
            boolean blob = desk.mysql() && type.matches("(tiny|medium|long)?(text|blob)");
            if (blob && unique) {
                throw DraftStopException.refuse("Column " + table.name() + "." + column + " of type " + type
                        + " cannot be unique: only a part of it can be indexed.");
            }
            parts.add(blob ? new IndexPart(definition.name(), null, 100, false, "") : IndexPart.of(definition.name()));
        }
        IndexDefinition.Kind kind = unique ? IndexDefinition.Kind.UNIQUE : IndexDefinition.Kind.PLAIN;
        return table.withIndexes(Tables.plus(table.indexes(), IndexDefinition.of(name, kind, parts)));
    }

    /** With MySQL's index written out, so that it goes away with the key. */
    TableDefinition foreignKey(
            TableDefinition table, String column, Reference reference, String name, boolean indexComes) {
        ColumnDefinition target = target(reference);
        ForeignKeyDefinition key = ForeignKeyDefinition.of(
                        name, List.of(column), desk.table(reference.table()).name(), List.of(target.name()))
                .withActions(reference.onDelete(), ForeignKeyDefinition.Action.NO_ACTION);
        if (reference.onDelete() == ForeignKeyDefinition.Action.SET_NULL
                && !desk.column(table, column).nullable()) {
            throw DraftStopException.refuse("Foreign key on " + table.name() + "." + column
                    + " cannot set the column to NULL: it is NOT NULL.");
        }
        TableDefinition result = table.withForeignKeys(Tables.plus(table.foreignKeys(), key));
        boolean served = indexComes
                || (table.primaryKey() != null && first(table.primaryKey().columns(), column))
                || table.indexes().stream().anyMatch(index -> first(index.columns(), column));
        return desk.mysql() && !served ? index(result, List.of(column), false, name) : result;
    }

    private static boolean first(List<String> columns, String column) {
        return !columns.isEmpty() && columns.get(0).equalsIgnoreCase(column);
    }
}
