package io.dbintent.migration.draft;

import io.dbintent.migration.change.CheckDefinition;
import io.dbintent.migration.change.ColumnDefinition;
import io.dbintent.migration.change.IndexDefinition;
import io.dbintent.migration.change.ObjectName;
import io.dbintent.migration.change.TableDefinition;
import io.dbintent.migration.change.ViewDefinition;
import io.dbintent.migration.request.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Drafts renames, which keep all values; what the product does not follow is written out. */
final class RenameDrafts {

    private final Desk desk;

    RenameDrafts(Desk desk) {
        this.desk = desk;
    }

    Step column(Command.RenameColumn command) {
        TableDefinition table = desk.table(command.table());
        ColumnDefinition column = desk.column(table, command.column());
        if (column.name().equals(command.to())) {
            throw DraftStopException.ask("Column " + table.name() + "." + column.name() + " is called so already.");
        }
        if (!column.name().equalsIgnoreCase(command.to())) {
            desk.requireFree(table, command.to());
        }
        requireNoTriggers(table, column.name());
        String alter = "ALTER TABLE " + desk.write.name(table.name()) + " ";
        String rename = alter + "RENAME COLUMN " + desk.quote(column.name()) + " TO " + desk.quote(command.to());
        String back = alter + "RENAME COLUMN " + desk.quote(command.to()) + " TO " + desk.quote(column.name());
        if (!desk.mysql()) {
            return Move.of(rename, back);
        }
        return onMySql(table, column.name(), command.to(), rename, back);
    }

    private void requireNoTriggers(TableDefinition table, String column) {
        boolean used = desk.schema().triggers().stream()
                .anyMatch(trigger -> trigger.table().matches(table.name()) && Mentions.column(trigger.text(), column));
        if (used && !desk.sqlite()) {
            throw DraftStopException.ask("Triggers of " + table.name() + " use column " + table.name() + "." + column
                    + ". Change or drop them first.");
        }
    }

    /** MySQL refuses to rename what a check is on, and leaves views behind that read the old name. */
    private Move onMySql(TableDefinition table, String column, String to, String rename, String back) {
        List<String> up = new ArrayList<>();
        List<String> down = new ArrayList<>();
        List<CheckDefinition> checks = table.checks().stream()
                .filter(check -> Mentions.column(check.expression(), column))
                .toList();
        String alter = "ALTER TABLE " + desk.write.name(table.name()) + " ";
        for (CheckDefinition check : checks) {
            up.add(alter + "DROP CONSTRAINT " + desk.quote(check.name()));
            down.add(alter + "DROP CONSTRAINT " + desk.quote(check.name()));
        }
        up.add(rename);
        down.add(back);
        for (CheckDefinition check : checks) {
            String renamed = check.expression()
                    .replaceAll(
                            "(?i)(?<![\\w'`])`?\\b" + Pattern.quote(column) + "\\b`?(?!['\\w])",
                            Matcher.quoteReplacement(desk.quote(to)));
            up.add(alter + "ADD " + desk.write.check(check.withExpression(renamed)));
            down.add(alter + "ADD " + desk.write.check(check));
        }
        for (ViewDefinition view : new Views(desk.schema()).on(table.name(), List.of(column))) {
            up.addAll(Views.replace(
                    desk.write, view, renamedColumn(view.query(), table.name().name(), column, to)));
            down.addAll(Views.replace(desk.write, view, view.query()));
        }
        return new Move(up, down, List.of());
    }

    /** MySQL keeps a view's query with each column qualified by its table's alias. */
    private static String renamedColumn(String query, String table, String column, String to) {
        String result = query;
        for (String alias : aliases(query, table)) {
            result = result.replaceAll(
                    "`" + Pattern.quote(alias) + "`\\.`" + Pattern.quote(column) + "`",
                    Matcher.quoteReplacement("`" + alias + "`.`" + to + "`"));
        }
        return result;
    }

    private static Set<String> aliases(String query, String table) {
        Set<String> aliases = new TreeSet<>();
        Matcher matcher = Pattern.compile(
                        "`" + Pattern.quote(table) + "`(?!\\.)(?:\\s+(?:AS\\s+)?`([^`]+)`)?", Pattern.CASE_INSENSITIVE)
                .matcher(query);
        while (matcher.find()) {
            aliases.add(matcher.group(1) == null ? table : matcher.group(1));
        }
        return aliases;
    }

    Step table(Command.RenameTable command) {
        TableDefinition table = desk.table(command.table());
        ObjectName to = table.name().sibling(command.to());
        boolean taken =
                desk.schema().tables().stream().anyMatch(other -> other.name().matches(to))
                        || desk.schema().view(to).isPresent();
        if (taken) {
            throw DraftStopException.refuse("There is a table or view " + to + " already.");
        }
        if (Names.taken(desk.schema()).contains(command.to().toLowerCase(java.util.Locale.ROOT)) && desk.postgres()) {
            throw DraftStopException.refuse("The name " + command.to() + " is taken by an index or a sequence.");
        }
        String rename = "ALTER TABLE " + desk.write.name(table.name()) + " RENAME TO " + desk.quote(command.to());
        String back = "ALTER TABLE " + desk.write.name(to) + " RENAME TO "
                + desk.quote(table.name().name());
        List<String> up = new ArrayList<>(List.of(rename));
        List<String> down = new ArrayList<>(List.of(back));
        if (desk.mysql()) {
            for (ViewDefinition view : new Views(desk.schema()).on(table.name())) {
                String old = table.name().name();
                String query = view.query()
                        .replaceAll(
                                "`" + Pattern.quote(old) + "`(?=\\s+(?:AS\\s+)?`)",
                                Matcher.quoteReplacement("`" + command.to() + "`"))
                        .replaceAll(
                                "`" + Pattern.quote(old) + "`(?![.`])(?!\\s+(?:AS\\s+)?`)",
                                Matcher.quoteReplacement("`" + command.to() + "` `" + old + "`"));
                up.addAll(Views.replace(desk.write, view, query));
                down.addAll(Views.replace(desk.write, view, view.query()));
            }
        }
        return new Move(up, down, List.of());
    }

    Step index(Command.RenameIndex command) {
        TableDefinition table = desk.table(command.table());
        IndexDefinition index = table.index(command.name())
                .orElseThrow(() ->
                        DraftStopException.refuse("Table " + table.name() + " has no index " + command.name() + "."));
        String to = desk.name(command.to(), "idx", table, index.columns());
        if (desk.sqlite()) {
            List<IndexDefinition> indexes = new ArrayList<>(table.indexes());
            indexes.set(indexes.indexOf(index), index.withName(to));
            return Reshape.of(table, table.withIndexes(indexes));
        }
        String alter = "ALTER TABLE " + desk.write.name(table.name()) + " RENAME INDEX ";
        return desk.mysql()
                ? Move.of(
                        alter + desk.quote(index.name()) + " TO " + desk.quote(to),
                        alter + desk.quote(to) + " TO " + desk.quote(index.name()))
                : Move.of(
                        "ALTER INDEX " + desk.write.name(table.name().sibling(index.name())) + " RENAME TO "
                                + desk.quote(to),
                        "ALTER INDEX " + desk.write.name(table.name().sibling(to)) + " RENAME TO "
                                + desk.quote(index.name()));
    }
}
