package io.dbintent.migration.request;

import io.dbintent.migration.change.ColumnDefinition;
import io.dbintent.migration.change.TableDefinition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values that come from other columns of the row: {@code a times b}, {@code first_name, a space and last_name}. */
final class Calculations {

    private final SchemaNames names;

    Calculations(SchemaNames names) {
        this.names = names;
    }

    /** Reads it for a column of the table; null if it is none. */
    @Nullable
    Filling read(Line line, Targets.Found context) {
        TableDefinition table = context.table();
        line.acceptAny("the product of", "the sum of");
        boolean product = line.word(line.mark() - 2).lower().equals("product");
        boolean sum = line.word(line.mark() - 2).lower().equals("sum");
        List<String> operands = new ArrayList<>();
        String operator = "";
        StringBuilder between = new StringBuilder();
        boolean text = false;
        int end = line.mark();
        while (true) {
            int before = line.mark();
            Targets.articles(line);
            line.acceptAny("single");
            if (!operands.isEmpty() && line.acceptAny("space", "blank")) {
                between.append(' ');
                text = true;
            } else if (!operands.isEmpty() && line.acceptAny("comma and a space", "comma", "dash", "hyphen")) {
                String word = line.word(line.mark() - 1).lower();
                between.append(word.equals("comma") ? "," : word.equals("space") ? ", " : "-");
                text = true;
            } else if (!operands.isEmpty()
                    && line.peek().kind() == Word.Kind.QUOTED
                    && table.column(line.peek().text()).isEmpty()) {
                between.append(line.next().text());
                text = true;
            } else {
                String operand = operand(line, table);
                if (operand.isEmpty() && operands.size() > 1 && operator.isEmpty()) {
                    line.reset(end);
                    break;
                }
                if (operand.isEmpty()) {
                    line.reset(before);
                    return null;
                }
                operands.add(operand);
            }
            before = line.mark();
            end = before;
            String next = operator(line);
            if (!next.isEmpty() && (operator.isEmpty() || operator.equals(next)) && !text) {
                operator = next;
            } else if (!next.isEmpty()
                    || !line.acceptAny(", and", ",", "and", "followed by", "then", ", then", "plus")) {
                line.reset(before);
                break;
            }
        }
        if (operator.isEmpty() && (product || sum)) {
            operator = product ? "*" : "+";
        }
        return filling(operands, operator, text, between.toString());
    }

    private static @Nullable Filling filling(List<String> operands, String operator, boolean text, String between) {
        if (!operator.isEmpty()) {
            return operands.size() < 2 || text ? null : new Filling.Calculation(operator, operands);
        }
        if (text) {
            return operands.size() == 2 ? new Filling.Joined(operands, between) : null;
        }
        return operands.size() == 1 && !operands.get(0).matches("-?[\\d.]+") ? new Filling.Copy(operands.get(0)) : null;
    }

    private String operand(Line line, TableDefinition table) {
        if (line.peek().kind() == Word.Kind.NUMBER && line.peek().text().matches("\\d+(\\.\\d+)?")) {
            return line.next().text();
        }
        int mark = line.mark();
        TableDefinition owner = names.table(line);
        if (owner == null || !owner.equals(table) || !line.accept(".")) {
            line.reset(mark);
        }
        ColumnDefinition column = names.column(line, table);
        return column == null ? "" : column.name();
    }

    private static String operator(Line line) {
        if (line.acceptAny("*", "times", "multiplied by", "x", "\u00d7")) {
            return "*";
        }
        if (line.acceptAny("/", "divided by")) {
            return "/";
        }
        if (line.acceptAny("+", "plus")) {
            return "+";
        }
        return line.acceptAny("-", "minus") ? "-" : "";
    }
}
