package io.dbintent.migration.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import io.dbintent.sql.Dialect;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A script")
class ScriptTests {

    @Test
    @DisplayName("is cut at semicolons, with the line of each statement, and without the comments between")
    void plain() {
        Script script = Script.parse(
                Dialect.POSTGRESQL, "-- first; not here\nCREATE TABLE a (b int);\n\n/* ; */ DROP TABLE a\n");
        assertThat(script.statements())
                .containsExactly(
                        new ScriptStatement(0, 2, "CREATE TABLE a (b int)"), new ScriptStatement(1, 4, "DROP TABLE a"));
    }

    @Test
    @DisplayName("is not cut in strings, quoted names and PostgreSQL's dollar quotes")
    void quoted() {
        assertThat(Script.parse(Dialect.POSTGRESQL, "DO $x$ BEGIN a; END; $x$; SELECT ';', \"a;b\", E'\\';'")
                        .texts())
                .containsExactly("DO $x$ BEGIN a; END; $x$", "SELECT ';', \"a;b\", E'\\';'");
        assertThat(Script.parse(Dialect.MYSQL, "SELECT 'it\\'s;', `a;b`; SELECT 2 # ;\n")
                        .texts())
                .containsExactly("SELECT 'it\\'s;', `a;b`", "SELECT 2 # ;");
    }

    @Test
    @DisplayName("keeps the bodies of triggers and procedures in one piece, with or without DELIMITER")
    void bodies() {
        String body =
                "CREATE TRIGGER t BEFORE INSERT ON a FOR EACH ROW BEGIN IF NEW.b THEN SET NEW.c = CASE WHEN 1 THEN 2"
                        + " END; END IF; WHILE x DO SET x = 0; END WHILE; END";
        assertThat(Script.parse(Dialect.MARIADB, body + "; SELECT 1").texts()).containsExactly(body, "SELECT 1");
        assertThat(Script.parse(Dialect.MARIADB, "DELIMITER //\n" + body + "//\nDELIMITER ;\nSELECT 1;")
                        .texts())
                .containsExactly(body, "SELECT 1");
        String sqlite = "CREATE TRIGGER t AFTER DELETE ON a BEGIN DELETE FROM b; DELETE FROM c; END";
        assertThat(Script.parse(Dialect.SQLITE, sqlite + ";\nDROP TABLE a;").texts())
                .containsExactly(sqlite, "DROP TABLE a");
    }

    @Test
    @DisplayName("keeps transactions apart from bodies")
    void transactions() {
        assertThat(Script.parse(Dialect.POSTGRESQL, "BEGIN; CREATE TABLE a (b int); COMMIT; END;")
                        .texts())
                .containsExactly("BEGIN", "CREATE TABLE a (b int)", "COMMIT", "END");
    }

    @Test
    @DisplayName("takes no name in a view for the head of a body")
    void namesLikeKinds() {
        String view = "CREATE VIEW v AS SELECT * FROM event WHERE begin > 1";
        assertThat(Script.parse(Dialect.MYSQL, view + "; DROP TABLE a;").texts())
                .containsExactly(view, "DROP TABLE a");
    }
}
