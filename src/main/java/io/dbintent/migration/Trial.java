package io.dbintent.migration;

import io.dbintent.database.DatabaseException;
import io.dbintent.database.DatabaseException.Kind;
import io.dbintent.migration.change.SchemaDefinition;
import io.dbintent.migration.ddl.DdlReader;
import io.dbintent.migration.draft.Drafted;
import io.dbintent.migration.draft.Drafter;
import io.dbintent.migration.impact.ForeignKeyGraph;
import io.dbintent.migration.impact.Impact;
import io.dbintent.migration.impact.ImpactReport;
import io.dbintent.migration.impact.Observation;
import io.dbintent.migration.impact.StaticImpact;
import io.dbintent.migration.impact.Watched;
import io.dbintent.migration.rehearsal.Rehearsal;
import io.dbintent.migration.rehearsal.RehearsalReport;
import io.dbintent.migration.rehearsal.RehearsalVerdict;
import io.dbintent.migration.rehearsal.SchemaSource;
import io.dbintent.migration.rehearsal.Script;
import io.dbintent.migration.rehearsal.ScriptStatement;
import io.dbintent.migration.rehearsal.StatementFailure;
import io.dbintent.migration.scratch.ScratchServer;
import io.dbintent.migration.scratch.ScratchSupply;
import io.dbintent.migration.simulate.SchemaComparison;
import io.dbintent.migration.simulate.Simulated;
import io.dbintent.migration.simulate.Simulation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a scratch server has to say of a draft.
 *
 * @param rehearsal null if there was none
 * @param impact measured there, or from tables if there was none
 * @param disagreements what the server did otherwise than the simulation
 * @param missing why there was no rehearsal and what to do; empty if there was one
 */
record Trial(
        @Nullable RehearsalReport rehearsal, ImpactReport impact, List<Disagreement> disagreements, String missing) {

    /** SQL states of connections that broke and servers that were stopped. */
    private static final Pattern LOST = Pattern.compile("08...|57P0[1-3]");

    /** True only if a server brought schema and rows back. */
    boolean isReversible() {
        return rehearsal != null && rehearsal.verdict().isReversible();
    }

    static Trial of(Setting setting, Drafted.Written written) {
        Rehearsing rehearsing = setting.rehearsing();
        Script up = script(written.up());
        if (rehearsing == null) {
            return without(
                    setting,
                    up,
                    "No way to a scratch server was given. Make the assistant with"
                            + " MigrationAssistant.forDatabase, or give it one with rehearsingOn.");
        }
        ScratchSupply.Found found = rehearsing.supply().find(rehearsing.version());
        if (found instanceof ScratchSupply.Found.Nothing nothing) {
            return without(setting, up, nothing.reason());
        }
        ScratchServer server = ((ScratchSupply.Found.Server) found).server();
        try {
            return on(server, setting, rehearsing.source(), up, script(written.down()), written);
        } catch (DatabaseException e) {
            return without(setting, up, "The rehearsal broke off: " + e.getMessage() + discarded(rehearsing, server));
        }
    }

    /** A server that failed once may be gone; the next rehearsal looks for another one. */
    private static String discarded(Rehearsing rehearsing, ScratchServer server) {
        try {
            rehearsing.supply().discard(server);
            return "";
        } catch (DatabaseException e) {
            return " Nor could its server be closed: " + e.getMessage();
        }
    }

    private static Trial on(
            ScratchServer server,
            Setting setting,
            SchemaSource source,
            Script up,
            Script down,
            Drafted.Written written) {
        RehearsalReport rehearsal = Rehearsal.on(server).run(source, up, down);
        requireConnected(rehearsal.verdict());
        List<Disagreement> disagreements = new ArrayList<>();
        List<Observation> seen;
        if (rehearsal.verdict() instanceof RehearsalVerdict.CloneFailed) {
            seen = assumed(setting, up);
        } else {
            Watched watched = Impact.watch(server, source, up, down);
            seen = watched.seen();
            compare(setting, written, watched, disagreements);
        }
        verdicts(written, rehearsal.verdict(), disagreements);
        ImpactReport impact = impact(setting).report(server.version(), seen, Optional.of(rehearsal));
        return new Trial(rehearsal, impact, List.copyOf(disagreements), "");
    }

    /** A server that goes away refuses every statement, which says nothing of the draft. */
    private static void requireConnected(RehearsalVerdict verdict) {
        StatementFailure failure = null;
        if (verdict instanceof RehearsalVerdict.UpFailed up) {
            failure = up.failure();
        } else if (verdict instanceof RehearsalVerdict.DownFailed down) {
            failure = down.failure();
        } else if (verdict instanceof RehearsalVerdict.SecondUpFailed second) {
            failure = second.failure();
        } else if (verdict instanceof RehearsalVerdict.CloneFailed clone) {
            failure = clone.failure();
        }
        if (failure != null && LOST.matcher(failure.sqlState()).matches()) {
            throw new DatabaseException(Kind.CONNECTION, "The scratch server is gone: " + failure, null);
        }
    }

    private static Trial without(Setting setting, Script up, String missing) {
        ImpactReport impact = impact(setting).report(setting.version(), assumed(setting, up), Optional.empty());
        return new Trial(null, impact, List.of(), missing);
    }

    private static Impact impact(Setting setting) {
        return Impact.of(setting.sizes(), ForeignKeyGraph.of(setting.schema()));
    }

    private static List<Observation> assumed(Setting setting, Script up) {
        return up.statements().stream()
                .map(statement -> StaticImpact.of(setting.server().dialect(), statement))
                .toList();
    }

    /** The same script simulated from what the scratch server really had, against what it really has then. */
    private static void compare(
            Setting setting, Drafted.Written written, Watched watched, List<Disagreement> disagreements) {
        boolean refused = watched.seen().stream().anyMatch(one -> one.failure().isPresent());
        if (refused || watched.before().equals(SchemaDefinition.EMPTY)) {
            return;
        }
        DdlReader reader = setting.reader();
        Simulated simulated =
                new Simulation(reader, Simulation.Rows.UNKNOWN).run(watched.before(), Drafter.script(written.up()));
        if (simulated.isDecided()) {
            SchemaComparison.differences(
                            simulated.after(), watched.after(), setting.server(), SchemaComparison.Texts.PRESENCE_ONLY)
                    .stream()
                    .filter(difference -> !difference.orderOnly())
                    .map(one -> new Disagreement(one.path(), one.expected(), one.got()))
                    .forEach(disagreements::add);
        }
    }

    private static void verdicts(Drafted.Written written, RehearsalVerdict verdict, List<Disagreement> disagreements) {
        boolean reversible =
                switch (written.roundTrip().verdict()) {
                    case REVERSIBLE, REVERSIBLE_BUT_ORDER -> true;
                    case DIFFERS, UP_REFUSED, DOWN_REFUSED, UNDECIDED -> false;
                };
        boolean refuted = (verdict instanceof RehearsalVerdict.UpFailed up && up.emptyTablesToo())
                || (verdict instanceof RehearsalVerdict.DownFailed down && down.emptyTablesToo())
                || verdict instanceof RehearsalVerdict.SchemaNotRestored
                || verdict instanceof RehearsalVerdict.SecondUpFailed
                || verdict instanceof RehearsalVerdict.SecondUpDiffers;
        if (reversible && refuted) {
            disagreements.add(new Disagreement("up and down", "down restores the schema", verdict.sentence()));
        }
        boolean doubted =
                switch (written.roundTrip().verdict()) {
                    case DIFFERS, UP_REFUSED, DOWN_REFUSED -> true;
                    case REVERSIBLE, REVERSIBLE_BUT_ORDER, UNDECIDED -> false;
                };
        if (doubted && verdict.isReversible()) {
            disagreements.add(
                    new Disagreement("up and down", written.roundTrip().reason(), verdict.sentence()));
        }
    }

    private static Script script(List<String> statements) {
        return new Script(IntStream.range(0, statements.size())
                .mapToObj(i -> new ScriptStatement(i, i + 1, statements.get(i)))
                .toList());
    }
}
