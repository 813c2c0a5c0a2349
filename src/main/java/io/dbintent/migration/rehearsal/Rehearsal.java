package io.dbintent.migration.rehearsal;

import io.dbintent.migration.rehearsal.RehearsalVerdict.CloneFailed;
import io.dbintent.migration.rehearsal.RehearsalVerdict.DownFailed;
import io.dbintent.migration.rehearsal.RehearsalVerdict.SecondUpFailed;
import io.dbintent.migration.rehearsal.RehearsalVerdict.UpFailed;
import io.dbintent.migration.scratch.ScratchServer;
import java.time.Duration;

/**
 * Tries a migration on scratch databases: up, down, and up again, on ordinary rows, then on rows at the edges of their
 * types, and where the user allows it on some of their own. Nothing is left behind, whatever happens.
 */
public final class Rehearsal {

    private final ScratchServer server;

    private Rehearsal(ScratchServer server) {
        this.server = server;
    }

    /** Rehearses on this server, which stays open. */
    public static Rehearsal on(ScratchServer server) {
        return new Rehearsal(server);
    }

    /**
     * Rehearses one migration on rows that are made up.
     *
     * @throws io.dbintent.database.DatabaseException if no scratch database can be made or read; what the migration's own
     *     statements run into is no exception but a verdict
     */
    public RehearsalReport run(SchemaSource schema, Script up, Script down) {
        return run(schema, up, down, RowSample.NONE);
    }

    /** As {@link #run(SchemaSource, Script, Script)}, and on real rows too. They never make a verdict milder. */
    public RehearsalReport run(SchemaSource schema, Script up, Script down, RowSample sample) {
        long start = System.nanoTime();
        SchemaSource part = schema.concerning(server.version().product(), up, down);
        RehearsalRun run = new RehearsalRun(server, part, up, down, sample);
        RehearsalVerdict verdict = run.verdict();
        boolean whole = part.statements().statements().size()
                == schema.statements().statements().size();
        if (!whole && failed(verdict)) {
            // What is missing in the part may be the reason.
            part = schema;
            run = new RehearsalRun(server, part, up, down, sample);
            verdict = run.verdict();
        }
        return new RehearsalReport(
                server.version(),
                verdict,
                run.rounds(),
                Duration.ofNanos(System.nanoTime() - start),
                part.tables(),
                run.afterUp());
    }

    private static boolean failed(RehearsalVerdict verdict) {
        return verdict instanceof CloneFailed
                || verdict instanceof UpFailed
                || verdict instanceof DownFailed
                || verdict instanceof SecondUpFailed;
    }
}
