package io.dbintent.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A script")
class ScriptSplitterTests {

    private static String[] split(String script) {
        return ScriptSplitter.split(script).stream().map(ScriptStatement::text).toArray(String[]::new);
    }

    @Test
    @DisplayName("ends its statements at semicolons, the last one without")
    void semicolons() {
        assertThat(split("\uFEFFSELECT 1;\n\nSELECT 2 ;; SELECT 3"))
                .containsExactly("SELECT 1", "SELECT 2", "SELECT 3");
    }

    @Test
    @DisplayName("may hold delimiters and quotes in strings, names and comments")
    void quotes() {
        assertThat(split("INSERT INTO `a;b` VALUES ('x;''y\\';z', \"p;\"\"q\"); -- no; statement\nSELECT 5--3;"
                        + " # nor; this\n/* or; this */ SELECT/*;*/2;"))
                .containsExactly("INSERT INTO `a;b` VALUES ('x;''y\\';z', \"p;\"\"q\")", "SELECT 5--3", "SELECT 2");
    }

    @Test
    @DisplayName("keeps comments that the server executes")
    void executableComments() {
        assertThat(split("/*!40101 SET NAMES utf8mb4 */;\n/*M!100100 SET @a = 1 */;"))
                .containsExactly("/*!40101 SET NAMES utf8mb4 */", "/*M!100100 SET @a = 1 */");
    }

    @Test
    @DisplayName("may change the delimiter")
    void delimiter() {
        assertThat(split("DELIMITER $$\nCREATE TRIGGER t BEFORE INSERT ON x FOR EACH ROW BEGIN SET NEW.a = 1; END$$\n"
                        + "delimiter ;\nSELECT 1;"))
                .containsExactly(
                        "CREATE TRIGGER t BEFORE INSERT ON x FOR EACH ROW BEGIN SET NEW.a = 1; END", "SELECT 1");
    }

    @Test
    @DisplayName("knows the line at which each statement begins")
    void lines() {
        assertThat(ScriptSplitter.split("-- one\n\n/* two\nthree */\nSELECT\n 'a\nb';\nSELECT 2"))
                .containsExactly(new ScriptStatement(5, "SELECT\n 'a\nb'"), new ScriptStatement(8, "SELECT 2"));
    }
}
