package io.dbintent.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import io.dbintent.intent.IntentResult;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Scores verdicts as the data's own {@code score.py} does. */
final class Scoring {

    private static final double TOLERANCE = 0.011;

    private Scoring() {}

    @SuppressWarnings("NullAway") // a compiled record has lost what its cells may be
    static Outcome of(KnownTruth asked, IntentResult result) {
        if (asked.truth().equals("rows")) {
            return rowsRight(asked, result.data()) ? Outcome.CORRECT : Outcome.WRONG_ROWS;
        }
        return switch (result.verdict()) {
            case PASS -> asked.truth().equals("pass") ? Outcome.CORRECT : Outcome.FALSE_PASS;
            case FAIL ->
                switch (asked.truth()) {
                    case "fail" -> Outcome.CORRECT;
                    case "pass" -> Outcome.FALSE_FAIL;
                    default -> Outcome.UNFOUNDED_FAIL;
                };
            case INCONCLUSIVE -> asked.truth().equals("inconclusive") ? Outcome.CORRECT : Outcome.ABSTAIN;
        };
    }

    private static boolean rowsRight(KnownTruth asked, List<Map<String, @Nullable Object>> data) {
        JsonNode want = asked.line().path("truth_result");
        if (data.size() != want.size()) {
            return false;
        }
        List<Collection<@Nullable Object>> got = new ArrayList<>();
        data.forEach(row -> got.add(row.values()));
        boolean ordered = asked.line().path("ordered").asBoolean();
        return groups(asked).stream()
                .anyMatch(group -> ordered ? inOrder(group, want, got) : new Matching(group, want, got).isComplete());
    }

    private static List<int[]> groups(KnownTruth asked) {
        List<int[]> groups = new ArrayList<>();
        for (JsonNode key : asked.line().path("keys")) {
            groups.add(
                    IntStream.range(0, key.size()).map(i -> key.get(i).asInt()).toArray());
        }
        return groups.isEmpty()
                ? List.of(IntStream.range(0, asked.line().path("truth_columns").size())
                        .toArray())
                : groups;
    }

    private static boolean inOrder(int[] group, JsonNode want, List<Collection<@Nullable Object>> got) {
        return IntStream.range(0, got.size()).allMatch(i -> holds(group, want.get(i), got.get(i)));
    }

    private static boolean holds(int[] group, JsonNode want, Collection<@Nullable Object> got) {
        return Arrays.stream(group).allMatch(column -> got.stream().anyMatch(cell -> same(want.get(column), cell)));
    }

    private static boolean same(JsonNode want, @Nullable Object got) {
        if (want.isNull() || got == null) {
            return want.isNull() && got == null;
        }
        Double wanted = number(want.asText());
        Double found = number(got instanceof Boolean truth ? (truth ? "1" : "0") : String.valueOf(got));
        if (wanted != null && found != null) {
            return Math.abs(wanted - found) < TOLERANCE;
        }
        String wantedText = want.asText().strip().toLowerCase(Locale.ROOT);
        String foundText = String.valueOf(got).strip().toLowerCase(Locale.ROOT);
        return wantedText.equals(foundText)
                || (!wantedText.isEmpty()
                        && Pattern.compile(
                                        "(?<!\\w)" + Pattern.quote(wantedText) + "(?!\\w)",
                                        Pattern.UNICODE_CHARACTER_CLASS)
                                .matcher(foundText)
                                .find());
    }

    private static @Nullable Double number(String text) {
        try {
            return new BigDecimal(text.strip()).doubleValue();
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** Pairs wanted rows with returned ones, each used once. */
    private static final class Matching {

        private final int[] group;
        private final JsonNode want;
        private final List<Collection<@Nullable Object>> got;
        private final int[] usedBy;

        Matching(int[] group, JsonNode want, List<Collection<@Nullable Object>> got) {
            this.group = group;
            this.want = want;
            this.got = got;
            this.usedBy = new int[got.size()];
            Arrays.fill(usedBy, -1);
        }

        boolean isComplete() {
            return IntStream.range(0, want.size()).allMatch(i -> place(i, new boolean[got.size()]));
        }

        private boolean place(int wanted, boolean[] seen) {
            for (int j = 0; j < got.size(); j++) {
                if (!seen[j] && holds(group, want.get(wanted), got.get(j))) {
                    seen[j] = true;
                    if (usedBy[j] < 0 || place(usedBy[j], seen)) {
                        usedBy[j] = wanted;
                        return true;
                    }
                }
            }
            return false;
        }
    }
}
