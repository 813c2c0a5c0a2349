package io.dbintent.planbook;

import io.dbintent.plan.Verdict;
import io.dbintent.sql.Dialect;
import java.time.Instant;
import java.util.List;

/** Plans to put into books. */
final class Entries {

    private Entries() {}

    static PlanEntry of(String intent) {
        return of(intent, "SELECT id FROM agents WHERE name = 'John Doe'", "at least one row");
    }

    static PlanEntry of(String intent, String sql, String expectation) {
        PlanKey key = PlanKey.of(intent, Dialect.H2);
        return new PlanEntry(
                key,
                List.of(new PlannedClaim(key.intent(), sql, expectation, "agents named John Doe", null)),
                List.of(new TableShape("agents", "0123456789abcdef", List.of("id INTEGER not null", "primary key id"))),
                "ollama:llama3.1",
                Instant.parse("2026-01-31T12:00:00Z"),
                Verdict.PASS,
                new Cost(2, 240, 1800),
                List.of("grounding: every value that the claim names is used"));
    }
}
