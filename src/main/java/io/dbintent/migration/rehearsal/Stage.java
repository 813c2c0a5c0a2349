package io.dbintent.migration.rehearsal;

import io.dbintent.database.DatabaseException;
import io.dbintent.database.DatabaseException.Kind;
import io.dbintent.migration.rehearsal.RehearsalRound.Rows;
import io.dbintent.migration.rehearsal.RehearsalVerdict.DataLost;
import io.dbintent.migration.rehearsal.RehearsalVerdict.DownFailed;
import io.dbintent.migration.rehearsal.RehearsalVerdict.Reversible;
import io.dbintent.migration.rehearsal.RehearsalVerdict.SchemaNotRestored;
import io.dbintent.migration.rehearsal.RehearsalVerdict.UpFailed;
import io.dbintent.migration.scratch.ScratchDatabase;
import io.dbintent.sql.Dialect;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One scratch database with a migration's scripts; each script gets a session of its own, as a runner would give it. */
final class Stage implements AutoCloseable {

    /** Below this every table gets rows, above it only those that the migration can touch. */
    static final int FEW_TABLES = 25;

    private final ScratchDatabase database;
    private final Dialect dialect;
    private final Script up;
    private final Script down;
    private @Nullable Connection looking;
    private @Nullable Connection seeding;

    Stage(ScratchDatabase database, Script up, Script down) {
        this.database = database;
        this.dialect = database.version().product();
        this.up = up;
        this.down = down;
    }

    /** What is done with a session. */
    private interface Work<T> {
        T apply(Connection connection) throws SQLException;
    }

    private <T> T in(Connection session, Work<T> work) {
        try (session) {
            return work.apply(session);
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    private static DatabaseException unreadable(SQLException e) {
        return new DatabaseException(
                Kind.OTHER,
                "The scratch database could not be read: " + e.getMessage() + ". The rehearsal ends here.",
                e);
    }

    Optional<StatementFailure> make(SchemaSource schema) {
        return in(database.connect(), connection -> schema.make(connection, dialect));
    }

    SchemaSnapshot snapshot() {
        try {
            return SchemaSnapshot.read(looking(), dialect);
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /** One session for all looking, apart from those of the scripts. H2 tells its schema to administrators only. */
    private Connection looking() {
        Connection open = looking;
        if (open == null) {
            open = dialect == Dialect.H2 ? database.observe() : database.connect();
            looking = open;
        }
        return open;
    }

    Optional<StatementFailure> up() {
        return in(database.connect(), connection -> ScriptRun.run(connection, up));
    }

    Optional<StatementFailure> down() {
        return in(database.connect(), connection -> ScriptRun.run(connection, down));
    }

    Seeder seeder(SchemaSnapshot schema) {
        try {
            if (seeding != null) {
                seeding.close();
            }
            Connection connection = database.connect();
            seeding = connection;
            List<TableShape> all = TableShapes.read(
                    connection, dialect, touched(schema.columnOrder().size()));
            return new Seeder(connection, dialect, all, new Constants(schema.parts()));
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /** Where up has been run: writes rows, then down and up again. */
    WrittenAfterUp writtenAfterUp() {
        Seeding written = seeder(snapshot()).more();
        List<TableRows> data = data(written);
        Optional<StatementFailure> failure = down();
        failure = failure.isPresent() ? failure : up();
        return new WrittenAfterUp(
                written, failure, failure.isPresent() ? List.of() : DataComparison.of(data, data(written)));
    }

    /** Fills the tables with real rows. */
    Seeding filled(RowSample sample) {
        return in(database.connect(), connection -> {
            List<TableShape> shapes = TableShapes.read(connection, dialect, sample::has);
            return new SampleRows(connection, dialect, sample, shapes).insert();
        });
    }

    private Predicate<String> touched(int tables) {
        String text = (String.join("\n", up.texts()) + String.join("\n", down.texts())).toLowerCase(Locale.ROOT);
        return tables <= FEW_TABLES ? name -> true : name -> text.contains(name.toLowerCase(Locale.ROOT));
    }

    RehearsalRound round(Rows rows, Seeding seeds) {
        SchemaSnapshot before = snapshot();
        List<TableRows> data = seeds.total() == 0 ? List.of() : data(seeds);
        Optional<StatementFailure> failure = up();
        if (failure.isPresent()) {
            return failed(rows, seeds, new UpFailed(failure.get(), rows == Rows.NONE), List.of());
        }
        List<SnapshotDifference> changed = before.differences(snapshot());
        failure = down();
        if (failure.isPresent()) {
            return failed(rows, seeds, new DownFailed(failure.get(), rows == Rows.NONE), changed);
        }
        SchemaSnapshot after = snapshot();
        List<SnapshotDifference> left = before.differences(after);
        List<DataDifference> lost = DataComparison.of(data, data(seeds));
        List<String> reordered = before.reordered(after);
        RehearsalVerdict verdict;
        if (!lost.isEmpty()) {
            verdict = new DataLost(lost);
        } else if (!left.isEmpty()) {
            verdict = new SchemaNotRestored(left);
        } else {
            verdict = new Reversible(reordered);
        }
        return new RehearsalRound(rows, seeds, verdict, changed, left, reordered, lost);
    }

    private static RehearsalRound failed(
            Rows rows, Seeding seeds, RehearsalVerdict verdict, List<SnapshotDifference> changed) {
        return new RehearsalRound(rows, seeds, verdict, changed, List.of(), List.of(), List.of());
    }

    private List<TableRows> data(Seeding seeds) {
        try {
            List<TableRows> found = new ArrayList<>();
            for (TableShape shape : TableShapes.read(looking(), dialect, plain(seeds))) {
                found.add(TableRows.read(looking(), dialect, shape));
            }
            return found;
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /** The tables that hold rows, by name without their schema and without regard to letter case. */
    private static Predicate<String> plain(Seeding seeds) {
        Set<String> names = new HashSet<>();
        seeds.rows().keySet().forEach(name -> {
            String lower = name.toLowerCase(Locale.ROOT);
            names.add(lower);
            names.add(lower.substring(lower.indexOf('.') + 1));
        });
        return name -> names.contains(name.toLowerCase(Locale.ROOT));
    }

    @Override
    public void close() {
        try (database) {
            if (seeding != null) {
                seeding.close();
            }
            if (looking != null) {
                looking.close();
            }
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }
}
