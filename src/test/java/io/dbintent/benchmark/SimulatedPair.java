package io.dbintent.benchmark;

import io.dbintent.migration.ddl.DdlReader;
import io.dbintent.migration.inspect.SchemaInspector;
import io.dbintent.migration.rehearsal.SchemaSource;
import io.dbintent.migration.scratch.ScratchDatabase;
import io.dbintent.migration.scratch.ScratchServer;
import io.dbintent.migration.simulate.RoundTrip;
import java.sql.Connection;
import java.sql.SQLException;

/** A pair of up and down, simulated on the schema that a server has. */
final class SimulatedPair {

    private SimulatedPair() {}

    /** What came of it, in the words that the recording has for schemas. */
    static String outcome(ScratchServer server, UpDownPair pair) {
        try (ScratchDatabase database = server.create();
                Connection connection = database.connect()) {
            boolean made = SchemaSource.ddl(server.version().product(), pair.current())
                    .make(connection, server.version().product())
                    .isEmpty();
            if (!made) {
                return "current_fail";
            }
            SchemaInspector inspector = SchemaInspector.of(connection);
            RoundTrip trip =
                    RoundTrip.of(DdlReader.of(inspector.server()), inspector.read(connection), pair.up(), pair.down());
            return switch (trip.verdict()) {
                case REVERSIBLE -> "exact";
                case REVERSIBLE_BUT_ORDER, DIFFERS -> "differs";
                case UP_REFUSED -> "up_fail";
                case DOWN_REFUSED -> "down_fail";
                case UNDECIDED -> "undecided";
            };
        } catch (SQLException e) {
            throw new IllegalStateException("The schema of " + pair.name() + " could not be read.", e);
        }
    }
}
