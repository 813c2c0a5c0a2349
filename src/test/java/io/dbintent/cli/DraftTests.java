package io.dbintent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("draft")
class DraftTests {

    private final Path directory;
    private final String url;
    private final Terminal terminal;

    DraftTests(@TempDir Path directory) {
        this.directory = directory;
        this.url = "jdbc:sqlite:" + directory.resolve("staff.sqlite");
        this.terminal = new Terminal(new Script(intent -> Script.pass()), directory);
    }

    @BeforeEach
    void tables() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE employees (id INTEGER PRIMARY KEY, full_name VARCHAR(80), job_name TEXT)");
            statement.execute("INSERT INTO employees VALUES (1, 'Ada Byron', 'analyst')");
        }
    }

    @Test
    @DisplayName("prints both scripts and what is known of them, and leaves the database as it is")
    void drafts() throws SQLException {
        assertThat(terminal.run("draft", "--url", url, "add a nickname varchar(40) to employees"))
                .isZero();
        assertThat(terminal.err()).isEmpty();
        assertThat(terminal.out())
                .startsWith("Draft for \"add a nickname varchar(40) to employees\", by built-in. NOT applied.\n")
                .contains("Up:\n  ALTER TABLE \"employees\" ADD COLUMN \"nickname\" varchar(40);\n")
                .contains("Down:\n  ALTER TABLE \"employees\" DROP COLUMN \"nickname\";\n")
                .contains("Rehearsal: on SQLite 3. ");
        try (Connection connection = DriverManager.getConnection(url);
                ResultSet columns = connection.getMetaData().getColumns(null, null, "employees", "nickname")) {
            assertThat(columns.next()).isFalse();
        }
    }

    @Test
    @DisplayName("asks back with the choices, as status 1")
    void asksBack() {
        assertThat(terminal.run("draft", "--url", url, "drop the name of employees"))
                .isEqualTo(1);
        assertThat(terminal.out()).contains("full_name").contains("job_name");
    }

    @Test
    @DisplayName("says why there is no draft, as status 1")
    void refuses() {
        assertThat(terminal.run("draft", "--url", url, "rename the table employes to staff"))
                .isEqualTo(1);
        assertThat(terminal.out()).contains("employees");
    }

    @Test
    @DisplayName("says what kept it from a draft, as status 3")
    void noDatabase() {
        String nowhere = "jdbc:sqlite:" + directory.resolve("no/such/folder.sqlite");
        assertThat(terminal.run("draft", "--url", nowhere, "add a nickname to employees"))
                .isEqualTo(3);
        assertThat(terminal.err()).startsWith("No draft could be made: ");
        assertThat(terminal.out()).isEmpty();
    }

    @Test
    @DisplayName("names the products there are drafts for, as status 3")
    void unsupported() {
        assertThat(terminal.run("draft", "--url", "jdbc:h2:mem:none", "--user", "sa", "add a nickname to employees"))
                .isEqualTo(3);
        assertThat(terminal.err())
                .isEqualTo("No draft could be made: The catalog of H2 is not read. Use MySQL, MariaDB, PostgreSQL or"
                        + " SQLite.\n");
    }

    @Test
    @DisplayName("refuses a call without a request, as status 2")
    void usage() {
        assertThat(terminal.run("draft", "--url", url)).isEqualTo(2);
        assertThat(terminal.err()).isEqualTo("Missing required parameter: 'REQUEST'\nTry: dbintent draft --help\n");
    }
}
