package io.dbintent.migration.simulate;

import io.dbintent.migration.change.SchemaDefinition;
import io.dbintent.migration.ddl.DdlReader;
import io.dbintent.migration.simulate.SchemaComparison.Texts;
import java.util.List;
import java.util.stream.Stream;

/**
 * Up and then down, simulated.
 *
 * @param verdict what came of it
 * @param up the way there
 * @param down the way back; the same as {@code up} if that did not get through
 * @param differences between the schema before and the one after; empty for an exact return
 * @param reason one sentence, empty for an exact return
 */
public record RoundTrip(
        Verdict verdict, Simulated up, Simulated down, List<SchemaDifference> differences, String reason) {

    /** What came of going up and down. */
    public enum Verdict {
        /** The schema is what it was. */
        REVERSIBLE,
        /** It is, but for the order of columns. */
        REVERSIBLE_BUT_ORDER,
        /** Something else is left. */
        DIFFERS,
        UP_REFUSED,
        DOWN_REFUSED,
        /** The schema alone does not tell. */
        UNDECIDED
    }

    public RoundTrip {
        differences = List.copyOf(differences);
    }

    /** Simulates both scripts from {@code before}. */
    public static RoundTrip of(DdlReader reader, SchemaDefinition before, String upSql, String downSql) {
        Simulation simulation = new Simulation(reader, Simulation.Rows.UNKNOWN);
        Simulated up = simulation.run(before, upSql);
        if (up.refused().isPresent()) {
            return new RoundTrip(
                    Verdict.UP_REFUSED, up, up, List.of(), up.refused().get().reason());
        }
        Simulated down = simulation.run(up.after(), downSql);
        List<StepOutcome> open = Stream.concat(up.undecided().stream(), down.undecided().stream())
                .toList();
        if (!open.isEmpty()) {
            return new RoundTrip(
                    Verdict.UNDECIDED, up, down, List.of(), open.get(0).reason());
        }
        if (down.refused().isPresent()) {
            return new RoundTrip(
                    Verdict.DOWN_REFUSED,
                    up,
                    down,
                    List.of(),
                    down.refused().get().reason());
        }
        List<SchemaDifference> differences =
                SchemaComparison.differences(before, down.after(), reader.server(), Texts.COMPARED);
        if (differences.isEmpty()) {
            return new RoundTrip(Verdict.REVERSIBLE, up, down, differences, "");
        }
        boolean otherWords =
                SchemaDefinition.TEXTS_OF_SERVER.equals(before.defaults().get(SchemaDefinition.TEXTS))
                        && differences.stream()
                                .filter(difference -> !difference.orderOnly())
                                .allMatch(RoundTrip::isText);
        boolean orderOnly = differences.stream().allMatch(SchemaDifference::orderOnly);
        if (!orderOnly && otherWords) {
            return new RoundTrip(
                    Verdict.UNDECIDED,
                    up,
                    down,
                    List.of(),
                    "Whether what came back is the same in other words is not known: "
                            + differences.get(0).path() + ".");
        }
        return new RoundTrip(
                orderOnly ? Verdict.REVERSIBLE_BUT_ORDER : Verdict.DIFFERS,
                up,
                down,
                differences,
                differences.get(0).toString());
    }

    /** A view, trigger or routine that is there on both sides. */
    private static boolean isText(SchemaDifference difference) {
        return difference.path().matches("(?s)(?:view|trigger|routine) .*")
                && !difference.expected().isEmpty()
                && !difference.got().isEmpty();
    }
}
