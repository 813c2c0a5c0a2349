package io.dbintent.migration.conformance;

import io.dbintent.migration.change.SchemaDefinition;
import io.dbintent.migration.change.TableDefinition;
import io.dbintent.migration.ddl.DdlReader;
import io.dbintent.migration.ddl.DdlScript;
import io.dbintent.migration.simulate.RoundTrip;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a draft does against what its request asks for.
 *
 * <p>Where the grammar of requests understands the words, they decide: more and less are faults. What it does not
 * understand is held against rules: a thing may change only if the request names it and has words for that kind of change.
 *
 * @param faults what up does beyond the request, or short of it, each a clause without a period
 * @param notes what a reviewer has to know, in sentences
 * @param lost what down does not bring back of the rows, as {@code table.column} or {@code table.*}
 */
public record Conformance(List<String> faults, List<String> notes, List<String> lost) {

    public Conformance {
        faults = List.copyOf(faults);
        notes = List.copyOf(notes);
        lost = List.copyOf(lost);
    }

    /**
     * Holds a draft against its request.
     *
     * @param request as the user said it
     * @param trip both scripts, simulated from the schema as it is
     */
    public static Conformance of(String request, DdlReader reader, RoundTrip trip, DdlScript up, DdlScript down) {
        SchemaDefinition before = trip.up().before();
        return judged(Wanted.of(request, before, reader), request, reader, trip, up, down);
    }

    /** The same with no word understood, so that the rules alone decide. */
    static Conformance byRules(String request, DdlReader reader, RoundTrip trip, DdlScript up, DdlScript down) {
        return judged(new Wanted(null, List.of(), request), request, reader, trip, up, down);
    }

    private static Conformance judged(
            Wanted wanted, String request, DdlReader reader, RoundTrip trip, DdlScript up, DdlScript down) {
        SchemaDefinition before = trip.up().before();
        Lineage lineage = Lineage.before(before, reader.server()).run(up);
        Delta delta = Delta.of(before, trip.up().after(), lineage);
        RequestText said = new RequestText(request);
        Set<String> faults = new LinkedHashSet<>();
        Set<String> notes = new LinkedHashSet<>();
        boolean rows = up.changes().stream().anyMatch(RowRules::changesRows);
        if (delta.entries().isEmpty() && !rows && trip.up().isDecided()) {
            faults.add("up changes nothing in the schema");
        } else {
            List<Entry> unexplained = new Comparison(wanted, delta, said, faults).unexplained();
            new Licence(wanted, delta, said, faults, notes).check(unexplained);
            new ValueRules(wanted, delta, said, faults).check();
            new RowRules(wanted, delta, said, faults).check(up);
            if (!wanted.isWhole()) {
                new Unmet(wanted, delta, up, faults).check();
            }
        }
        Lineage back = Lineage.before(before, reader.server()).run(up).run(down);
        return new Conformance(List.copyOf(faults), List.copyOf(notes), lost(before, back));
    }

    private static List<String> lost(SchemaDefinition before, Lineage back) {
        List<String> lost = new ArrayList<>();
        for (TableDefinition table : before.tables()) {
            List<Origin> stored = table.columns().stream()
                    .filter(column -> column.generated() == null)
                    .map(column -> new Origin(table.name(), column.name()))
                    .toList();
            List<Origin> gone =
                    stored.stream().filter(origin -> !back.isInPlace(origin)).toList();
            if (gone.size() == stored.size()) {
                lost.add(table.name() + ".*");
            } else {
                gone.forEach(origin -> lost.add(origin.toString()));
            }
        }
        return lost;
    }
}
