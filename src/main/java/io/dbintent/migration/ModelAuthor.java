package io.dbintent.migration;

import io.dbintent.llm.Answer;
import io.dbintent.llm.Asker;
import io.dbintent.llm.CallListener;
import io.dbintent.llm.DataBlock;
import io.dbintent.llm.LanguageModel;
import io.dbintent.llm.ModelException;
import io.dbintent.llm.Prompt;
import io.dbintent.llm.PromptTemplate;
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

/** A language model as the author of a draft: shown the tables concerned, told of what was found in its attempts. */
final class ModelAuthor {

    private static final PromptTemplate SYSTEM = PromptTemplate.load("migration/draft.system.txt");
    private static final PromptTemplate USER = PromptTemplate.load("migration/draft.user.txt");
    private static final int ATTEMPTS = 3;

    private final MigrationAssistant.Setting setting;
    private final LanguageModel model;

    ModelAuthor(MigrationAssistant.Setting setting, LanguageModel model) {
        this.setting = setting;
        this.model = model;
    }

    DraftResult draft(String request) {
        List<String> findings = new ArrayList<>();
        Usage usage = Usage.UNKNOWN;
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Answer<DraftReply> answer;
            try {
                answer = new Asker(model, CallListener.NONE)
                        .askFor(
                                prompt(request, findings),
                                DraftReply::read,
                                "one JSON object with \"up_sql\", \"down_sql\" and \"explanation\"");
            } catch (ModelException e) {
                return new DraftResult.Refused("The request was not understood without a model, and " + e.getMessage());
            }
            usage = attempt == 1 ? answer.usage() : usage.plus(answer.usage());
            if (answer.value() instanceof DraftReply.Declined declined) {
                return new DraftResult.Refused(model.name() + " says: " + declined.why());
            }
            DraftResult result = judge(request, (DraftReply.Scripts) answer.value(), new DraftUsage(attempt, usage));
            if (!(result instanceof DraftResult.Refused refused)) {
                return result;
            }
            findings.add(refused.reason());
        }
        return new DraftResult.Refused(model.name() + " gave no sound draft, asked " + ATTEMPTS + " times. "
                + findings.get(findings.size() - 1));
    }

    private DraftResult judge(String request, DraftReply.Scripts reply, DraftUsage usage) {
        DdlReader reader = new DdlReader(setting.server(), setting.ownSchema());
        DdlScript up = reader.read(reply.up());
        DdlScript down = reader.read(reply.down());
        RoundTrip trip = RoundTrip.of(reader, setting.schema(), reply.up(), reply.down());
        Conformance conformance = Conformance.of(request, reader, trip, up, down);
        Drafted.Written written = new Drafted.Written(
                texts(up), texts(down), conformance.lost(), conformance.notes(), conformance.faults(), trip);
        return new Judgement(setting).of(request, written, model.name(), reply.explanation(), usage);
    }

    private static List<String> texts(DdlScript script) {
        return script.statements().stream()
                .map(statement -> statement.text().strip().replaceAll(";\\s*$", ""))
                .toList();
    }

    private Prompt prompt(String request, List<String> findings) {
        ServerKind server = setting.server();
        String product = server.dialect() + " " + server.major() + "." + server.minor();
        String examples = setting.examples().isEmpty()
                ? "(none)"
                : DataBlock.of(
                        "accepted",
                        setting.examples().stream()
                                .map(example -> "Request: " + example.request() + "\nup_sql: " + example.upSql()
                                        + "\ndown_sql: " + example.downSql())
                                .collect(Collectors.joining("\n\n")));
        String told = findings.isEmpty()
                ? ""
                : "Your earlier attempts were refused. Do not repeat what was found:\n"
                        + DataBlock.of("findings", String.join("\n", findings)) + "\n\n";
        return new Prompt(
                "draft-migration",
                SYSTEM.fill(
                        Map.of("server", product, "dialect", server.dialect().name(), "rule", DataBlock.RULE)),
                USER.fill(Map.of(
                        "schema",
                        DataBlock.of("schema", new SchemaExcerpt(setting).of(request)),
                        "examples",
                        examples,
                        "findings",
                        told,
                        "request",
                        DataBlock.of("request", request))));
    }
}
