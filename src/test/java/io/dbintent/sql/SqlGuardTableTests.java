package io.dbintent.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The guard, on tables of statements,")
class SqlGuardTableTests {

    @Test
    @DisplayName("refuses every hostile statement, for the right reason")
    void hostile() {
        List<StatementTable.Entry> entries = StatementTable.hostile();
        List<String> wrong = new ArrayList<>();
        for (StatementTable.Entry entry : entries) {
            GuardResult result = new SqlGuard(entry.dialect(), GuardPolicy.standard()).check(entry.sql());
            if (result instanceof GuardResult.Refused refused) {
                String code = refused.findings().get(0).code();
                if (!entry.code().equals("*") && !entry.code().equals(code)) {
                    wrong.add(entry + " -> " + refused.findings());
                }
            } else {
                wrong.add(entry + " -> accepted");
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(entries.stream().map(StatementTable.Entry::line).distinct()).hasSizeGreaterThan(500);
    }

    @Test
    @DisplayName("accepts every honest statement, and what it renders reads the same again")
    void honest() {
        List<StatementTable.Entry> entries = StatementTable.honest();
        List<String> wrong = new ArrayList<>();
        for (StatementTable.Entry entry : entries) {
            SqlGuard guard = new SqlGuard(entry.dialect(), GuardPolicy.standard());
            if (guard.check(entry.sql()) instanceof GuardResult.Accepted accepted) {
                String text = accepted.query().text();
                if (!(guard.check(text) instanceof GuardResult.Accepted again)
                        || !again.query().text().equals(text)) {
                    wrong.add(entry + " -> changes again: " + text);
                }
            } else {
                wrong.add(entry + " -> " + guard.check(entry.sql()));
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(entries).hasSizeGreaterThan(800);
    }
}
