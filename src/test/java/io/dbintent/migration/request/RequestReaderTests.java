package io.dbintent.migration.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.dbintent.migration.change.IndexChange;
import io.dbintent.migration.change.SchemaDefinition;
import io.dbintent.migration.change.ServerKind;
import io.dbintent.migration.change.TableChange;
import io.dbintent.migration.change.TableDefinition;
import io.dbintent.migration.ddl.DdlReader;
import io.dbintent.sql.Dialect;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A change request")
final class RequestReaderTests {

    private static final String TEAM = """
            CREATE TABLE users (id int PRIMARY KEY, login varchar(30) NOT NULL, email varchar(80), full_name varchar(90),
              age int, active int, plan varchar(10), created_at timestamp, CONSTRAINT uq_users_login UNIQUE (login));
            CREATE TABLE projects (id int PRIMARY KEY, title varchar(60) NOT NULL, owner_id int, budget decimal(10,2),
              spent decimal(10,2), starts_on date, ends_on date, state varchar(12) NOT NULL DEFAULT 'open',
              CONSTRAINT fk_projects_owner FOREIGN KEY (owner_id) REFERENCES users (id),
              CONSTRAINT ck_projects_budget CHECK (budget > 0));
            CREATE INDEX idx_projects_title ON projects (title);
            CREATE TABLE old_logs (id int PRIMARY KEY, line text);
            CREATE TABLE tasks (id int PRIMARY KEY, project_id int NOT NULL, assignee_id int, title varchar(40), hours int,
              rate decimal(6,2), done boolean DEFAULT false);
            """;

    private static final String FARM = """
            CREATE TABLE fields (id int PRIMARY KEY, label varchar(20) NOT NULL, hectares double precision);
            CREATE TABLE animals (id int PRIMARY KEY, tagNo varchar(12), birthDate date, weightKg int, soundMade text);
            CREATE TABLE harvests (id int PRIMARY KEY, field_id int, tons decimal(8,2), picked_on date);
            """;

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    @DisplayName("is read as exactly what it asks for, or not at all")
    void reads(String schema, String request, String expected) {
        RequestReader reader = new RequestReader(schema(schema.equals("team") ? TEAM : FARM));
        assertThat(ShortForm.of(reader.read(request))).as(request).isEqualTo(expected);
    }

    /** Lines of schema, request and reading, with bars between them. */
    static Stream<String[]> cases() throws IOException {
        try (InputStream in = RequestReaderTests.class.getResourceAsStream("readings.txt")) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .map(line -> line.split(" => ", 2))
                            .map(parts -> new String[] {parts[0].substring(0, 4), parts[0].substring(6), parts[1]})
                            .toList()
                            .stream();
        }
    }

    private static SchemaDefinition schema(String sql) {
        Map<String, TableDefinition> tables = new LinkedHashMap<>();
        DdlReader.of(ServerKind.of(Dialect.POSTGRESQL)).read(sql).statements().stream()
                .flatMap(statement -> statement.schemaChanges().stream())
                .forEach(change -> {
                    if (change instanceof TableChange.Create create) {
                        tables.put(create.definition().name().name(), create.definition());
                    } else if (change instanceof IndexChange.Add add) {
                        TableDefinition table =
                                Objects.requireNonNull(tables.get(add.table().name()));
                        var indexes = new ArrayList<>(table.indexes());
                        indexes.add(add.definition());
                        tables.put(add.table().name(), table.withIndexes(indexes));
                    }
                });
        return SchemaDefinition.EMPTY.withTables(List.copyOf(tables.values()));
    }
}
