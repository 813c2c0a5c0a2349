package io.dbintent.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.dbintent.database.Database;
import io.dbintent.database.DatabaseSettings;
import io.dbintent.database.Databases;
import io.dbintent.database.EmbeddedMariaDb;
import io.dbintent.database.SqlScript;
import io.dbintent.schema.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Of claims about two well-known databases, the engine")
class ClaimBatteryIT {

    private static final Path SCRIPTS =
            Path.of(System.getProperty("dbintent.it.bench", "../shared/bench"), "verify", "databases");

    @ParameterizedTest(name = "{0}")
    @CsvSource({"chinook,Chinook_MySql.sql,16", "northwind,northwind-1-schema.sql northwind-2-data.sql,16"})
    @DisplayName("answers none wrongly and most of them")
    void answers(String claims, String files, int mayAbstain) throws SQLException, IOException {
        List<Path> paths = Stream.of(files.split(" ", -1)).map(SCRIPTS::resolve).toList();
        assumeTrue(
                paths.stream().allMatch(Files::exists), () -> "the databases are not at " + SCRIPTS.toAbsolutePath());
        List<SqlScript> scripts = paths.stream().map(SqlScript::ofFile).toList();
        try (EmbeddedMariaDb server = EmbeddedMariaDb.start(scripts)) {
            DatabaseSettings settings = server.settings(Duration.ofSeconds(10), 2);
            try (Database database = Databases.open(settings)) {
                Schema schema = database.inspect();
                ValueLookup values = new DatabaseValues(database, schema);
                BuiltinEngine engine = new BuiltinEngine(schema, database.dialect(), values);
                try (JdbcFixture fixture = new JdbcFixture(settings, schema, engine, values)) {
                    ClaimBattery battery = ClaimBattery.ask("claims/" + claims + ".claims", fixture);

                    assertThat(battery.falsePasses()).isEmpty();
                    assertThat(battery.falseFails()).isEmpty();
                    assertThat(battery.abstained()).hasSizeLessThanOrEqualTo(mayAbstain);
                }
            }
        }
    }
}
