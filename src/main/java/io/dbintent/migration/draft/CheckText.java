package io.dbintent.migration.draft;

import io.dbintent.migration.change.ColumnDefinition;
import io.dbintent.migration.change.TableDefinition;
import io.dbintent.migration.request.Limit;
import io.dbintent.migration.request.Value;
import java.util.List;
import java.util.stream.Collectors;

/** Writes limits as the condition of a check. */
final class CheckText {

    private final Desk desk;

    CheckText(Desk desk) {
        this.desk = desk;
    }

    String of(TableDefinition table, List<Limit> limits) {
        return limits.stream().map(limit -> of(table, limit)).collect(Collectors.joining(" AND "));
    }

    private String of(TableDefinition table, Limit limit) {
        ColumnDefinition column = desk.column(table, limit.column());
        String name = desk.quote(column.name());
        if (!limit.other().isEmpty()) {
            ColumnDefinition other = desk.column(table, limit.other());
            boolean number = TypeFamily.of(column.type()).isNumber();
            if (number != TypeFamily.of(other.type()).isNumber()) {
                throw DraftStopException.refuse(table.name() + "." + column.name() + " of type " + column.type()
                        + " cannot be compared with " + table.name() + "." + other.name() + " of type " + other.type()
                        + ".");
            }
            return name + " " + limit.operator() + " " + desk.quote(other.name());
        }
        List<String> values = limit.operator().startsWith("LENGTH")
                ? limit.values().stream().map(Value::text).toList()
                : limit.values().stream()
                        .map(value -> plain(desk.value(table, column, value)))
                        .toList();
        String length = (desk.sqlite() ? "LENGTH(" : "CHAR_LENGTH(") + name + ")";
        return switch (limit.operator()) {
            case "IN" -> name + " IN (" + String.join(", ", values) + ")";
            case "BETWEEN" -> name + " BETWEEN " + values.get(0) + " AND " + values.get(1);
            case "LENGTH>=" -> length + " >= " + number(values.get(0));
            case "LENGTH<=" -> length + " <= " + number(values.get(0));
            case "NOT EMPTY" -> name + " <> ''";
            default -> name + " " + limit.operator() + " " + constant(table, column, values.get(0), limit);
        };
    }

    private static String constant(TableDefinition table, ColumnDefinition column, String value, Limit limit) {
        if (limit.values().get(0).kind() == Value.Kind.NOW
                || limit.values().get(0).kind() == Value.Kind.TODAY) {
            throw DraftStopException.refuse("A check on " + table.name() + "." + column.name()
                    + " cannot compare with the current time: what is true of a row would change without the row.");
        }
        return value;
    }

    private static String number(String digits) {
        return String.valueOf(Long.parseLong(digits));
    }

    /** Defaults of MySQL's long texts stand in brackets; values do not need them. */
    private static String plain(String value) {
        return value.startsWith("('") && value.endsWith("')") ? value.substring(1, value.length() - 1) : value;
    }
}
