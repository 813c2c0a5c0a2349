package io.dbintent.migration.ddl;

import static org.assertj.core.api.Assertions.assertThat;

import io.dbintent.sql.Dialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The DDL guard")
class DdlGuardTests {

    @Test
    @DisplayName("refuses every hostile draft, with the code that it is told by")
    void hostile() throws IOException {
        List<Draft> drafts = Draft.hostile();
        assertThat(drafts).hasSizeGreaterThan(450);
        List<String> passed = new ArrayList<>();
        for (Draft draft : drafts) {
            List<String> codes = draft.findings().stream().map(DdlFinding::code).toList();
            boolean told = draft.code().equals("*") ? !codes.isEmpty() : codes.contains(draft.code());
            if (!told) {
                passed.add(draft + " -> " + codes);
            }
        }
        assertThat(passed).isEmpty();
    }

    @Test
    @DisplayName("lets honest drafts pass")
    void honest() throws IOException {
        List<String> refused = new ArrayList<>();
        for (Draft draft : Draft.honest()) {
            List<DdlFinding> findings = draft.findings();
            if (!findings.isEmpty()) {
                refused.add(draft + " -> " + findings);
            }
        }
        assertThat(refused).isEmpty();
    }

    @Test
    @DisplayName("refuses a hostile statement wherever it stands among honest ones")
    void mixed() throws IOException {
        List<String> passed = new ArrayList<>();
        for (Draft draft : Draft.hostile()) {
            String honest = "CREATE TABLE fine (a int);\n";
            Draft mixed = new Draft(draft.dialect(), "", honest + draft.sql());
            boolean nothing = draft.sql().isBlank() || draft.sql().matches("\\s*(--|#) nothing");
            if (!nothing && mixed.findings().isEmpty()) {
                passed.add(mixed.toString());
            }
        }
        assertThat(passed).isEmpty();
    }

    @Test
    @DisplayName("answers for any cut or doubled text, and never fails")
    void torn() throws IOException {
        Random random = new Random(7);
        List<Draft> drafts = new ArrayList<>(Draft.hostile());
        drafts.addAll(Draft.honest());
        for (Draft draft : drafts) {
            String sql = draft.sql();
            for (int i = 0; i < 8 && !sql.isEmpty(); i++) {
                int from = random.nextInt(sql.length());
                int to = from + random.nextInt(sql.length() - from);
                String torn = i % 2 == 0
                        ? sql.substring(0, from) + sql.substring(to)
                        : sql.substring(0, to) + sql.substring(from);
                assertThat(new Draft(draft.dialect(), "", torn).findings())
                        .as(torn)
                        .isNotNull();
            }
        }
    }

    @Test
    @DisplayName("says where")
    void position() {
        var draft = new Draft(Dialect.MYSQL, "", "CREATE TABLE t (a int);\n  GRANT ALL ON t TO x;");
        assertThat(draft.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("DDL-PRIVILEGE");
            assertThat(finding.position()).hasToString("2:3");
        });
    }

    @Test
    @DisplayName("has every code in its documentation, and no other")
    void documented() throws IOException {
        String page = Files.readString(Path.of("docs/migration-model.md"));
        List<String> written = Pattern.compile("(?m)^\\| `(DDL-[A-Z-]+)`")
                .matcher(page)
                .results()
                .map(row -> row.group(1))
                .toList();
        assertThat(written)
                .containsExactlyElementsOf(
                        Arrays.stream(DdlRefusal.values()).map(DdlRefusal::code).toList());
    }
}
