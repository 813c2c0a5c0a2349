package io.dbintent.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import io.dbintent.DbIntent;
import io.dbintent.DbIntentContext;
import io.dbintent.intent.IntentOptions;
import io.dbintent.intent.IntentResult;
import io.dbintent.plan.ReasonCode;
import io.dbintent.plan.Verdict;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * A model that answers with wrong SQL and then always says "success", over embedded MariaDB and through the public API.
 * Prints {@code FIGURE} lines: the rate of false PASSes of each kind of lie, what a reader who trusts the model would
 * have passed, and how many honest plans keep their PASS.
 */
@DisplayName("A lying model")
class LyingModelBenchmark {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** At most this many of each kind and database, evenly spread. */
    private static final int EACH = 400;

    private static final IntentOptions OPTIONS =
            IntentOptions.defaults().withAssertSuccess(false).withMaxRetries(0).withLogIntent(false);

    /** Counts of one kind of lie. */
    private static final class Tally {
        private int told;
        private int passed;
        private int rowsCame;
    }

    /** Gives the plan it was handed, and finds every result a success. */
    private static final class Liar implements ChatModel {
        private volatile String plan = "";

        @Override
        public ChatResponse doChat(ChatRequest request) {
            boolean asked = request.messages().toString().contains("Verdict computed from the rows");
            String reply = asked ? "{\"success\": true, \"reason\": \"as expected\"}" : plan;
            return ChatResponse.builder().aiMessage(AiMessage.from(reply)).build();
        }
    }

    @Test
    @DisplayName("gets at most 1 of 100 lies through; honest plans keep their PASS in 97 of 100")
    void lies() {
        Map<Lies.Kind, Tally> tallies = new EnumMap<>(Lies.Kind.class);
        List<String> falsePasses = new ArrayList<>();
        List<String> lost = new ArrayList<>();
        int honest = 0;
        for (String name : Corpus.NAMES) {
            Corpus corpus = Corpus.read(name);
            Liar model = new Liar();
            try (DbIntentContext db = DbIntent.builder()
                    .script("io/dbintent/evidence/" + name + ".sql")
                    .chatModel(model)
                    .set("author", "model")
                    .set("embeddings", "none")
                    .set("log.file", "off")
                    .learn(false)
                    .open()) {
                for (Corpus.Entry entry : corpus.entries()) {
                    if (entry.truth() && !entry.expectation().equals("rows")) {
                        honest++;
                        IntentResult result = ask(db, model, entry.claim(), entry.sql(), entry.expectation());
                        if (!result.success()) {
                            lost.add(result.reasonCode() + " " + entry.claim() + " | " + result.reason());
                        }
                    }
                }
                Lies.about(corpus).forEach((kind, all) -> spread(all).forEach(lie -> {
                    IntentResult result = ask(db, model, lie.about().claim(), lie.sql(), lie.expectation());
                    if (result.reasonCode() == ReasonCode.SQL_ERROR || result.reasonCode() == ReasonCode.SQL_REFUSED) {
                        return;
                    }
                    Tally tally = tallies.computeIfAbsent(kind, absent -> new Tally());
                    tally.told++;
                    tally.rowsCame += result.data().isEmpty() ? 0 : 1;
                    if (result.verdict() == Verdict.PASS) {
                        tally.passed++;
                        falsePasses.add(kind + " " + lie.about().claim() + " | " + lie.sql());
                    }
                }));
            }
        }
        int told = tallies.values().stream().mapToInt(tally -> tally.told).sum();
        tallies.forEach((kind, tally) -> System.out.printf(
                "FIGURE lying-model.%s: %d lies, %d false PASS; an empty-means-failure reader passes %d%n",
                kind, tally.told, tally.passed, tally.rowsCame));
        System.out.printf("FIGURE lying-model: %d lies, %d false PASS%n", told, falsePasses.size());
        System.out.printf("FIGURE honest-model: %d plans, %d lost their PASS%n", honest, lost.size());
        falsePasses.forEach(System.out::println);
        lost.forEach(System.out::println);
        assertThat(tallies)
                .allSatisfy(
                        (kind, tally) -> assertThat(tally.told).as(kind.name()).isGreaterThanOrEqualTo(30));
        assertThat(told).isGreaterThanOrEqualTo(600);
        assertThat(falsePasses.size() * 100).isLessThanOrEqualTo(told);
        assertThat(lost.size() * 100).isLessThanOrEqualTo(honest * 3);
    }

    /** At most {@link #EACH}, half about true claims and half about false ones as far as there are. */
    private static List<Lies.Lie> spread(List<Lies.Lie> all) {
        List<Lies.Lie> chosen = new ArrayList<>();
        for (boolean truth : new boolean[] {true, false}) {
            List<Lies.Lie> some =
                    all.stream().filter(lie -> lie.about().truth() == truth).toList();
            int step = Math.max(1, some.size() / (EACH / 2));
            for (int i = 0; i < some.size() && i / step < EACH / 2; i += step) {
                chosen.add(some.get(i));
            }
        }
        return chosen;
    }

    private static IntentResult ask(DbIntentContext db, Liar model, String claim, String sql, String expectation) {
        ObjectNode reply = JSON.createObjectNode();
        ObjectNode plan = reply.putArray("claims").addObject();
        plan.put("claim", claim).put("sql", sql).put("reading", "");
        ObjectNode expected = plan.putObject("expectation");
        String[] words = expectation.split(" ", 2);
        switch (words[0]) {
            case "some" -> expected.put("kind", "at_least_one_row");
            case "none" -> expected.put("kind", "no_rows");
            case "rows" -> expected.put("kind", "rows_returned");
            case "unique" -> {
                expected.put("kind", "unique");
                for (String column : words[1].split(",", -1)) {
                    expected.withArray("columns").add(column);
                }
            }
            case "top" -> value(expected.put("kind", "top"), words[1]);
            case "count" -> {
                String[] count = words[1].split(" ", 2);
                expected.put("kind", "row_count").put("op", count[0]).put("count", Long.parseLong(count[1]));
            }
            case "compare" -> {
                String[] compared = words[1].split(" ", 3);
                expected.put("kind", "compare")
                        .put("left", compared[0])
                        .put("op", compared[1])
                        .put("right", compared[2]);
            }
            case "=", "<>", "<", "<=", ">", ">=" ->
                value(expected.put("kind", "scalar_value").put("op", words[0]), words[1]);
            default -> value(expected.put("kind", "scalar_value").put("op", "="), expectation);
        }
        model.plan = reply.toString();
        return db.executeByIntent(claim, OPTIONS);
    }

    private static void value(ObjectNode expected, String text) {
        if (text.startsWith("'")) {
            expected.put("value", text.substring(1, text.length() - 1));
        } else {
            expected.put("value", new java.math.BigDecimal(text));
        }
    }
}
