package io.dbintent.migration.draft;

import io.dbintent.migration.change.ColumnDefinition;
import io.dbintent.migration.change.DeclaredType;
import io.dbintent.migration.change.TableDefinition;
import io.dbintent.migration.request.Command;
import io.dbintent.migration.request.Filling;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** Drafts values for columns: constants, calculations, copies, texts cut and joined, values of other tables. */
final class FillDrafts {

    private final Desk desk;
    private final TextParts texts;

    FillDrafts(Desk desk) {
        this.desk = desk;
        this.texts = new TextParts(desk.server());
    }

    /** Values for a column that is there by now. */
    List<Step> fill(Command.FillColumn command) {
        if (desk.filled().contains(command)) {
            return List.of();
        }
        TableDefinition table = desk.table(command.table());
        return fill(table, desk.column(table, command.column()), command);
    }

    List<Step> fill(TableDefinition table, ColumnDefinition column, Command.FillColumn command) {
        desk.filled().add(command);
        String up = Updates.of(desk.write, table.name(), column.name(), text(table, column, command.filling()));
        boolean fresh = !desk.startedWith(table, column.name());
        String name = table.name() + "." + column.name();
        if (!fresh) {
            desk.note("The values of " + name + " that up overwrites do not come back with down.");
        }
        return List.of(new Move(List.of(up), List.of(), fresh ? List.of() : List.of(name)));
    }

    /** Asks back if rows would be left without a value. */
    void requireAll(TableDefinition table, ColumnDefinition column, Command.FillColumn command) {
        if (nulls(table, column, command).orElse(1) > 0) {
            throw DraftStopException.ask("What do the rows get in " + table.name() + "." + column.name()
                    + " for which the request gives no value? It must not be null.");
        }
    }

    /** How many rows have no value in a column after what was filled so far; empty if not known. */
    OptionalLong nullsLeft(TableDefinition table, ColumnDefinition column) {
        String name = desk.quote(column.name());
        List<Command.FillColumn> fillings = desk.filled().stream()
                .filter(f -> f.table().matches(table.name()) && f.column().equalsIgnoreCase(column.name()))
                .toList();
        if (fillings.isEmpty()) {
            return desk.count(table, List.of(column.name()), name + " IS NULL");
        }
        return fillings.size() == 1 ? nulls(table, column, fillings.get(0)) : OptionalLong.empty();
    }

    private OptionalLong nulls(TableDefinition table, ColumnDefinition column, Command.FillColumn command) {
        Fill fill = text(table, column, command.filling());
        boolean there = desk.startedWith(table, column.name());
        String unfilled = "(" + fill.expression() + ") IS NULL";
        String condition = fill.where().isEmpty()
                ? unfilled
                : "(" + unfilled + " AND (" + fill.where() + "))"
                        + (there
                                ? " OR (" + desk.quote(column.name()) + " IS NULL AND NOT COALESCE((" + fill.where()
                                        + "), " + (desk.postgres() ? "FALSE" : "0") + "))"
                                : " OR NOT COALESCE((" + fill.where() + "), " + (desk.postgres() ? "FALSE" : "0")
                                        + ")");
        return desk.count(table, sources(command.filling()), condition);
    }

    private static List<String> sources(Filling filling) {
        if (filling instanceof Filling.Calculation calculation) {
            return calculation.operands().stream()
                    .filter(o -> !o.matches("[0-9.]+"))
                    .toList();
        } else if (filling instanceof Filling.Copy copy) {
            return List.of(copy.column());
        } else if (filling instanceof Filling.Joined joined) {
            return joined.columns();
        } else if (filling instanceof Filling.Part part) {
            return List.of(part.column());
        } else if (filling instanceof Filling.LookedUp lookedUp) {
            return List.of(lookedUp.here());
        }
        return ((Filling.Constant) filling)
                .where().stream().map(condition -> condition.limit().column()).toList();
    }

    /** What a column gets, as SQL text. */
    Fill text(TableDefinition table, ColumnDefinition column, Filling filling) {
        if (filling instanceof Filling.Constant constant) {
            String value = new NewColumn(desk).defaultText(table, column, constant.value());
            String where = constant.where().stream()
                    .map(condition -> condition(table, condition))
                    .collect(Collectors.joining(" AND "));
            return new Fill(value, false, where);
        } else if (filling instanceof Filling.Calculation calculation) {
            return Fill.all(calculation(table, column.type(), calculation));
        } else if (filling instanceof Filling.Copy copy) {
            return Fill.all(desk.quote(desk.column(table, copy.column()).name()));
        } else if (filling instanceof Filling.Joined joined) {
            List<String> parts = new ArrayList<>();
            joined.columns().forEach(part -> parts.add(text(desk.column(table, part))));
            return Fill.all(texts.given(parts, desk.write.text(joined.separator())));
        } else if (filling instanceof Filling.Part part) {
            return Fill.all(texts.part(
                    text(desk.column(table, part.column())),
                    desk.write.text(part.separator()),
                    part.separator().length(),
                    part.before()));
        }
        return Fill.all(lookedUp(table, (Filling.LookedUp) filling));
    }

    private String condition(TableDefinition table, Filling.Condition condition) {
        Boolean present = condition.present();
        return present == null
                ? new CheckText(desk).of(table, List.of(condition.limit()))
                : desk.quote(desk.column(table, condition.limit().column()).name())
                        + (present ? " IS NOT NULL" : " IS NULL");
    }

    private String text(ColumnDefinition column) {
        String name = desk.quote(column.name());
        return TypeFamily.of(column.type()) == TypeFamily.TEXT
                ? name
                : "CAST(" + name + " AS " + (desk.mysql() ? "CHAR" : "TEXT") + ")";
    }

    private String calculation(TableDefinition table, DeclaredType type, Filling.Calculation calculation) {
        List<String> operands = new ArrayList<>();
        for (String operand : calculation.operands()) {
            if (operand.matches("[0-9]+([.][0-9]+)?")) {
                operands.add(operand);
                continue;
            }
            ColumnDefinition column = desk.column(table, operand);
            TypeFamily family = TypeFamily.of(column.type());
            if (!family.isNumber()) {
                throw DraftStopException.refuse(table.name() + "." + column.name() + " of type " + column.type()
                        + " is no number; nothing can be calculated with it.");
            }
            String name = desk.quote(column.name());
            boolean widen = desk.postgres() && family == TypeFamily.WHOLE && TypeFamily.bits(type) == 64;
            operands.add(widen ? name + "::bigint" : name);
        }
        boolean divided = calculation.operator().equals("/");
        if (divided) {
            operands.set(0, operands.get(0) + " * 1.0");
        }
        String expression = String.join(" " + calculation.operator() + " ", operands);
        return divided && TypeFamily.of(type) == TypeFamily.EXACT
                ? "ROUND(" + expression + ", " + TypeFamily.scale(type) + ")"
                : expression;
    }

    private String lookedUp(TableDefinition table, Filling.LookedUp filling) {
        TableDefinition from = desk.table(filling.from());
        String there = desk.quote(desk.column(from, filling.there()).name());
        String value = desk.quote(desk.column(from, filling.value()).name());
        String here = desk.write.name(table.name()) + "."
                + desk.quote(desk.column(table, filling.here()).name());
        if (!Compatible.isUnique(from, List.of(filling.there()))) {
            OptionalLong several = desk.unchanged(from, List.of(filling.there(), filling.value()))
                    ? desk.counted("SELECT COUNT(*) FROM (SELECT 1 AS one FROM " + desk.write.name(from.name())
                            + " WHERE " + there + " IS NOT NULL GROUP BY " + there + " HAVING COUNT(DISTINCT " + value
                            + ") > 1) several")
                    : OptionalLong.empty();
            if (several.isEmpty() || several.getAsLong() > 0) {
                throw DraftStopException.ask("Several rows of " + from.name() + " may have the same " + from.name()
                        + "." + filling.there() + ". Which of them is meant?");
            }
        }
        return "(SELECT MAX(s." + value + ") FROM " + desk.write.name(from.name()) + " s WHERE s." + there + " = "
                + here + ")";
    }
}
