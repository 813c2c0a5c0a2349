package io.dbintent.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dbintent.llm.ReplySettings;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The settings of recorded replies")
class RecordingSettingsTests {

    private final Path directory;

    RecordingSettingsTests(@TempDir Path directory) {
        this.directory = directory;
    }

    private Settings load(Map<String, String> environment) {
        return SettingsLoader.load(Sources.of(Map.of(), environment, directory));
    }

    @Test
    @DisplayName("are off by default, in a folder beside the learnings")
    void byDefault() {
        ReplySettings replies = load(Map.of()).replies();
        assertThat(replies.mode()).isEqualTo(ReplySettings.Mode.OFF);
        assertThat(replies.directory()).isEqualTo(directory.resolve(".dbintent/replies"));
    }

    @Test
    @DisplayName("know every key and password that is configured")
    void secrets() {
        ReplySettings replies = load(Map.of(
                        "DBINTENT_URL", "jdbc:mysql://joe:p%40ss@localhost/shop?sslPassword=one&x=y",
                        "DB_PASSWORD", "two",
                        "OPENAI_API_KEY", "three",
                        "GITLAB_TOKEN", "four"))
                .replies();
        assertThat(replies.secrets()).contains("p%40ss", "p@ss", "one", "two", "three", "four");
        assertThat(replies.toString()).doesNotContain("three", "two");
    }

    @Test
    @DisplayName("need no key to replay, and one to record")
    void key() {
        Map<String, String> replay = Map.of("DBINTENT_MODEL", "openai", "DBINTENT_MODEL_REPLIES", "replay");
        assertThat(load(replay).model()).isPresent();
        Map<String, String> record = Map.of("DBINTENT_MODEL", "openai", "DBINTENT_MODEL_REPLIES", "record");
        assertThatThrownBy(() -> load(record)).hasMessageContaining("OPENAI_API_KEY is not set");
    }
}
