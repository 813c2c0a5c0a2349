package io.dbintent.migration.impact;

import io.dbintent.database.DatabaseException;
import io.dbintent.database.DatabaseException.Kind;
import io.dbintent.migration.change.SchemaDefinition;
import io.dbintent.migration.inspect.SchemaInspector;
import io.dbintent.migration.rehearsal.DataDifference;
import io.dbintent.migration.rehearsal.RehearsalReport;
import io.dbintent.migration.rehearsal.RehearsalRound;
import io.dbintent.migration.rehearsal.SchemaSource;
import io.dbintent.migration.rehearsal.Script;
import io.dbintent.migration.rehearsal.ScriptStatement;
import io.dbintent.migration.rehearsal.StatementFailure;
import io.dbintent.migration.scratch.ScratchDatabase;
import io.dbintent.migration.scratch.ScratchServer;
import io.dbintent.migration.scratch.ServerVersion;
import io.dbintent.sql.Dialect;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells what a migration would cost the real tables.
 *
 * @param sizes of the real tables
 * @param keys their foreign keys
 * @param speeds of the real server
 * @param weights of the risk score
 */
public record Impact(TableSizes sizes, ForeignKeyGraph keys, Speeds speeds, RiskWeights weights) {

    private static final Pattern COPIED = Pattern.compile(
            "(?is)\\s*INSERT\\s+INTO\\b.*\\bSELECT\\b.*\\bFROM\\s+[\"`\\[]?([^\\s\"`\\];]+)[\"`\\]]?\\s*");

    /** With common speeds and weights. */
    public static Impact of(TableSizes sizes, ForeignKeyGraph keys) {
        return new Impact(sizes, keys, Speeds.COMMON, RiskWeights.COMMON);
    }

    /** Carries out each statement on a scratch database of this server and watches; ends at the first refusal. */
    public static List<Observation> observe(ScratchServer server, SchemaSource schema, Script up) {
        return watch(server, schema, up, new Script(List.of())).seen();
    }

    /**
     * The same, and reads the scratch schema before and after.
     *
     * @param down what else the schema is made for, though it is not run
     */
    public static Watched watch(ScratchServer server, SchemaSource schema, Script up, Script down) {
        try (ScratchDatabase database = server.create();
                Connection looking = database.connect()) {
            make(database, schema.concerning(server.version().product(), up, down));
            SchemaDefinition before = read(looking, server.version().product());
            List<Observation> seen = new ArrayList<>();
            try (Probe probe = Probe.on(database)) {
                for (ScriptStatement statement : up.statements()) {
                    Observation observation = probe.observe(statement);
                    seen.add(observation);
                    if (observation.failure().isPresent()) {
                        break;
                    }
                }
            }
            return new Watched(seen, before, read(looking, server.version().product()));
        } catch (SQLException e) {
            throw new DatabaseException(Kind.OTHER, "The scratch database could not be watched: " + e.getMessage(), e);
        }
    }

    private static SchemaDefinition read(Connection looking, Dialect product) throws SQLException {
        return product == Dialect.H2
                ? SchemaDefinition.EMPTY
                : SchemaInspector.of(looking).read(looking);
    }

    private static void make(ScratchDatabase database, SchemaSource schema) throws SQLException {
        try (Connection connection = database.connect()) {
            Optional<StatementFailure> failure =
                    schema.make(connection, database.version().product());
            if (failure.isPresent()) {
                throw new DatabaseException(
                        Kind.OTHER, "The schema could not be made on the scratch database: " + failure.get(), null);
            }
        }
    }

    /** Scales what was seen by the sizes of the real tables. */
    public ImpactReport report(ServerVersion server, List<Observation> seen, Optional<RehearsalReport> rehearsal) {
        Dialect dialect = server.product();
        List<StatementImpact> statements = new ArrayList<>();
        SecondsRange time = new SecondsRange(0, 0, "");
        SecondsRange waiting = new SecondsRange(0, 0, "");
        Set<String> modified = new TreeSet<>();
        long disk = 0;
        for (Observation observation : seen) {
            Optional<TableSize> size = size(observation);
            SecondsRange took = speeds.of(observation, size, dialect);
            long beside = Speeds.disk(observation, size);
            statements.add(new StatementImpact(observation, took, beside));
            time = time.plus(took);
            waiting = observation.effect() == LockEffect.NOBODY_WAITS ? waiting : waiting.plus(took);
            disk = Math.max(disk, beside);
            if (!observation.table().isEmpty()) {
                modified.add(observation.table().toLowerCase(Locale.ROOT));
            }
        }
        List<DataDifference> atRisk = rehearsal.map(Impact::atRisk).orElse(List.of());
        double share = atRisk.stream()
                .mapToDouble(d -> d.of() == 0 ? 1 : (double) d.rows() / d.of())
                .max()
                .orElse(0);
        Set<String> radius = keys.reachable(modified);
        return new ImpactReport(
                server,
                statements,
                time,
                waiting,
                disk,
                atRisk,
                modified,
                radius,
                radius.size() > modified.size() && radius.size() > weights.wideShare() * Math.max(1, keys.tables()),
                weights.score(waiting.most(), 0),
                weights.score(waiting.most(), share));
    }

    /** A table that the migration itself makes is empty, unless it is filled from one that was there. */
    private Optional<TableSize> size(Observation observation) {
        Matcher copied = COPIED.matcher(observation.statement().text());
        if (copied.matches()) {
            return sizes.of(copied.group(1));
        }
        boolean known = keys.tables() > 0
                && !observation.table().isEmpty()
                && !keys.leadsTo().containsKey(observation.table().toLowerCase(Locale.ROOT));
        return known ? Optional.of(new TableSize(observation.table(), 0, 0, 0)) : sizes.of(observation.table());
    }

    private static List<DataDifference> atRisk(RehearsalReport report) {
        return report.rounds().stream()
                .map(RehearsalRound::data)
                .filter(data -> !data.isEmpty())
                .findFirst()
                .orElse(List.of());
    }
}
