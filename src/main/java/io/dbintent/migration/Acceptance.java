package io.dbintent.migration;

import io.dbintent.migration.change.TableDefinition;
import io.dbintent.migration.ddl.DdlWriter;
import io.dbintent.migration.simulate.RoundTrip;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Keeps a draft that somebody accepted, after a last look at its scripts where they were corrected. */
final class Acceptance {

    private final Setting setting;

    Acceptance(Setting setting) {
        this.setting = setting;
    }

    /**
     * Keeps scripts for a request.
     *
     * @throws IllegalStateException if there is no place to keep it
     * @throws IllegalArgumentException if the guard or the simulation holds something against the scripts
     */
    Path keep(String request, String upSql, String downSql) {
        AcceptedDrafts accepted = setting.guidance().accepted();
        if (accepted == null) {
            throw new IllegalStateException("There is no place for accepted drafts. Name one with withAccepted.");
        }
        RoundTrip trip = RoundTrip.of(setting.reader(), setting.schema(), upSql, downSql);
        List<String> faults = faults(upSql, downSql, trip);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException("The scripts cannot be accepted. " + String.join(" ", faults));
        }
        List<TableDefinition> changed = setting.schema().tables().stream()
                .filter(table -> !trip.up().after().tables().contains(table))
                .toList();
        DdlWriter write = new DdlWriter(setting.server());
        String shape = changed.stream()
                .flatMap(table -> write.createTable(table).stream())
                .sorted()
                .collect(Collectors.joining(";\n"));
        return accepted.keep(
                setting.server().dialect(),
                changed.stream().map(table -> table.name().toString()).toList(),
                AcceptedDrafts.hash(shape),
                new DraftExample(request, upSql, downSql));
    }

    private List<String> faults(String upSql, String downSql, RoundTrip trip) {
        List<String> faults = new ArrayList<>(setting.refusals(upSql, downSql));
        if (faults.isEmpty()
                && trip.verdict() != RoundTrip.Verdict.REVERSIBLE
                && trip.verdict() != RoundTrip.Verdict.REVERSIBLE_BUT_ORDER) {
            faults.add("Simulated up and down come to " + trip.verdict() + ": " + trip.reason());
        }
        return faults;
    }
}
