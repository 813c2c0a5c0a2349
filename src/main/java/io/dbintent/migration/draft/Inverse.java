package io.dbintent.migration.draft;

import io.dbintent.migration.change.ColumnDefinition;
import io.dbintent.migration.change.TableDefinition;
import io.dbintent.migration.request.Command;
import io.dbintent.migration.request.Filling;
import java.util.List;
import java.util.Optional;

/** Computes what a dropped column held from columns that the same request filled from it. */
final class Inverse {

    /**
     * How it is computed.
     *
     * @param exact whether the values are the ones that were
     */
    record Found(String expression, boolean exact) {}

    private final Desk desk;
    private final TextParts texts;

    Inverse(Desk desk) {
        this.desk = desk;
        this.texts = new TextParts(desk.server());
    }

    /** Empty if no column holds enough. */
    Optional<Found> of(TableDefinition after, ColumnDefinition dropped) {
        List<Command.FillColumn> fillings = desk.filled().stream()
                .filter(fill -> fill.table().matches(after.name())
                        && after.column(fill.column()).isPresent())
                .toList();
        for (Command.FillColumn fill : fillings) {
            String name = desk.quote(after.column(fill.column()).orElseThrow().name());
            Optional<Found> found = single(fill, name, dropped);
            if (found.isPresent()) {
                return found;
            }
        }
        return parts(after, dropped, fillings);
    }

    private Optional<Found> single(Command.FillColumn fill, String name, ColumnDefinition dropped) {
        Filling filling = fill.filling();
        if (filling instanceof Filling.Copy copy && copy.column().equalsIgnoreCase(dropped.name())) {
            return Optional.of(new Found(name, true));
        }
        if (filling instanceof Filling.Calculation calculation
                && calculation.operands().size() == 2
                && calculation.operands().get(0).equalsIgnoreCase(dropped.name())
                && calculation.operands().get(1).matches("[0-9]+([.][0-9]+)?")) {
            String other = calculation.operands().get(1);
            String expression =
                    switch (calculation.operator()) {
                        case "/" -> name + " * " + other;
                        case "*" -> name + " * 1.0 / " + other;
                        case "+" -> name + " - " + other;
                        default -> name + " + " + other;
                    };
            boolean whole = TypeFamily.of(dropped.type()) == TypeFamily.WHOLE;
            return Optional.of(new Found(whole ? "ROUND(" + expression + ")" : expression, whole));
        }
        if (filling instanceof Filling.Joined joined
                && joined.columns().size() == 2
                && Mentions.in(joined.columns(), dropped.name())) {
            boolean first = joined.columns().get(0).equalsIgnoreCase(dropped.name());
            String part = texts.part(
                    name,
                    desk.write.text(joined.separator()),
                    joined.separator().length(),
                    first);
            return Optional.of(new Found(dropped.nullable() ? part : "COALESCE(" + part + ", '')", false));
        }
        return Optional.empty();
    }

    /** A text of which one new column has the front and another the rest. */
    private Optional<Found> parts(TableDefinition after, ColumnDefinition dropped, List<Command.FillColumn> fillings) {
        String front = "";
        String rest = "";
        String separator = "";
        for (Command.FillColumn fill : fillings) {
            if (fill.filling() instanceof Filling.Part part && part.column().equalsIgnoreCase(dropped.name())) {
                String name =
                        desk.quote(after.column(fill.column()).orElseThrow().name());
                separator = desk.write.text(part.separator());
                front = part.before() ? name : front;
                rest = part.before() ? rest : name;
            }
        }
        return front.isEmpty() || rest.isEmpty()
                ? Optional.empty()
                : Optional.of(new Found(
                        "CASE WHEN " + rest + " IS NULL THEN " + front + " ELSE "
                                + texts.joined(List.of(front, separator, rest)) + " END",
                        true));
    }
}
