package io.dbintent.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.dbintent.planbook.PlanbookMode;
import io.dbintent.planbook.PlanbookSettings;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The settings of the planbook")
class PlanbookSettingTests {

    @TempDir
    Path directory = Path.of("set by JUnit");

    @ParameterizedTest(name = "CI={0}: {1}")
    @CsvSource({
        "'', false",
        "false, false",
        "FALSE, false",
        "0, false",
        "no, false",
        "' ', false",
        "true, true",
        "1, true",
        "woodpecker, true"
    })
    @DisplayName("take CI as set unless it is empty, false, 0 or no")
    void buildServer(String value, boolean set) {
        assertThat(settings(Map.of("CI", value)).buildServer()).isEqualTo(set);
        assertThat(settings(Map.of()).buildServer()).isFalse();
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "record,   AgentsTest#john, RECORD",
        "record,   AgentsTest#jane, AUTO",
        "rerecord, OrdersTest#late, RERECORD",
        "rerecord, OrdersTest,      RERECORD",
        "record,   OrdersTestMore,  AUTO",
        "replay,   AgentsTest#jane, REPLAY",
        "live,     AgentsTest#jane, LIVE",
    })
    @DisplayName("mean only those whom dbintent.planbook.only names by record and rerecord")
    void only(String mode, String test, PlanbookMode expected) {
        Map<String, String> environment =
                Map.of("DBINTENT_PLANBOOK", mode, "DBINTENT_PLANBOOK_ONLY", "AgentsTest#john, OrdersTest");
        assertThat(settings(environment).mode(test)).isEqualTo(expected);
    }

    private PlanbookSettings settings(Map<String, String> environment) {
        return SettingsLoader.load(Sources.of(Map.of(), environment, directory)).planbook();
    }
}
