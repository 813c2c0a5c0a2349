package io.dbintent.intent;

import io.dbintent.evidence.ReplayedClaim;
import io.dbintent.plan.Claim;
import io.dbintent.planbook.PlanEntry;
import io.dbintent.schema.Schema;
import io.dbintent.sql.Dialect;
import io.dbintent.sql.GuardPolicy;
import io.dbintent.sql.GuardResult;
import io.dbintent.sql.ReadOnlyQuery;
import io.dbintent.sql.SqlGuard;
import io.dbintent.sql.SqlMode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What the replays of one engine need not work out twice: what the guard said of a text, and how a claim is looked at.
 * Nothing of it depends on rows, and all of it is forgotten when the schema is another.
 */
final class ReplayMemory {

    /** A suite has a few hundred; parameters may make any number. */
    private static final int MOST = 1_000;

    private final GuardPolicy policy;
    private final int rowLimit;
    private final Set<String> edited = ConcurrentHashMap.newKeySet();
    private volatile OfSchema current = new OfSchema(new Schema("", java.util.List.of()));

    ReplayMemory(GuardPolicy policy, int rowLimit) {
        this.policy = policy;
        this.rowLimit = rowLimit;
    }

    private record Text(String sql, SqlMode mode) {}

    private record Known(Claim claim, String sql, String intent, boolean otherValues) {}

    private record OfSchema(Schema schema, Map<Text, GuardResult> guarded, Map<Known, Optional<ReplayedClaim>> claims) {
        OfSchema(Schema schema) {
            this(schema, new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
        }
    }

    /** The guard for sessions that read literals in one way. */
    Function<String, GuardResult> guard(Schema schema, Dialect dialect, SqlMode mode) {
        Map<Text, GuardResult> known = of(schema).guarded();
        return sql ->
                kept(known, new Text(sql, mode), text -> new SqlGuard(dialect, mode, policy, schema).check(text.sql()));
    }

    /** How a claim is looked at that was recorded with its evidence; empty if all checks must be made. */
    Optional<ReplayedClaim> claim(
            Claim claim, ReadOnlyQuery query, String intent, Schema schema, Dialect dialect, boolean otherValues) {
        return kept(
                of(schema).claims(),
                new Known(claim, query.text(), intent, otherValues),
                known -> ReplayedClaim.of(claim, query, intent, schema, dialect, rowLimit, otherValues));
    }

    /** True when this entry is first met as one that a hand has changed. */
    boolean isNews(PlanEntry entry) {
        return edited.add(entry.id());
    }

    private OfSchema of(Schema schema) {
        OfSchema known = current;
        if (!known.schema().equals(schema)) {
            known = new OfSchema(schema);
            current = known;
        }
        return known;
    }

    private static <K, V> V kept(Map<K, V> known, K key, Function<K, V> make) {
        V value = known.get(key);
        if (value == null) {
            value = make.apply(key);
            if (known.size() >= MOST) {
                known.clear();
            }
            known.put(key, value);
        }
        return value;
    }
}
