package io.dbintent.readme;

import static org.assertj.core.api.Assertions.assertThat;

import io.dbintent.migration.MigrationAssistant;
import io.dbintent.migration.MigrationDraft;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

@DisplayName("The page on migrations")
class MigrationPageTests {

    private static final Pattern BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    @Test
    @DisplayName("shows code that compiles")
    void examples() throws IOException {
        String source = bare(Files.readString(Path.of("src/test/java/io/dbintent/readme/MigrationExamples.java")));
        List<String> blocks = blocks(Path.of("docs/migration.md"));
        assertThat(blocks).hasSize(4).allSatisfy(block -> assertThat(source).contains(block));
        assertThat(blocks(Path.of("README.md"))).anySatisfy(block -> assertThat(block)
                .contains("evolveByIntent")
                .satisfies(shown -> assertThat(source).contains(shown)));
    }

    private static List<String> blocks(Path page) throws IOException {
        return BLOCK.matcher(Files.readString(page))
                .results()
                .map(block -> bare(block.group(1)))
                .toList();
    }

    @Test
    @DisplayName("shows how to fill in batches, which comes to the same as up")
    void batches(@TempDir Path folder) throws SQLException {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + folder.resolve("users.sqlite"));
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE users (id INTEGER PRIMARY KEY, name VARCHAR(60))");
            statement.execute("INSERT INTO users VALUES (1, 'Ada Byron'), (2, 'Cher'), (3, NULL)");
            MigrationDraft draft = (MigrationDraft)
                    MigrationAssistant.forDatabase(source).draft("split users.name into first_name and last_name");

            MigrationExamples.batches(draft, connection);

            try (ResultSet rows = statement.executeQuery("SELECT * FROM users ORDER BY id")) {
                List<String> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(
                            rows.getInt("id") + " " + rows.getString("first_name") + " " + rows.getString("last_name"));
                }
                assertThat(found).containsExactly("1 Ada Byron", "2 Cher null", "3 null null");
                assertThat(rows.getMetaData().getColumnCount()).isEqualTo(3);
            }
        }
    }

    /** Without indentation, and without the word that nested examples need. */
    private static String bare(String code) {
        return code.replaceAll("(?m)^ +", "").replace("static class", "class");
    }
}
