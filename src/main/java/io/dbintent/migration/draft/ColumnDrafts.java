package io.dbintent.migration.draft;

import io.dbintent.migration.change.ColumnDefinition;
import io.dbintent.migration.change.DeclaredType;
import io.dbintent.migration.change.ForeignKeyDefinition;
import io.dbintent.migration.change.KeyDefinition;
import io.dbintent.migration.change.SchemaDefinition;
import io.dbintent.migration.change.TableDefinition;
import io.dbintent.migration.change.ViewDefinition;
import io.dbintent.migration.request.ColumnWish;
import io.dbintent.migration.request.Command;
import io.dbintent.migration.request.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Drafts what is done to columns. */
final class ColumnDrafts {

    private final Desk desk;
    private final NewColumn columns;

    ColumnDrafts(Desk desk) {
        this.desk = desk;
        this.columns = new NewColumn(desk);
    }

    List<Step> add(Command.AddColumn command) {
        TableDefinition table = desk.table(command.table());
        ColumnWish wish = command.column();
        List<Command.FillColumn> fillings = desk.fillings(table, wish.name());
        desk.requireFree(table, wish.name());
        if (wish.primaryKey()) {
            throw DraftStopException.ask("Is " + table.name() + "." + wish.name()
                    + " to replace the primary key of " + table.name()
                    + "? Changing the key of a table that has rows is not drafted.");
        }
        ColumnDefinition column = columns.definition(table, wish);
        Map<String, Fill> fills = new LinkedHashMap<>();
        Value existing = wish.existing();
        if (existing != null && !existing.equals(wish.defaultValue())) {
            if (existing.kind() == Value.Kind.NULL && !column.nullable()) {
                throw DraftStopException.refuse("Column " + table.name() + "." + column.name()
                        + " cannot be NOT NULL while the existing rows get NULL.");
            }
            fills.put(column.name(), Fill.all(plainValue(table, column, existing)));
        } else if (!column.nullable() && column.defaultValue() == null && fillings.isEmpty()) {
            requireEmpty(table, column.name());
        }
        if (wish.unique()
                && (column.defaultValue() != null || !fills.isEmpty())
                && desk.count(table, List.of(), "").orElse(2) > 1) {
            throw DraftStopException.ask("Column " + table.name() + "." + column.name()
                    + " is to be unique, but all existing rows would get the same value. What are they to get?");
        }
        if (!fillings.isEmpty() && !column.nullable() && column.defaultValue() == null && fills.isEmpty()) {
            return addAndFill(table, column, wish, fillings);
        }
        TableDefinition after = columns.constrained(placed(table, column, wish.after()), wish);
        return List.of(Reshape.of(table, after).filling(fills, Map.of()));
    }

    /** Values first, NOT NULL and the rest when all rows have one. */
    private List<Step> addAndFill(
            TableDefinition table, ColumnDefinition column, ColumnWish wish, List<Command.FillColumn> fillings) {
        FillDrafts fills = new FillDrafts(desk);
        TableDefinition loose = placed(table, column.withNullable(true), wish.after());
        List<Step> steps = new java.util.ArrayList<>(List.of(Reshape.of(table, loose)));
        for (Command.FillColumn filling : fillings) {
            fills.requireAll(table, column, filling);
            steps.addAll(fills.fill(loose, column, filling));
        }
        steps.add(Reshape.of(loose, columns.constrained(Tables.with(loose, column), wish)));
        return steps;
    }

    private TableDefinition placed(TableDefinition table, ColumnDefinition column, @Nullable String after) {
        if (after != null && !desk.mysql()) {
            desk.note("The new column goes last: " + desk.server().dialect() + " has no other place for it.");
        }
        if (after == null || !desk.mysql()) {
            return Tables.plus(table, column);
        }
        int at = after.isEmpty() ? 0 : table.columns().indexOf(desk.column(table, after)) + 1;
        java.util.ArrayList<ColumnDefinition> list = new java.util.ArrayList<>(table.columns());
        list.add(at, column);
        return table.withColumns(list);
    }

    private String plainValue(TableDefinition table, ColumnDefinition column, Value value) {
        return columns.defaultText(table, column, value);
    }

    private void requireEmpty(TableDefinition table, String column) {
        if (desk.count(table, List.of(), "").orElse(1) > 0) {
            throw DraftStopException.ask("Column " + table.name() + "." + column
                    + " must not be null and has no default. What do the rows get that are there already?");
        }
    }

    Step drop(Command.DropColumn command) {
        TableDefinition table = desk.table(command.table());
        ColumnDefinition column = desk.column(table, command.column());
        String name = table.name() + "." + column.name();
        requireUnread(table, column.name());
        KeyDefinition key = table.primaryKey();
        List<String> referring = referring(table, column.name());
        if (!referring.isEmpty()) {
            throw DraftStopException.ask(
                    "Column " + name + " cannot be dropped: foreign keys refer to it: " + String.join(", ", referring)
                            + ". Drop them first.",
                    referring);
        }
        if (key != null && Mentions.in(key.columns(), column.name())) {
            throw DraftStopException.ask("Column " + name + " is part of the primary key of " + table.name()
                    + ". What is the key to be without it?");
        }
        if (table.columns().size() == 1) {
            throw DraftStopException.ask("Column " + name + " is the only one of its table. Drop the table instead?");
        }
        table.columns().stream()
                .filter(other -> other.generated() != null
                        && Mentions.column(other.generated().expression(), column.name()))
                .findFirst()
                .ifPresent(other -> {
                    throw DraftStopException.ask("Column " + name + " is what " + table.name() + "." + other.name()
                            + " is computed from. Drop that first?");
                });
        TableDefinition after = Tables.without(table, column.name());
        dependents(table, after, column.name());
        Map<String, Fill> back = new LinkedHashMap<>();
        java.util.Optional<Inverse.Found> inverse = new Inverse(desk).of(after, column);
        if (inverse.isPresent()) {
            back.put(column.name(), Fill.all(inverse.get().expression()));
            return Reshape.of(table, after)
                    .filling(Map.of(), back)
                    .losing(inverse.get().exact() ? List.of() : List.of(name));
        }
        boolean needsValue = !column.nullable() && column.generated() == null && column.identity() == null;
        boolean unique = needsValue && column.defaultValue() == null;
        if (unique || (needsValue && isUniqueAlone(table, column.name()))) {
            String standIn = new StandIn(desk).of(table, column);
            back.put(column.name(), Fill.all(standIn));
            desk.note("The way back puts " + standIn + " into " + name + ", since its values are gone and it must not"
                    + " be null.");
        }
        return Reshape.of(table, after).filling(Map.of(), back).losing(List.of(name));
    }

    private static boolean isUniqueAlone(TableDefinition table, String column) {
        return Compatible.isUnique(table, List.of(column));
    }

    private void dependents(TableDefinition table, TableDefinition after, String column) {
        Differences gone = new Differences(table, after);
        gone.goneIndexes()
                .forEach(index -> desk.note("Index " + index.name() + " of " + table.name() + " goes with column "
                        + column + ", and comes back with it."));
        gone.goneUniques()
                .forEach(unique -> desk.note("Unique constraint " + unique.name() + " of " + table.name()
                        + " goes with column " + column + ", and comes back with it."));
        gone.goneKeys()
                .forEach(key -> desk.note("Foreign key " + key.name() + " of " + table.name() + " goes with column "
                        + column + ", and comes back with it."));
        gone.goneChecks()
                .forEach(check -> desk.note("Check " + check.name() + " of " + table.name() + " goes with column "
                        + column + ", and comes back with it."));
    }

    private void requireUnread(TableDefinition table, String column) {
        List<String> views = new Views(desk.schema())
                .on(table.name(), List.of(column)).stream()
                        .map(ViewDefinition::name)
                        .map(Object::toString)
                        .toList();
        if (!views.isEmpty()) {
            throw DraftStopException.ask(
                    "Column " + table.name() + "." + column + " is read by view " + String.join(", ", views)
                            + ". What is to become of it? Change or drop it first.",
                    views);
        }
        List<String> triggers = desk.schema().triggers().stream()
                .filter(trigger -> trigger.table().matches(table.name()) && Mentions.column(trigger.text(), column))
                .map(trigger -> trigger.name().name())
                .toList();
        if (!triggers.isEmpty()) {
            throw DraftStopException.ask(
                    "Column " + table.name() + "." + column + " is used by trigger " + String.join(", ", triggers)
                            + ". Change or drop it first.",
                    triggers);
        }
    }

    /** The foreign keys of any table that lead to the column, as {@code table.key}. */
    private List<String> referring(TableDefinition table, String column) {
        TreeSet<String> keys = new TreeSet<>();
        for (TableDefinition other : desk.schema().tables()) {
            for (ForeignKeyDefinition key : other.foreignKeys()) {
                List<String> to = key.referencedColumns().isEmpty() && table.primaryKey() != null
                        ? table.primaryKey().columns()
                        : key.referencedColumns();
                if (key.referencedTable().matches(table.name()) && Mentions.in(to, column)) {
                    keys.add(other.name() + "." + String.join(", ", key.columns()));
                }
            }
        }
        return List.copyOf(keys);
    }

    List<Step> nullable(Command.SetNullable command) {
        TableDefinition table = desk.table(command.table());
        ColumnDefinition column = desk.column(table, command.column());
        String name = table.name() + "." + column.name();
        if (column.nullable() == command.nullable() && desk.asksMore()) {
            return List.of();
        }
        if (column.nullable() == command.nullable()) {
            throw DraftStopException.ask(
                    "Column " + name + (command.nullable() ? " may be null already." : " is NOT NULL already."));
        }
        KeyDefinition key = table.primaryKey();
        if (command.nullable() && key != null && Mentions.in(key.columns(), column.name())) {
            throw DraftStopException.refuse("Column " + name + " is part of the primary key; it cannot be null.");
        }
        TableDefinition after = Tables.with(table, column.withNullable(command.nullable()));
        if (command.nullable()) {
            return List.of(Reshape.of(table, after));
        }
        table.foreignKeys().stream()
                .filter(k ->
                        Mentions.in(k.columns(), column.name()) && k.onDelete() == ForeignKeyDefinition.Action.SET_NULL)
                .findFirst()
                .ifPresent(k -> {
                    throw DraftStopException.ask("Column " + name + " cannot be NOT NULL while foreign key " + k.name()
                            + " sets it to NULL on delete. Change the key first.");
                });
        Value existing = command.existing();
        OptionalLong nulls = new FillDrafts(desk).nullsLeft(table, column);
        if (existing == null || existing.kind() == Value.Kind.NULL) {
            if (nulls.orElse(1) > 0) {
                throw DraftStopException.ask("What do the rows get that have no value in " + name + "?"
                        + (nulls.isPresent() ? " Rows without one: " + nulls.getAsLong() + "." : ""));
            }
            return List.of(Reshape.of(table, after));
        }
        String value = plainValue(table, column, existing);
        if (nulls.orElse(2) > 1 && isUniqueAlone(table, column.name())) {
            throw DraftStopException.ask("Column " + name
                    + " is unique; rows that have no value cannot all get the same one. What are they to get?");
        }
        desk.note("The way back cannot tell the rows that had no value in " + name + " from those that had " + value
                + ".");
        return List.of(Reshape.of(table, after)
                .filling(Map.of(column.name(), Fill.missing(value)), Map.of())
                .losing(List.of(name)));
    }

    List<Step> defaultValue(Command.SetDefault command) {
        TableDefinition table = desk.table(command.table());
        ColumnDefinition column = desk.column(table, command.column());
        String name = table.name() + "." + column.name();
        if (column.generated() != null || column.identity() != null) {
            throw DraftStopException.refuse("Column " + name + " is filled by the server; it takes no default.");
        }
        Value value = command.value();
        boolean none = value == null || value.kind() == Value.Kind.NULL;
        if (none && column.defaultValue() == null && desk.asksMore()) {
            return List.of();
        }
        if (none && column.defaultValue() == null) {
            throw DraftStopException.ask("Column " + name + " has no default already.");
        }
        if (value != null && value.kind() == Value.Kind.NULL && !column.nullable()) {
            throw DraftStopException.refuse("Column " + name + " is NOT NULL; its default cannot be NULL.");
        }
        String text = value == null || none ? null : columns.defaultText(table, column, value);
        return List.of(Reshape.of(table, Tables.with(table, column.withDefault(text))));
    }

    Step comment(Command.SetComment command) {
        TableDefinition table = desk.table(command.table());
        if (desk.sqlite()) {
            throw DraftStopException.refuse("SQLite keeps no comments on tables and columns.");
        }
        String column = command.column();
        return Reshape.of(
                table,
                column == null
                        ? table.withComment(command.text())
                        : Tables.with(table, desk.column(table, column).withComment(command.text())));
    }

    Step type(Command.ChangeType command) {
        TableDefinition table = desk.table(command.table());
        ColumnDefinition column = desk.column(table, command.column());
        String name = table.name() + "." + column.name();
        DeclaredType type = desk.types.of(command.type());
        if (desk.types
                .kept(column.type())
                .toString()
                .equalsIgnoreCase(desk.types.kept(type).toString())) {
            throw DraftStopException.ask("Column " + name + " is of type " + type + " already.");
        }
        if (column.generated() != null) {
            throw DraftStopException.ask("Column " + name + " is computed; its type follows its expression.");
        }
        requireFreeOfKeys(table, column, type);
        Conversion conversion = (command.meanings().isEmpty()
                        ? new Conversions(desk.server()).of(column, type)
                        : java.util.Optional.of(new Meanings(desk).of(table, column, type, command.meanings())))
                .orElseThrow(() -> DraftStopException.ask(
                        "How are the values of " + name + " of type " + column.type() + " to become " + type + "?"));
        requireFit(table, column, type, conversion);
        ColumnDefinition changed = column.withType(type).withDefault(converted(column, type));
        if (TypeFamily.of(type) != TypeFamily.TEXT) {
            changed = changed.withCharset(null, null);
        }
        Map<String, String> there = conversion.there() == null ? Map.of() : Map.of(column.name(), conversion.there());
        Map<String, String> back = conversion.back() == null ? Map.of() : Map.of(column.name(), conversion.back());
        TableDefinition after = Tables.with(table, changed);
        if (command.type().kind() == io.dbintent.migration.request.TypeWish.Kind.CHOICE) {
            throw DraftStopException.ask("Is " + name + " to be limited to these values by a check?");
        }
        return Reshape.of(table, after).casting(there, back);
    }

    private void requireFreeOfKeys(TableDefinition table, ColumnDefinition column, DeclaredType type) {
        SchemaDefinition schema = desk.schema();
        boolean sameKind = TypeFamily.of(type) == TypeFamily.of(column.type())
                && (TypeFamily.of(type) == TypeFamily.TEXT
                        || (desk.sqlite() && TypeFamily.of(type) == TypeFamily.WHOLE));
        List<String> referring = referring(table, column.name());
        List<String> own = table.foreignKeys().stream()
                .filter(key -> Mentions.in(key.columns(), column.name()))
                .map(ForeignKeyDefinition::name)
                .toList();
        if (!sameKind && !(referring.isEmpty() && own.isEmpty())) {
            List<String> all = new java.util.ArrayList<>(referring);
            all.addAll(own);
            throw DraftStopException.ask(
                    "Column " + table.name() + "." + column.name() + " is part of foreign keys: "
                            + String.join(", ", all) + ". Both sides have to be changed; are they to be?",
                    all);
        }
        boolean triggers = schema.triggers().stream()
                .anyMatch(trigger ->
                        trigger.table().matches(table.name()) && Mentions.column(trigger.text(), column.name()));
        if (triggers) {
            desk.note("A trigger of " + table.name() + " uses " + column.name() + "; look at it.");
        }
        boolean rowid = desk.sqlite() && column.identity() != null;
        if (rowid) {
            throw DraftStopException.refuse("SQLite numbers rows only in a column of type INTEGER, so " + table.name()
                    + "." + column.name() + " has to stay one. It holds 64 bits.");
        }
        boolean mariaDbCheck = desk.mysql()
                && table.checks().stream().anyMatch(check -> check.column().equalsIgnoreCase(column.name()));
        if (mariaDbCheck) {
            throw DraftStopException.ask("The check in the definition of " + table.name() + "." + column.name()
                    + " would be lost. Is it to be dropped?");
        }
    }

    private void requireFit(TableDefinition table, ColumnDefinition column, DeclaredType type, Conversion conversion) {
        String misfit = conversion.misfit();
        if (misfit == null) {
            return;
        }
        String name = table.name() + "." + column.name();
        OptionalLong misfits = desk.count(table, List.of(column.name()), misfit);
        if (misfits.isEmpty()) {
            desk.note("Rows were not looked at: up fails or changes values where " + misfit + ".");
        } else if (misfits.getAsLong() > 0) {
            throw DraftStopException.ask(misfits.getAsLong() + " rows of " + table.name() + " hold values in " + name
                    + " that do not fit into " + type + " (" + misfit + "). What is to become of them?");
        }
    }

    /** The default in the words of another type. */
    private @Nullable String converted(ColumnDefinition column, DeclaredType type) {
        String given = column.defaultValue();
        TypeFamily old = TypeFamily.of(column.type());
        TypeFamily wished = TypeFamily.of(type);
        if (given == null || old == wished || (old.isNumber() && wished.isNumber())) {
            return given;
        }
        String bare = given.replaceAll("::[a-z ]+(\\(\\d+\\))?$", "").replaceAll("^\\((.*)\\)$", "$1");
        String word = bare.replaceAll("^'|'$", "").toLowerCase(java.util.Locale.ROOT);
        if (wished == TypeFamily.BOOLEAN && word.matches("0|false|no|n|f|off|1|true|yes|y|t|on")) {
            boolean truth = word.matches("1|true|yes|y|t|on");
            return desk.postgres() ? (truth ? "TRUE" : "FALSE") : truth ? "1" : "0";
        }
        if (old == TypeFamily.BOOLEAN && wished == TypeFamily.WHOLE && word.matches("0|1|true|false")) {
            return word.equals("1") || word.equals("true") ? "1" : "0";
        }
        if (old == TypeFamily.TEXT && wished.isNumber() && word.matches("-?\\d+(\\.\\d+)?")) {
            return word;
        }
        if (wished == TypeFamily.TEXT && word.matches("-?\\d+(\\.\\d+)?")) {
            return "'" + word + "'";
        }
        throw DraftStopException.ask("What is the default " + given + " of column " + column.name()
                + " to be when its type is " + type + "?");
    }
}
