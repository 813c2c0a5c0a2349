package io.dbintent.intent;

import com.fasterxml.jackson.databind.JsonNode;
import io.dbintent.llm.DataBlock;
import io.dbintent.llm.LanguageModel;
import io.dbintent.llm.Prompt;
import io.dbintent.llm.PromptTemplate;
import io.dbintent.llm.Reply;
import io.dbintent.llm.ReplyReader;
import io.dbintent.plan.Disclosure;
import io.dbintent.plan.Evidence;
import io.dbintent.plan.Intent;
import io.dbintent.plan.ReasonCode;
import io.dbintent.plan.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The model as a second reader of the rows. Its disagreement turns a PASS into INCONCLUSIVE; its agreement adds its
 * words; it can do nothing else, whatever it or the rows say.
 */
final class Analyst {

    private static final PromptTemplate SYSTEM = PromptTemplate.load("intent/analyse-result.system.txt");
    private static final PromptTemplate USER = PromptTemplate.load("intent/analyse-result.user.txt");
    private static final String CHECK = "analyst";
    static final String ROWS_ALONE = "Java, from the rows";

    private final IntentParts parts;
    private final IntentListener listener;
    private final long run;

    Analyst(IntentParts parts, IntentListener listener, long run) {
        this.parts = parts;
        this.listener = listener;
        this.run = run;
    }

    /** Who reads the rows, for the log. */
    String name() {
        LanguageModel model = model();
        return model == null ? ROWS_ALONE : ROWS_ALONE + ", and " + model.name();
    }

    private @Nullable LanguageModel model() {
        return parts.settings().author() == AuthorMode.BUILTIN ? null : parts.model();
    }

    /** The claim with the model's words; only a PASS is worth asking about. */
    ClaimResult read(Intent intent, ClaimResult claim) {
        LanguageModel model = model();
        if (model == null || claim.verdict() != Verdict.PASS) {
            return claim;
        }
        Prompt prompt = prompt(model, intent, claim);
        Reply reply = model.ask(prompt);
        ModelLog.of(run, model, listener).called(prompt, reply);
        Optional<JsonNode> analysis = ReplyReader.json(reply.text(), "success");
        Optional<Boolean> success = analysis.flatMap(node -> answer(node.path("success")));
        if (analysis.isEmpty() || success.isEmpty()) {
            listener.on(new IntentEvent.Noticed(
                    run, "The analysis of " + model.name() + " could not be read; Java's verdict stands alone."));
            return claim;
        }
        String words = RowDisplay.oneLine(analysis.get().path("reason").asText("no reason given"), 300);
        return success.get()
                ? with(claim, Verdict.PASS, claim.reasonCode(), claim.reason(), evidence(ReasonCode.PROVEN, words))
                : with(
                        claim,
                        Verdict.INCONCLUSIVE,
                        ReasonCode.ANALYST_DISAGREES,
                        "the rows meet the expectation, but " + model.name() + " reads them otherwise: " + words,
                        evidence(ReasonCode.ANALYST_DISAGREES, words));
    }

    /** Local models write booleans in quotes; empty for anything that is neither yes nor no. */
    private static Optional<Boolean> answer(JsonNode success) {
        return switch (success.asText("").strip().toLowerCase(Locale.ROOT)) {
            case "true", "yes", "pass" -> Optional.of(true);
            case "false", "no", "fail" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private Prompt prompt(LanguageModel model, Intent intent, ClaimResult claim) {
        Disclosure disclosure = model.remote() ? parts.settings().remotePromptRows() : Disclosure.SAMPLE;
        RowDisplay display = new RowDisplay(disclosure);
        List<String> rows = display.lines(claim);
        return new Prompt(
                "analyse-result",
                SYSTEM.fill(Map.of("rule", DataBlock.RULE)),
                USER.fill(Map.of(
                        "intent", DataBlock.of("statement", intent.text()),
                        "query", DataBlock.of("query", String.valueOf(claim.query())),
                        "expectation", claim.expectation(),
                        "verdict", claim.verdict().name(),
                        "count",
                                disclosure == Disclosure.NONE
                                        ? "not shown"
                                        : display.count(claim.data().size(), claim.truncated()),
                        "rows", rows.isEmpty() ? "" : DataBlock.of("rows", String.join("\n", rows)))));
    }

    private static Evidence evidence(ReasonCode code, String words) {
        return new Evidence(CHECK, code, words);
    }

    private static ClaimResult with(
            ClaimResult claim, Verdict verdict, ReasonCode code, String reason, Evidence evidence) {
        List<Evidence> all = new ArrayList<>(claim.evidence());
        all.add(evidence);
        return claim.with(verdict, code, reason, all, claim.error());
    }
}
