package io.dbintent.migration.rehearsal;

import io.dbintent.migration.rehearsal.RehearsalRound.Rows;
import io.dbintent.migration.rehearsal.RehearsalVerdict.CloneFailed;
import io.dbintent.migration.rehearsal.RehearsalVerdict.DownFailed;
import io.dbintent.migration.rehearsal.RehearsalVerdict.SecondUpDiffers;
import io.dbintent.migration.rehearsal.RehearsalVerdict.SecondUpFailed;
import io.dbintent.migration.rehearsal.RehearsalVerdict.UpFailed;
import io.dbintent.migration.scratch.ScratchServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One rehearsal of one migration, round by round; ends at the first round that is not reversible. */
final class RehearsalRun {

    private final ScratchServer server;
    private final SchemaSource schema;
    private final Script up;
    private final Script down;
    private final RowSample sample;
    private final List<RehearsalRound> rounds = new ArrayList<>();
    private @Nullable WrittenAfterUp afterUp;

    RehearsalRun(ScratchServer server, SchemaSource schema, Script up, Script down, RowSample sample) {
        this.server = server;
        this.schema = schema;
        this.up = up;
        this.down = down;
        this.sample = sample;
    }

    List<RehearsalRound> rounds() {
        return rounds;
    }

    Optional<WrittenAfterUp> afterUp() {
        return Optional.ofNullable(afterUp);
    }

    /** To be called once. */
    RehearsalVerdict verdict() {
        RehearsalVerdict verdict;
        try (Stage stage = new Stage(server.create(), up, down)) {
            Optional<StatementFailure> failure = stage.make(schema);
            if (failure.isPresent()) {
                return new CloneFailed(failure.get());
            }
            verdict = onMadeUpRows(stage);
        }
        if (verdict instanceof UpFailed || verdict instanceof DownFailed) {
            verdict = withEmptyTables(verdict);
        }
        return sample.isEmpty() || verdict instanceof CloneFailed ? verdict : onRealRows(verdict);
    }

    private RehearsalVerdict onMadeUpRows(Stage stage) {
        Seeder seeder = stage.seeder(stage.snapshot());
        RehearsalRound ordinary = stage.round(Rows.ORDINARY, seeder.ordinary());
        rounds.add(ordinary);
        RehearsalVerdict verdict = ordinary.verdict();
        if (verdict.isReversible() && ordinary.seeding().total() > 0) {
            RehearsalRound edges = stage.round(Rows.EDGES, seeder.edges());
            rounds.add(edges);
            verdict = edges.verdict();
        }
        return verdict.isReversible() ? again(stage, verdict) : verdict;
    }

    private RehearsalVerdict again(Stage stage, RehearsalVerdict verdict) {
        SchemaSnapshot before = stage.snapshot();
        Optional<StatementFailure> failure = stage.up();
        if (failure.isPresent()) {
            return new SecondUpFailed(failure.get());
        }
        List<SnapshotDifference> changed = before.differences(stage.snapshot());
        if (!changed.equals(rounds.get(rounds.size() - 1).changed())) {
            return new SecondUpDiffers(changed);
        }
        afterUp = stage.writtenAfterUp();
        return verdict;
    }

    /** Tells a migration that never works from one that fails because of rows. */
    private RehearsalVerdict withEmptyTables(RehearsalVerdict verdict) {
        try (Stage stage = new Stage(server.create(), up, down)) {
            Optional<StatementFailure> failure = stage.make(schema);
            if (failure.isPresent()) {
                return new CloneFailed(failure.get());
            }
            RehearsalRound empty = stage.round(Rows.NONE, Seeding.NONE);
            rounds.add(empty);
            boolean works = !(empty.verdict() instanceof UpFailed) && !(empty.verdict() instanceof DownFailed);
            if (verdict instanceof UpFailed failed) {
                return new UpFailed(failed.failure(), !works);
            }
            return verdict instanceof DownFailed failed ? new DownFailed(failed.failure(), !works) : verdict;
        }
    }

    /** Rows that are lost there are lost, whatever made-up rows did; rows that are kept prove nothing of others. */
    private RehearsalVerdict onRealRows(RehearsalVerdict verdict) {
        try (Stage stage = new Stage(server.create(), up, down)) {
            Optional<StatementFailure> failure = stage.make(schema);
            if (failure.isPresent()) {
                return new CloneFailed(failure.get());
            }
            RehearsalRound real = stage.round(Rows.SAMPLE, stage.filled(sample));
            rounds.add(real);
            return verdict.isReversible() ? real.verdict() : verdict;
        }
    }
}
