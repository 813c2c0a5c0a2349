package io.dbintent.intent;

import io.dbintent.plan.ReasonCode;
import io.dbintent.plan.Verdict;
import io.dbintent.planbook.Cost;
import io.dbintent.planbook.PlanOrigin;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came of an intent. The top-level accessors show the deciding claim: the first that failed, else the first that
 * is inconclusive, else the first.
 *
 * @param intent the text, parameters filled in
 * @param claims each claim with its own verdict; never empty
 * @param author who wrote the plan, such as {@code builtin} or {@code ollama:llama3.1}; {@code none} if nobody did
 * @param elapsed from the call to the verdict
 * @param plan whether the plan was known, recorded, healed or written for this run alone
 */
public record IntentResult(String intent, List<ClaimResult> claims, String author, Duration elapsed, PlanOrigin plan) {

    /** The author when no plan was written. */
    static final String NO_AUTHOR = "none";

    public IntentResult {
        claims = List.copyOf(claims);
        if (claims.isEmpty()) {
            throw new IllegalArgumentException("A result needs at least one claim; intent: " + intent);
        }
    }

    /** A result whose plan no book was asked for. */
    public IntentResult(String intent, List<ClaimResult> claims, String author, Duration elapsed) {
        this(intent, claims, author, elapsed, new PlanOrigin.Live(Cost.NOTHING));
    }

    IntentResult with(PlanOrigin origin) {
        return new IntentResult(intent, claims, author, elapsed, origin);
    }

    /** True if the verdict is PASS. */
    public boolean success() {
        return verdict() == Verdict.PASS;
    }

    /** The verdict of all claims together: FAIL beats INCONCLUSIVE beats PASS. */
    public Verdict verdict() {
        return claims.stream().map(ClaimResult::verdict).reduce(Verdict.PASS, Verdict::and);
    }

    /** The claim that decided. */
    public ClaimResult deciding() {
        Verdict verdict = verdict();
        return claims.stream()
                .filter(claim -> claim.verdict() == verdict)
                .findFirst()
                .orElseThrow();
    }

    public ReasonCode reasonCode() {
        return deciding().reasonCode();
    }

    /** Why, in a sentence. */
    public String reason() {
        return deciding().reason();
    }

    /** The rows by column label, in order; typed values, null is null. Empty if no query ran. */
    public List<Map<String, @Nullable Object>> data() {
        return deciding().data();
    }

    /** The SQL, complete and executable; null if none was written. */
    public @Nullable String query() {
        return deciding().query();
    }

    /** What went wrong on the way; null if the verdict rests on rows. */
    public @Nullable String error() {
        return deciding().error();
    }
}
