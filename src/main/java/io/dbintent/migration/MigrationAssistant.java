package io.dbintent.migration;

import io.dbintent.llm.LanguageModel;
import io.dbintent.migration.change.SchemaDefinition;
import io.dbintent.migration.change.ServerKind;
import io.dbintent.migration.ddl.DdlReader;
import io.dbintent.migration.draft.Drafted;
import io.dbintent.migration.draft.Drafter;
import io.dbintent.migration.draft.RowCounts;
import io.dbintent.migration.rehearsal.SchemaSource;
import io.dbintent.migration.request.Reading;
import io.dbintent.migration.request.RequestReader;
import io.dbintent.migration.scratch.ScratchServer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Drafts migrations from change requests in plain English. Immutable; applies nothing to any schema but scratch ones.
 *
 * <pre>{@code
 * DraftResult result = MigrationAssistant.of(server, schema).draft("add a nickname to employees");
 * }</pre>
 */
public final class MigrationAssistant {

    private final Setting setting;

    private MigrationAssistant(Setting setting) {
        this.setting = setting;
    }

    /**
     * An assistant that knows the schema and nothing of its rows.
     *
     * @param schema all of it, as {@link io.dbintent.migration.inspect.SchemaInspector} reads it
     */
    public static MigrationAssistant of(ServerKind server, SchemaDefinition schema) {
        String own = DdlReader.of(server).ownSchema();
        return new MigrationAssistant(new Setting(server, schema, own, null, null, null, null, Guidance.NONE));
    }

    /** The same for a schema of this name, with which statements may qualify names. */
    public MigrationAssistant inSchema(String name) {
        return new MigrationAssistant(new Setting(
                setting.server(),
                setting.schema(),
                name,
                setting.rows(),
                setting.model(),
                setting.scratch(),
                setting.source(),
                setting.guidance()));
    }

    /** Counts rows that contradict a request, and asks back with the count. */
    public MigrationAssistant withRows(RowCounts rows) {
        return new MigrationAssistant(new Setting(
                setting.server(),
                setting.schema(),
                setting.ownSchema(),
                rows,
                setting.model(),
                setting.scratch(),
                setting.source(),
                setting.guidance()));
    }

    /** Asks this model for what the built-in author does not understand. */
    public MigrationAssistant withModel(LanguageModel model) {
        return new MigrationAssistant(new Setting(
                setting.server(),
                setting.schema(),
                setting.ownSchema(),
                setting.rows(),
                model,
                setting.scratch(),
                setting.source(),
                setting.guidance()));
    }

    /**
     * Rehearses each draft on a scratch server of the same product and version.
     *
     * @param source what makes the schema there
     */
    public MigrationAssistant rehearsingOn(ScratchServer scratch, SchemaSource source) {
        return new MigrationAssistant(new Setting(
                setting.server(),
                setting.schema(),
                setting.ownSchema(),
                setting.rows(),
                setting.model(),
                scratch,
                source,
                setting.guidance()));
    }

    /** Shows a model these drafts first. */
    public MigrationAssistant withExamples(List<DraftExample> examples) {
        return new MigrationAssistant(new Setting(
                setting.server(),
                setting.schema(),
                setting.ownSchema(),
                setting.rows(),
                setting.model(),
                setting.scratch(),
                setting.source(),
                new Guidance(
                        examples,
                        setting.guidance().accepted(),
                        setting.guidance().confidence())));
    }

    /** Shows a model the nearest of these drafts, and keeps there what is accepted. */
    public MigrationAssistant withAccepted(AcceptedDrafts accepted) {
        return with(new Guidance(
                setting.guidance().given(), accepted, setting.guidance().confidence()));
    }

    /**
     * Asks for a review of drafts whose author is less sure of them than this; 0.8 if nothing is said.
     *
     * @param least from 0 to 1: the geometric mean of the probabilities of a reply's tokens
     */
    public MigrationAssistant withLeastConfidence(double least) {
        return with(new Guidance(setting.guidance().given(), setting.guidance().accepted(), least));
    }

    private MigrationAssistant with(Guidance guidance) {
        return new MigrationAssistant(new Setting(
                setting.server(),
                setting.schema(),
                setting.ownSchema(),
                setting.rows(),
                setting.model(),
                setting.scratch(),
                setting.source(),
                guidance));
    }

    /**
     * Keeps a draft as an example for the next ones.
     *
     * @return the file that it is in
     * @throws IllegalStateException without {@link #withAccepted}
     * @throws IllegalArgumentException if the guard or the simulation holds something against its scripts
     */
    public java.nio.file.Path accept(MigrationDraft draft) {
        return accept(draft, draft.upSql(), draft.downSql());
    }

    /**
     * Keeps what somebody made of a draft as an example for the next ones.
     *
     * @return the file that it is in
     * @throws IllegalStateException without {@link #withAccepted}
     * @throws IllegalArgumentException if the guard or the simulation holds something against the corrected scripts
     */
    public java.nio.file.Path accept(MigrationDraft draft, String correctedUp, String correctedDown) {
        return new Acceptance(setting).keep(draft.request(), correctedUp, correctedDown);
    }

    /**
     * Drafts what the text asks for: all of it, or nothing.
     *
     * @param text the request, in plain English
     */
    public DraftResult draft(String text) {
        if (text.isBlank()) {
            return new DraftResult.Refused("The request is empty. Say what is to change in the schema.");
        }
        Reading reading = new RequestReader(setting.schema()).read(text);
        if (reading instanceof Reading.Refused refused) {
            return new DraftResult.Refused(refused.reason());
        }
        if (reading instanceof Reading.Unclear unclear) {
            return new DraftResult.AskedBack(unclear.question(), unclear.choices());
        }
        if (reading instanceof Reading.NotUnderstood open) {
            return notUnderstood(text, open);
        }
        return builtIn(text, (Reading.Understood) reading);
    }

    private DraftResult notUnderstood(String text, Reading.NotUnderstood open) {
        LanguageModel model = setting.model();
        return model == null
                ? new DraftResult.Refused("This part of the request was not understood: \"" + open.words()
                        + "\". Say it in other words, or configure a language model.")
                : new ModelAuthor(setting, model).draft(text);
    }

    private DraftResult builtIn(String text, Reading.Understood reading) {
        DdlReader reader = new DdlReader(setting.server(), setting.ownSchema());
        Drafted drafted = new Drafter(reader, setting.rows()).draft(setting.schema(), reading.commands());
        if (drafted instanceof Drafted.Asked asked) {
            return new DraftResult.AskedBack(asked.question(), asked.choices());
        }
        if (drafted instanceof Drafted.Refused refused) {
            return new DraftResult.Refused(refused.reason());
        }
        return new Judgement(setting).of(text, (Drafted.Written) drafted);
    }

    /** What an assistant was given. */
    record Setting(
            ServerKind server,
            SchemaDefinition schema,
            String ownSchema,
            @Nullable RowCounts rows,
            @Nullable LanguageModel model,
            @Nullable ScratchServer scratch,
            @Nullable SchemaSource source,
            Guidance guidance) {}
}
