package io.dbintent.planbook;

import io.dbintent.plan.Claim;
import io.dbintent.plan.Expectation;
import io.dbintent.plan.Plan;
import io.dbintent.schema.Schema;
import io.dbintent.sql.Dialect;
import io.dbintent.sql.Literal;
import io.dbintent.sql.QueryTemplate;
import io.dbintent.sql.SqlMode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Turns a plan that was written for some values of an intent's parameters into one with names in their places, and such
 * a plan back into one for other values.
 */
public final class PlanTemplate {

    private final QueryTemplate queries;
    private final Map<String, Literal> values;
    private final UnaryOperator<String> filling;

    /**
     * @param values the parameters' values, by name
     * @param filling puts the values into words, each in place of its {@code {name}}, quoted as in the intent
     */
    public PlanTemplate(Dialect dialect, SqlMode mode, Map<String, Literal> values, UnaryOperator<String> filling) {
        this.queries = new QueryTemplate(dialect, mode);
        this.values = Map.copyOf(values);
        this.filling = filling;
    }

    /** Whether a plan with names may be used for these values: see {@link QueryTemplate#isDistinctive}. */
    public static boolean fits(Map<String, Literal> values) {
        return values.values().stream().allMatch(QueryTemplate::isDistinctive);
    }

    /** The claims of a plan as they are: for an intent without parameters, or for these values alone. */
    public static List<PlannedClaim> asWritten(Plan plan, String wholeIntent, String keyIntent) {
        return plan.claims().stream()
                .map(claim -> new PlannedClaim(
                        claim.text().equals(wholeIntent) ? keyIntent : claim.text(),
                        claim.sql(),
                        ExpectationText.of(claim.expectation()),
                        claim.reading(),
                        claim.population()))
                .toList();
    }

    /**
     * The claims with names in the places of the values.
     *
     * @param keyIntent the intent as its key has it
     * @param template the intent with its {@code {name}} places
     * @return empty if it is not certain for each value where it stands, and that it stands nowhere else
     */
    public Optional<List<PlannedClaim>> of(Plan plan, String template, String keyIntent, Schema schema) {
        if (!fits(values) || mentionsValue(template.replaceAll("\\{[A-Za-z_][A-Za-z0-9_]*}", " ")) || sameTwice()) {
            return Optional.empty();
        }
        String whole = filling.apply(template);
        List<PlannedClaim> claims = new ArrayList<>();
        for (Claim claim : plan.claims()) {
            Optional<PlannedClaim> planned = claim(claim, template, whole, schema);
            if (planned.isEmpty()) {
                return Optional.empty();
            }
            PlannedClaim found = planned.get();
            claims.add(
                    found.text().equals(template)
                            ? new PlannedClaim(
                                    keyIntent, found.sql(), found.expectation(), found.reading(), found.population())
                            : found);
        }
        return Optional.of(claims);
    }

    private Optional<PlannedClaim> claim(Claim claim, String template, String whole, Schema schema) {
        boolean alone = claim.text().equals(whole);
        String text = alone ? template : named(claim.text());
        if (!filling.apply(text).equals(claim.text()) || (!alone && mentionsValue(text))) {
            return Optional.empty();
        }
        String sql = claim.sql();
        String population = claim.population();
        String expectation = expectation(claim.expectation());
        for (Map.Entry<String, Literal> value : values.entrySet()) {
            boolean wanted = text.contains("{" + value.getKey() + "}");
            Optional<QueryTemplate.Named> query = queries.naming(sql, value.getKey(), value.getValue(), schema);
            Optional<QueryTemplate.Named> other = population == null
                    ? Optional.of(new QueryTemplate.Named("", 0))
                    : queries.naming(population, value.getKey(), value.getValue(), schema);
            if (query.isEmpty() || other.isEmpty()) {
                return Optional.empty();
            }
            int places = query.get().places() + occurrences(expectation, ":" + value.getKey());
            if (places != (wanted ? 1 : 0) || (!wanted && other.get().places() > 0)) {
                return Optional.empty();
            }
            sql = query.get().text();
            population = population == null ? null : other.get().text();
        }
        PlannedClaim planned = new PlannedClaim(text, sql, expectation, named(claim.reading()), population);
        return comesBack(planned, claim) ? Optional.of(planned) : Optional.empty();
    }

    private String expectation(Expectation expectation) {
        return ExpectationText.of(expectation, literal -> values.entrySet().stream()
                .filter(value -> same(value.getValue(), literal))
                .map(value -> ":" + value.getKey())
                .findFirst()
                .orElseGet(() -> ExpectationText.spelled(literal)));
    }

    private static boolean same(Literal a, Literal b) {
        if (a instanceof Literal.Numeric one && b instanceof Literal.Numeric other) {
            // Zero and one are as often a way to count as a value.
            return one.value().compareTo(other.value()) == 0 && one.value().compareTo(BigDecimal.ONE) > 0;
        }
        return a instanceof Literal.Text text && !text.value().isBlank() && a.equals(b);
    }

    /** The last proof: with the same values the template is the plan that was written. */
    private boolean comesBack(PlannedClaim planned, Claim claim) {
        try {
            Claim bound = bound(planned, claim.text());
            return queries.same(bound.sql(), claim.sql())
                    && ExpectationText.of(bound.expectation()).equals(ExpectationText.of(claim.expectation()));
        } catch (IllegalArgumentException unwritable) {
            return false;
        }
    }

    private String named(String words) {
        String named = words;
        for (String name : values.keySet()) {
            named = named.replace(filling.apply("{" + name + "}"), "{" + name + "}");
        }
        return named;
    }

    private boolean mentionsValue(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        return values.values().stream()
                .map(value -> value.display().strip().toLowerCase(Locale.ROOT))
                .anyMatch(lower::contains);
    }

    private boolean sameTwice() {
        return values.values().stream()
                        .map(value -> value.display().toLowerCase(Locale.ROOT))
                        .distinct()
                        .count()
                < values.size();
    }

    private static int occurrences(String text, String part) {
        return text.split(java.util.regex.Pattern.quote(part) + "(?![A-Za-z0-9_])", -1).length - 1;
    }

    /**
     * A plan of a book for these values.
     *
     * @param wholeIntent the intent with its values
     * @throws IllegalArgumentException if a value cannot be written, or the plan names what is no parameter
     */
    public Plan bound(PlanEntry entry, String wholeIntent) {
        List<Claim> claims = new ArrayList<>();
        for (PlannedClaim claim : entry.claims()) {
            boolean whole = claim.text().equals(entry.key().intent());
            claims.add(
                    entry.key().values().isEmpty() && !values.isEmpty()
                            ? bound(claim, whole ? wholeIntent : filling.apply(claim.text()))
                            : asWritten(claim, whole ? wholeIntent : claim.text()));
        }
        return new Plan(claims, entry.author());
    }

    private Claim bound(PlannedClaim claim, String text) {
        @Nullable String population = claim.population();
        return new Claim(
                text,
                queries.bound(claim.sql(), values),
                ExpectationReader.read(claim.expectation(), values),
                filling.apply(claim.reading()),
                population == null ? null : queries.bound(population, values));
    }

    private static Claim asWritten(PlannedClaim claim, String text) {
        return new Claim(
                text,
                claim.sql(),
                ExpectationReader.read(claim.expectation(), Map.of()),
                claim.reading(),
                claim.population());
    }
}
