package io.dbintent.migration;

import io.dbintent.llm.Answer;
import io.dbintent.llm.Asker;
import io.dbintent.llm.CallListener;
import io.dbintent.llm.DataBlock;
import io.dbintent.llm.LanguageModel;
import io.dbintent.llm.ModelException;
import io.dbintent.llm.Prompt;
import io.dbintent.llm.PromptTemplate;
import io.dbintent.llm.Reply;
import io.dbintent.llm.Secrets;
import io.dbintent.llm.Usage;
import io.dbintent.migration.change.ServerKind;
import io.dbintent.migration.conformance.Conformance;
import io.dbintent.migration.ddl.DdlReader;
import io.dbintent.migration.ddl.DdlScript;
import io.dbintent.migration.draft.Drafted;
import io.dbintent.migration.simulate.RoundTrip;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A language model as the author of a draft: shown the tables concerned, told of what was found in its attempts. */
final class ModelAuthor {

    private static final PromptTemplate SYSTEM = PromptTemplate.load("migration/draft.system.txt");
    private static final PromptTemplate USER = PromptTemplate.load("migration/draft.user.txt");
    private static final int ATTEMPTS = 3;
    private static final int LONGEST_REQUEST = 4_000;
    private static final int LONGEST_FINDINGS = 4_000;

    /** What is shown to a model has no use for keys and passwords, wherever they come from. */
    private static final Secrets FORMS_OF_SECRETS = new Secrets(List.of());

    private final Setting setting;
    private final LanguageModel model;

    ModelAuthor(Setting setting, LanguageModel model) {
        this.setting = setting;
        this.model = model;
    }

    DraftResult draft(String request) {
        if (request.length() > LONGEST_REQUEST) {
            return new DraftResult.Refused("The request has " + request.length() + " characters; at most "
                    + LONGEST_REQUEST + " are given to a model. Ask for less at a time.");
        }
        List<String> findings = new ArrayList<>();
        Bill bill = new Bill();
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Answer<DraftReply> answer;
            try {
                answer = new Asker(model, bill)
                        .askFor(
                                prompt(request, findings).toBeWeighed(),
                                DraftReply::read,
                                "one JSON object with \"up_sql\", \"down_sql\" and \"explanation\"");
            } catch (ModelException e) {
                return new DraftResult.Refused("The request was not understood without a model, and " + e.getMessage());
            }
            if (answer.value() instanceof DraftReply.Declined declined) {
                return new DraftResult.Refused(model.name() + " says: " + declined.why());
            }
            DraftResult result = judge(request, (DraftReply.Scripts) answer.value(), bill.usage(), answer);
            if (!(result instanceof DraftResult.Refused refused)) {
                return result;
            }
            findings.add(refused.reason());
        }
        return new DraftResult.Refused(model.name() + " gave no sound draft, asked " + ATTEMPTS + " times. "
                + findings.get(findings.size() - 1));
    }

    private DraftResult judge(String request, DraftReply.Scripts reply, DraftUsage usage, Answer<DraftReply> answer) {
        DdlReader reader = setting.reader();
        DdlScript up = reader.read(reply.up());
        DdlScript down = reader.read(reply.down());
        RoundTrip trip = RoundTrip.of(reader, setting.schema(), reply.up(), reply.down());
        // What would be refused has done nothing that could be held against the request.
        Conformance conformance = trip.up().refused().isPresent()
                ? new Conformance(List.of(), List.of(), List.of())
                : Conformance.of(request, reader, trip, up, down);
        Drafted.Written written = new Drafted.Written(
                texts(up), texts(down), conformance.lost(), conformance.notes(), conformance.faults(), trip);
        return new Judgement(setting)
                .of(request, written, model.name(), reply.explanation(), usage, answer.confidence());
    }

    private static List<String> texts(DdlScript script) {
        return script.statements().stream()
                .map(statement -> statement.text().strip())
                .toList();
    }

    Prompt prompt(String request, List<String> findings) {
        ServerKind server = setting.server();
        String product = server.dialect() + " " + server.major() + "." + server.minor();
        List<DraftExample> shown = setting.guidance().examples(request, setting);
        String examples = shown.isEmpty()
                ? "(none)"
                : DataBlock.of(
                        "accepted",
                        FORMS_OF_SECRETS.stripped(shown.stream()
                                .map(example -> "Request: " + example.request() + "\nup_sql: " + example.upSql()
                                        + "\ndown_sql: " + example.downSql())
                                .collect(Collectors.joining("\n\n"))));
        String told = findings.isEmpty()
                ? ""
                : "Your earlier attempts were refused. Do not repeat what was found:\n"
                        + DataBlock.of("findings", String.join("\n", findings), LONGEST_FINDINGS) + "\n\n";
        return new Prompt(
                "draft-migration",
                SYSTEM.fill(
                        Map.of("server", product, "dialect", server.dialect().name(), "rule", DataBlock.RULE)),
                USER.fill(Map.of(
                        "schema",
                        DataBlock.of("schema", FORMS_OF_SECRETS.stripped(new SchemaExcerpt(setting).of(request))),
                        "examples",
                        examples,
                        "findings",
                        told,
                        "request",
                        DataBlock.of("request", request))));
    }

    /** Adds up what all calls cost, those included whose replies could not be read. */
    private static final class Bill implements CallListener {

        private int calls;
        private @Nullable Usage sum;

        @Override
        public void called(Prompt prompt, Reply reply) {
            calls++;
            sum = sum == null ? reply.usage() : sum.plus(reply.usage());
        }

        DraftUsage usage() {
            return new DraftUsage(calls, sum == null ? Usage.UNKNOWN : sum);
        }
    }
}
