package io.dbintent.planbook;

import io.dbintent.plan.Verdict;
import io.dbintent.schema.Schema;
import java.time.Instant;
import java.util.List;

/**
 * One plan of a book.
 *
 * @param claims never empty
 * @param tables those that the queries read, as they were
 * @param author who wrote the plan, such as {@code ollama:llama3.1}
 * @param at when it was recorded, to the second
 * @param verdict what the rows said then; never asked again
 * @param cost what writing it took
 * @param evidence what each check found then, one line each
 */
public record PlanEntry(
        PlanKey key,
        List<PlannedClaim> claims,
        List<TableShape> tables,
        String author,
        Instant at,
        Verdict verdict,
        Cost cost,
        List<String> evidence) {

    public PlanEntry {
        claims = List.copyOf(claims);
        tables = List.copyOf(tables);
        evidence = List.copyOf(evidence);
        if (claims.isEmpty()) {
            throw new IllegalArgumentException("A plan without claims proves nothing; intent: " + key.intent());
        }
    }

    public String id() {
        return key.id();
    }

    /** How the schema differs from the one that the plan was recorded on; empty if it does not. */
    public List<String> changes(Schema schema) {
        return tables.stream().flatMap(table -> table.changes(schema).stream()).toList();
    }

    /** The same plan on the schema as it is now. */
    public PlanEntry on(Schema schema) {
        List<TableShape> now = tables.stream()
                .map(table -> TableShape.of(table.table(), schema))
                .toList();
        return new PlanEntry(key, claims, now, author, at, verdict, cost, evidence);
    }
}
