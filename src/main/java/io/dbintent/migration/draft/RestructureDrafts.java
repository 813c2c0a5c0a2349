package io.dbintent.migration.draft;

import io.dbintent.migration.change.ColumnDefinition;
import io.dbintent.migration.change.DeclaredType;
import io.dbintent.migration.change.ForeignKeyDefinition;
import io.dbintent.migration.change.TableDefinition;
import io.dbintent.migration.request.Command;
import io.dbintent.migration.request.TypeWish;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;

/** Drafts columns that are split, merged and moved, with their values both ways. */
final class RestructureDrafts {

    private final Desk desk;
    private final TextParts texts;

    RestructureDrafts(Desk desk) {
        this.desk = desk;
        this.texts = new TextParts(desk.server());
    }

    List<Step> split(Command.SplitColumn command) {
        TableDefinition table = desk.table(command.table());
        ColumnDefinition column = text(table, command.column());
        desk.requireFree(table, command.first());
        desk.requireFree(table, command.second());
        String name = desk.quote(column.name());
        String separator = desk.write.text(command.separator());
        TypeWish said = command.type();
        DeclaredType type = said == null ? column.type() : desk.types.of(said);
        requireRoom(type, TypeFamily.length(column.type()), command.first() + " and " + command.second());
        TableDefinition after = Tables.plus(
                Tables.plus(table, ColumnDefinition.of(command.first(), type)),
                ColumnDefinition.of(command.second(), type));
        Map<String, Fill> there = new LinkedHashMap<>();
        int width = command.separator().length();
        there.put(command.first(), Fill.all(texts.part(name, separator, width, true)));
        there.put(command.second(), Fill.all(texts.part(name, separator, width, false)));
        Step added = Reshape.of(table, after).filling(there, Map.of());
        if (!command.dropOld()) {
            return List.of(added);
        }
        String first = desk.quote(command.first());
        String second = desk.quote(command.second());
        String whole = "CASE WHEN " + second + " IS NULL THEN " + first + " ELSE "
                + texts.joined(List.of(first, separator, second)) + " END";
        return List.of(added, dropped(after, column, whole, false));
    }

    List<Step> merge(Command.MergeColumns command) {
        TableDefinition table = desk.table(command.table());
        desk.requireFree(table, command.into());
        if (command.columns().size() < 2) {
            throw DraftStopException.ask("Which columns of " + table.name() + " are to become " + command.into() + "?");
        }
        String separator = desk.write.text(command.separator());
        List<ColumnDefinition> parts = new ArrayList<>();
        int length = command.separator().length() * (command.columns().size() - 1);
        boolean limited = true;
        List<String> names = new ArrayList<>();
        for (String part : command.columns()) {
            ColumnDefinition column = text(table, part);
            parts.add(column);
            int own = TypeFamily.length(column.type());
            limited = limited && own < 10_000;
            length += limited ? own : 0;
            names.add(desk.quote(column.name()));
        }
        String merged = texts.given(names, separator);
        TypeWish said = command.type();
        DeclaredType type = desk.types.of(
                said != null
                        ? said
                        : new TypeWish(
                                limited ? TypeWish.Kind.CHARACTERS : TypeWish.Kind.LONG_TEXT,
                                limited ? List.of(length) : List.of(),
                                List.of(),
                                ""));
        if (limited) {
            requireRoom(type, length, command.into());
        }
        TableDefinition after = Tables.plus(table, ColumnDefinition.of(command.into(), type));
        List<Step> steps = new ArrayList<>();
        steps.add(Reshape.of(table, after).filling(Map.of(command.into(), Fill.all(merged)), Map.of()));
        if (command.dropOld()) {
            String whole = desk.quote(command.into());
            TableDefinition now = after;
            for (int i = 0; i < parts.size(); i++) {
                String back = part(whole, separator, command.separator().length(), i, parts.size());
                ColumnDefinition column = parts.get(i);
                steps.add(dropped(now, column, column.nullable() ? back : "COALESCE(" + back + ", '')", true));
                now = Tables.without(now, column.name());
            }
            desk.note(
                    "The way back cuts " + command.into() + " at its first separator; where a part was missing or held"
                            + " a separator itself, the parts are not the ones that were.");
        }
        return steps;
    }

    /** A part is never longer than the whole, but where it may be as long, the wished type has to hold that. */
    private static void requireRoom(DeclaredType type, int length, String columns) {
        int room = TypeFamily.length(type);
        if (TypeFamily.of(type) != TypeFamily.TEXT) {
            throw DraftStopException.ask("Values of " + columns + " are texts; is the type " + type + " meant?");
        }
        if (room < Math.min(length, 10_000)) {
            throw DraftStopException.ask("Values of " + columns + " may be up to " + length + " characters long, and "
                    + type + " holds " + room + ". How long are they to be?");
        }
    }

    /** What one of the parts was, as far as the separator tells: two parts are cut, of more the first gets all. */
    private String part(String whole, String separator, int width, int index, int parts) {
        if (parts > 2) {
            return index == 0 ? whole : "NULL";
        }
        return texts.part(whole, separator, width, index == 0);
    }

    private Reshape dropped(TableDefinition table, ColumnDefinition column, String back, boolean lossy) {
        requireUnread(table, column.name());
        boolean needed =
                table.primaryKey() != null && Mentions.in(table.primaryKey().columns(), column.name());
        boolean referred = desk.schema().tables().stream()
                .flatMap(other -> other.foreignKeys().stream())
                .anyMatch(key -> key.referencedTable().matches(table.name())
                        && Mentions.in(key.referencedColumns(), column.name()));
        if (needed || referred) {
            throw DraftStopException.ask("Column " + table.name() + "." + column.name()
                    + " is part of a key and cannot be dropped. Is it to stay?");
        }
        return Reshape.of(table, Tables.without(table, column.name()))
                .filling(Map.of(), Map.of(column.name(), Fill.all(back)))
                .losing(lossy ? List.of(table.name() + "." + column.name()) : List.of());
    }

    private void requireUnread(TableDefinition table, String column) {
        List<String> views = new Views(desk.schema())
                .on(table.name(), List.of(column)).stream()
                        .map(view -> view.name().toString())
                        .toList();
        if (!views.isEmpty()) {
            throw DraftStopException.ask(
                    "Column " + table.name() + "." + column + " is read by view " + String.join(", ", views)
                            + ". What is to become of it?",
                    views);
        }
    }

    List<Step> move(Command.MoveColumn command) {
        TableDefinition from = desk.table(command.from());
        TableDefinition to = desk.table(command.to());
        ColumnDefinition column = desk.column(from, command.column());
        desk.requireFree(to, command.name());
        String source = desk.write.name(from.name());
        String target = desk.write.name(to.name());
        String old = desk.quote(column.name());
        String fresh = desk.quote(command.name());
        Link link = link(from, to);
        String there;
        String back;
        boolean lossy;
        if (link.owner().name().equals(to.name())) {
            // Each row of the new table points to the one that holds its value.
            there = "(SELECT s." + old + " FROM " + source + " s WHERE s." + desk.quote(link.referred()) + " = "
                    + target + "." + desk.quote(link.column()) + ")";
            back = "(SELECT MAX(t." + fresh + ") FROM " + target + " t WHERE t." + desk.quote(link.column()) + " = "
                    + source + "." + desk.quote(link.referred()) + ")";
            lossy = true;
        } else {
            requireOneValue(from, link.column(), column.name());
            there = "(SELECT MAX(s." + old + ") FROM " + source + " s WHERE s." + desk.quote(link.column()) + " = "
                    + target + "." + desk.quote(link.referred()) + ")";
            back = "(SELECT t." + fresh + " FROM " + target + " t WHERE t." + desk.quote(link.referred()) + " = "
                    + source + "." + desk.quote(link.column()) + ")";
            lossy = from.column(link.column()).orElseThrow().nullable() || !link.isKey();
        }
        ColumnDefinition moved =
                ColumnDefinition.of(command.name(), column.type()).withComment(column.comment());
        TableDefinition with = Tables.plus(to, moved);
        Step added = Reshape.of(to, with).filling(Map.of(command.name(), Fill.all(there)), Map.of());
        if (lossy) {
            desk.note("Values of " + from.name() + "." + column.name() + " that no row of " + to.name()
                    + " belongs to are lost.");
        }
        return List.of(
                added,
                dropped(
                        from,
                        column,
                        column.nullable() ? back : "COALESCE(" + back + ", " + new StandIn(desk).of(from, column) + ")",
                        lossy));
    }

    private void requireOneValue(TableDefinition from, String link, String column) {
        if (Compatible.isUnique(from, List.of(link))) {
            return;
        }
        String query = "SELECT COUNT(*) FROM (SELECT 1 AS one FROM " + desk.write.name(from.name()) + " GROUP BY "
                + desk.quote(link) + " HAVING COUNT(DISTINCT " + desk.quote(column) + ") > 1) several";
        OptionalLong several = desk.unchanged(from, List.of(link, column)) ? desk.counted(query) : OptionalLong.empty();
        if (several.isEmpty() || several.getAsLong() > 0) {
            throw DraftStopException.ask("Several rows of " + from.name() + " may have the same " + link
                    + " and different values in " + from.name() + "." + column + ". Which of them is to be kept?");
        }
    }

    /** How rows of one table find those of the other. */
    private record Link(TableDefinition owner, String column, String referred, boolean isKey) {}

    private Link link(TableDefinition from, TableDefinition to) {
        List<Link> links = new ArrayList<>();
        collect(from, to, links);
        collect(to, from, links);
        if (links.isEmpty()) {
            spoken(from, to, links);
            spoken(to, from, links);
        }
        if (links.size() != 1) {
            throw DraftStopException.ask("By which columns do the rows of " + from.name() + " belong to those of "
                    + to.name() + "?" + (links.isEmpty() ? " There is no foreign key between them." : ""));
        }
        return links.get(0);
    }

    private static void collect(TableDefinition owner, TableDefinition other, List<Link> links) {
        for (ForeignKeyDefinition key : owner.foreignKeys()) {
            if (key.referencedTable().matches(other.name()) && key.columns().size() == 1) {
                links.add(new Link(
                        owner, key.columns().get(0), key.referencedColumns().get(0), true));
            }
        }
    }

    /** {@code employee_id} belongs to {@code employees} even where no key says so. */
    private static void spoken(TableDefinition owner, TableDefinition other, List<Link> links) {
        if (other.primaryKey() == null || other.primaryKey().columns().size() != 1) {
            return;
        }
        String key = other.primaryKey().columns().get(0);
        String table = other.name().name().toLowerCase(Locale.ROOT);
        String singular = table.endsWith("ies")
                ? table.substring(0, table.length() - 3) + "y"
                : table.endsWith("s") ? table.substring(0, table.length() - 1) : table;
        owner.column(singular + "_" + key).ifPresent(column -> links.add(new Link(owner, column.name(), key, false)));
    }

    private ColumnDefinition text(TableDefinition table, String name) {
        ColumnDefinition column = desk.column(table, name);
        if (TypeFamily.of(column.type()) != TypeFamily.TEXT) {
            throw DraftStopException.ask("Column " + table.name() + "." + column.name() + " of type " + column.type()
                    + " holds no text. How is it to be written?");
        }
        return column;
    }
}
