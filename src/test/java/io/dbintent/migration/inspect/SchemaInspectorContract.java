package io.dbintent.migration.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import io.dbintent.migration.change.SchemaDefinition;
import io.dbintent.migration.change.TableDefinition;
import io.dbintent.migration.ddl.DdlReader;
import io.dbintent.migration.ddl.DdlWriter;
import io.dbintent.migration.rehearsal.Script;
import io.dbintent.migration.scratch.ScratchDatabase;
import io.dbintent.migration.scratch.ScratchServer;
import io.dbintent.migration.simulate.SchemaComparison;
import io.dbintent.migration.simulate.SchemaComparison.Texts;
import io.dbintent.migration.simulate.Simulation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What is read from a server is what was made there. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class SchemaInspectorContract {

    private @Nullable ScratchServer server;

    abstract ScratchServer open();

    /** The resource with a script that makes tables, parents first, and no types or sequences of their own. */
    abstract String tables();

    @BeforeAll
    void start() {
        server = open();
    }

    @AfterAll
    void stop() {
        server().close();
    }

    ScratchServer server() {
        ScratchServer opened = server;
        if (opened == null) {
            throw new IllegalStateException("The server has not been opened.");
        }
        return opened;
    }

    @Test
    @DisplayName("reads every facet of tables as the script that made them has it")
    void asWritten() throws SQLException, IOException {
        String script = resource(tables());
        try (ScratchDatabase database = server().create();
                Connection connection = database.connect()) {
            SchemaInspector inspector = SchemaInspector.of(connection);
            SchemaDefinition empty = inspector.read(connection);
            run(connection, Script.parse(inspector.server().dialect(), script).texts());
            SchemaDefinition read = inspector.read(connection);
            SchemaDefinition written = new Simulation(DdlReader.of(inspector.server()), Simulation.Rows.NONE)
                    .run(empty, script)
                    .after();
            assertThat(SchemaComparison.differences(written, read, inspector.server(), Texts.COMPARED))
                    .isEmpty();
        }
    }

    @Test
    @DisplayName("reads what makes the same tables in another database")
    void madeAgain() throws SQLException, IOException {
        try (ScratchDatabase one = server().create();
                ScratchDatabase two = server().create();
                Connection first = one.connect();
                Connection second = two.connect()) {
            SchemaInspector inspector = SchemaInspector.of(first);
            run(
                    first,
                    Script.parse(inspector.server().dialect(), resource(tables()))
                            .texts());
            SchemaDefinition before = inspector.read(first);
            DdlWriter writer = new DdlWriter(inspector.server());
            List<String> statements = new ArrayList<>();
            for (String name : inOrder(before)) {
                statements.addAll(writer.createTable(before.table(name).orElseThrow()));
            }
            run(second, statements);
            assertThat(SchemaComparison.differences(before, inspector.read(second), inspector.server(), Texts.COMPARED))
                    .as(String.join(";\n", statements))
                    .isEmpty();
        }
    }

    @Test
    @DisplayName("reads a schema twice alike, and an empty one as empty")
    void twice() throws SQLException, IOException {
        try (ScratchDatabase database = server().create();
                Connection connection = database.connect()) {
            SchemaInspector inspector = SchemaInspector.of(connection);
            assertThat(inspector.read(connection).tables()).isEmpty();
            run(
                    connection,
                    Script.parse(inspector.server().dialect(), resource(tables()))
                            .texts());
            assertThat(inspector.read(connection)).isEqualTo(inspector.read(connection));
        }
    }

    /** Parents before those that refer to them. */
    private static List<String> inOrder(SchemaDefinition schema) {
        List<String> names = new ArrayList<>();
        List<TableDefinition> left = new ArrayList<>(schema.tables());
        while (!left.isEmpty()) {
            TableDefinition next = left.stream()
                    .filter(table -> table.foreignKeys().stream()
                            .allMatch(key -> key.referencedTable().equals(table.name())
                                    || names.contains(key.referencedTable().toString())))
                    .findFirst()
                    .orElseThrow();
            left.remove(next);
            names.add(next.name().toString());
        }
        return names;
    }

    private static void run(Connection connection, List<String> statements) throws SQLException {
        for (String sql : statements) {
            try (Statement statement = connection.createStatement()) {
                statement.setEscapeProcessing(false);
                statement.execute(sql);
            } catch (SQLException e) {
                throw new SQLException(e.getMessage() + " in " + sql, e);
            }
        }
    }

    private static String resource(String name) throws IOException {
        try (InputStream stream = SchemaInspectorContract.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("There is no resource " + name + ".");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
