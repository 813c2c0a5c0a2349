package io.dbintent.planbook;

import io.dbintent.plan.Verdict;
import io.dbintent.schema.Schema;
import java.time.Instant;
import java.util.ArrayList;
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
 * @param seal see {@link #sealed()}; empty if the entry was never sealed
 */
public record PlanEntry(
        PlanKey key,
        List<PlannedClaim> claims,
        List<TableShape> tables,
        String author,
        Instant at,
        Verdict verdict,
        Cost cost,
        List<String> evidence,
        String seal) {

    /** Raised when what a recording proves changes, so that no seal of before counts. */
    private static final String SEAL_VERSION = "1";

    /** An entry that nobody vouches for yet. */
    public PlanEntry(
            PlanKey key,
            List<PlannedClaim> claims,
            List<TableShape> tables,
            String author,
            Instant at,
            Verdict verdict,
            Cost cost,
            List<String> evidence) {
        this(key, claims, tables, author, at, verdict, cost, evidence, "");
    }

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

    /**
     * This entry with a digest of all that decides: intent, parameters, dialect, domain words, claims, tables and verdict. Only
     * whoever has just made all checks of the evidence seals an entry.
     */
    public PlanEntry sealed() {
        return new PlanEntry(key, claims, tables, author, at, verdict, cost, evidence, digest());
    }

    /** Whether what decides is what was sealed; false once a hand has changed it. */
    public boolean isAsSealed() {
        return seal.equals(digest());
    }

    private String digest() {
        List<String> parts = new ArrayList<>(List.of(
                SEAL_VERSION,
                key.intent(),
                key.parameters().toString(),
                key.values().toString(),
                key.dialect().name(),
                key.vocabulary().toString(),
                verdict.name()));
        for (PlannedClaim claim : claims) {
            parts.add("claim");
            parts.add(claim.text());
            parts.add(claim.sql());
            parts.add(claim.expectation());
            parts.add(claim.reading());
            parts.add(claim.population() == null ? "none" : "of " + claim.population());
        }
        tables.stream()
                .map(table -> "table " + table.table() + " " + table.fingerprint())
                .sorted()
                .forEach(parts::add);
        return PlanKey.digest(parts, 8);
    }

    /** The same plan on the schema as it is now, not sealed. */
    public PlanEntry on(Schema schema) {
        List<TableShape> now = tables.stream()
                .map(table -> TableShape.of(table.table(), schema))
                .toList();
        return new PlanEntry(key, claims, now, author, at, verdict, cost, evidence);
    }
}
