package io.dbintent.intent;

import io.dbintent.knowledge.Learning;
import io.dbintent.knowledge.RetrievedContext;
import io.dbintent.language.Vocabulary;
import io.dbintent.llm.Asker;
import io.dbintent.llm.DataBlock;
import io.dbintent.llm.LanguageModel;
import io.dbintent.llm.Prompt;
import io.dbintent.llm.PromptTemplate;
import io.dbintent.plan.Plan;
import io.dbintent.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A language model as the author of a plan: shown the schema and what was learned, told of its failures. */
final class ModelAuthor implements PlanAuthor {

    private static final PromptTemplate SYSTEM = PromptTemplate.load("intent/generate-query.system.txt");
    private static final PromptTemplate USER = PromptTemplate.load("intent/generate-query.user.txt");

    private final LanguageModel model;
    private final BuiltinEngines engines;
    private final IntentListener listener;

    ModelAuthor(LanguageModel model, BuiltinEngines engines, IntentListener listener) {
        this.model = model;
        this.engines = engines;
        this.listener = listener;
    }

    @Override
    public boolean learnsFromFailure() {
        return true;
    }

    @Override
    public Authored write(Assignment assignment) {
        String intent = assignment.intent().text();
        PlanReply reply = new Asker(model, ModelLog.of(assignment.run(), model, listener))
                .askFor(
                        prompt(assignment),
                        text -> PlanReply.read(text, intent),
                        "one JSON object with \"claims\", each with \"sql\" and \"expectation\"")
                .value();
        if (reply instanceof PlanReply.Unanswerable unanswerable) {
            return new Authored.Abstained(
                    model.name() + " says that the schema cannot answer it: " + unanswerable.why());
        }
        if (reply instanceof PlanReply.Unfaithful unfaithful) {
            return new Authored.Unfaithful(new Failure(unfaithful.query(), unfaithful.fault(), Failure.Kind.OTHER));
        }
        return new Authored.Written(new Plan(((PlanReply.Claims) reply).claims(), model.name()));
    }

    private Prompt prompt(Assignment assignment) {
        String dialect = assignment.dialect().name();
        RetrievedContext context = assignment.context();
        return new Prompt(
                "generate-query",
                SYSTEM.fill(Map.of("dialect", dialect, "rule", DataBlock.RULE)),
                USER.fill(Map.of(
                        "dialect", dialect,
                        "schema", DataBlock.of("schema", context.schemaContext()),
                        "vocabulary", domainWords(assignment),
                        "correct", examples("correct", context.correct()),
                        "incorrect", examples("incorrect", context.incorrect()),
                        "failures", failures(assignment),
                        "intent", DataBlock.of("statement", assignment.intent().text()))));
    }

    private String domainWords(Assignment assignment) {
        Vocabulary vocabulary =
                engines.vocabularyFor(assignment.intent().text(), assignment.schema(), assignment.dialect());
        return vocabulary.isEmpty()
                ? ""
                : "Domain words, and what they mean in this schema:\n" + DataBlock.of("domain-words", vocabulary.text())
                        + "\n\n";
    }

    private static String examples(String label, List<Learning> learnings) {
        return learnings.isEmpty()
                ? "(none)"
                : DataBlock.of(
                        label,
                        String.join(
                                "\n\n",
                                learnings.stream().map(Learning::document).toList()));
    }

    /** What went wrong before, with as much of the schema as the error asks for. */
    private static String failures(Assignment assignment) {
        if (assignment.failures().isEmpty()) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        for (Failure failure : assignment.failures()) {
            parts.add("Query: " + failure.query() + "\nError: " + Discretion.withoutValues(failure));
        }
        Failure last = assignment.failures().get(assignment.failures().size() - 1);
        String more =
                switch (last.kind()) {
                    case TABLE_NOT_FOUND -> "All tables there are:\n" + DataBlock.of("tables", tables(assignment));
                    case COLUMN_NOT_FOUND ->
                        "The columns again, exactly as they are spelled:\n"
                                + DataBlock.of("columns", columns(assignment));
                    case REFUSED, SYNTAX, BLIND, OTHER -> "";
                };
        return "These attempts failed. Write a query that does not repeat the mistake.\n"
                + DataBlock.of("attempts", String.join("\n\n", parts)) + "\n" + more + "\n\n";
    }

    private static String tables(Assignment assignment) {
        return String.join(
                ", ", assignment.schema().tables().stream().map(Table::name).toList());
    }

    private static String columns(Assignment assignment) {
        List<String> lines = new ArrayList<>();
        for (String name : assignment.context().tables()) {
            assignment
                    .schema()
                    .table(name)
                    .ifPresent(table -> lines.add(table.name() + ": "
                            + String.join(
                                    ", ",
                                    table.columns().stream()
                                            .map(column -> column.name() + " "
                                                    + column.type().declaration())
                                            .toList())));
        }
        return String.join("\n", lines);
    }
}
