package io.dbintent.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("On questions with queries written beforehand, the engine")
class ColdQuestionsTests {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest(name = "{0}")
    @CsvSource({"chess, 40", "space, 34", "support, 38"})
    @DisplayName("answers no question wrongly and most of them rightly")
    void answers(String name, int least) throws SQLException, IOException {
        List<String> wrong = new ArrayList<>();
        int right = 0;
        String[] questions =
                HeldOutIntentsTests.resource("questions/" + name + ".jsonl").split("\n", -1);
        String script = HeldOutIntentsTests.resource("questions/" + name + ".sql");
        try (JdbcFixture database = new JdbcFixture("jdbc:sqlite::memory:", script)) {
            for (String line : questions) {
                if (line.isBlank()) {
                    continue;
                }
                JsonNode question = JSON.readTree(line);
                String text = question.get("question").asText();
                String query = question.get("query").asText();
                if (database.engine().read(text) instanceof Reading.Understood understood) {
                    String sql = understood.plan().claims().get(0).sql();
                    boolean ordered = query.toUpperCase(Locale.ROOT).contains(" ORDER BY ");
                    if (rows(database, sql, ordered).equals(rows(database, query, ordered))) {
                        right++;
                    } else {
                        wrong.add(text + " -> " + sql);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(right).isGreaterThanOrEqualTo(least);
    }

    /** Rows whose columns may stand in any order. */
    private static List<String> rows(JdbcFixture database, String sql, boolean ordered) throws SQLException {
        List<String> rows = new ArrayList<>();
        for (List<@Nullable Object> row : database.rows(sql, 1_000)) {
            rows.add(row.stream().map(String::valueOf).sorted().toList().toString());
        }
        return ordered ? rows : rows.stream().sorted().toList();
    }
}
