package io.dbintent.migration;

import io.dbintent.database.Database;
import io.dbintent.database.Databases;
import io.dbintent.llm.LanguageModel;
import io.dbintent.migration.change.SchemaDefinition;
import io.dbintent.migration.change.ServerKind;
import io.dbintent.migration.draft.Drafted;
import io.dbintent.migration.draft.Drafter;
import io.dbintent.migration.draft.RowCounts;
import io.dbintent.migration.impact.TableSizes;
import io.dbintent.migration.rehearsal.SchemaSource;
import io.dbintent.migration.request.Reading;
import io.dbintent.migration.request.RequestReader;
import io.dbintent.migration.scratch.ScratchServer;
import io.dbintent.migration.scratch.ScratchSupply;
import io.dbintent.migration.target.CountedRows;
import io.dbintent.migration.target.TargetDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;

/**
 * Drafts migrations from change requests in plain English. Immutable; applies nothing to any schema but scratch ones.
 *
 * <pre>{@code
 * DraftResult result = MigrationAssistant.forDatabase(dataSource).draft("add a nickname to employees");
 * }</pre>
 *
 * <p>An assistant knows the schema as it was when it was made; make another one after the schema has changed.
 */
public final class MigrationAssistant {

    private static final Duration STATEMENT_TIMEOUT = Duration.ofSeconds(30);

    private final Setting setting;

    private MigrationAssistant(Setting setting) {
        this.setting = setting;
    }

    /**
     * An assistant for the database behind this source: it reads schema, sizes and version now, counts rows while it
     * drafts, and rehearses on a scratch server of our own of the same product and release, which it starts when first
     * needed and keeps until the JVM ends.
     *
     * @param source connections are borrowed and given back; all that runs on them is read-only and rolled back
     * @throws io.dbintent.database.DatabaseException if the database cannot be reached or read
     * @throws io.dbintent.migration.inspect.UnsupportedProductException for all but MySQL, MariaDB, PostgreSQL, SQLite
     */
    public static MigrationAssistant forDatabase(DataSource source) {
        return forDatabase(Databases.of(source, STATEMENT_TIMEOUT));
    }

    /** The same for a database that is open already, and stays so. */
    public static MigrationAssistant forDatabase(Database database) {
        return forDatabase(TargetDatabase.read(database));
    }

    /** The same for a database that has been read already. */
    public static MigrationAssistant forDatabase(TargetDatabase target) {
        return new MigrationAssistant(Setting.of(target.server(), target.schema())
                .withOwnSchema(target.ownSchema())
                .withVersion(target.version())
                .withSizes(target.sizes())
                .withDatabase(target.rows())
                .withRows(CountedRows.in(target.rows())::count)
                .withRehearsing(new Rehearsing(ScratchSupply.ofTheJvm(), target.version(), target.source())));
    }

    /**
     * An assistant that knows the schema and nothing of its rows, and rehearses nothing.
     *
     * @param schema all of it, as {@link io.dbintent.migration.inspect.SchemaInspector} reads it
     */
    public static MigrationAssistant of(ServerKind server, SchemaDefinition schema) {
        return new MigrationAssistant(Setting.of(server, schema));
    }

    /** The same for a schema of this name, with which statements may qualify names. */
    public MigrationAssistant inSchema(String name) {
        return new MigrationAssistant(setting.withOwnSchema(name));
    }

    /** Counts rows that contradict a request, and asks back with the count; no row is counted in any other way. */
    public MigrationAssistant withRows(RowCounts rows) {
        return new MigrationAssistant(setting.withRows(rows).withDatabase(null));
    }

    /** Knows how large the tables are, to say how long a change takes. */
    public MigrationAssistant withSizes(TableSizes sizes) {
        return new MigrationAssistant(setting.withSizes(sizes));
    }

    /** Asks this model for what the built-in author does not understand. */
    public MigrationAssistant withModel(LanguageModel model) {
        return new MigrationAssistant(setting.withModel(model));
    }

    /**
     * Rehearses each draft on a scratch server of the same product and release, which stays the caller's to close.
     *
     * @param source what makes the schema there
     */
    public MigrationAssistant rehearsingOn(ScratchServer scratch, SchemaSource source) {
        return new MigrationAssistant(
                setting.withRehearsing(new Rehearsing(ScratchSupply.of(scratch), setting.version(), source)));
    }

    /**
     * Rehearses on servers from this supply, which stays the caller's to close.
     *
     * @throws IllegalStateException if the assistant was not made for a database, so that it knows no way to its schema
     */
    public MigrationAssistant rehearsingOn(ScratchSupply supply) {
        Rehearsing known = setting.rehearsing();
        if (known == null) {
            throw new IllegalStateException("The assistant knows no way to make the schema on a scratch server. Make it"
                    + " with MigrationAssistant.forDatabase, or give a SchemaSource, too.");
        }
        return new MigrationAssistant(setting.withRehearsing(new Rehearsing(supply, known.version(), known.source())));
    }

    /** Shows a model these drafts first. */
    public MigrationAssistant withExamples(List<DraftExample> examples) {
        return with(setting.guidance().withGiven(examples));
    }

    /** Shows a model the nearest of these drafts, and keeps there what is accepted. */
    public MigrationAssistant withAccepted(AcceptedDrafts accepted) {
        return with(setting.guidance().withAccepted(accepted));
    }

    /**
     * Asks for a review of drafts whose author is less sure of them than this; 0.8 if nothing is said.
     *
     * @param least from 0 to 1: the geometric mean of the probabilities of a reply's tokens
     */
    public MigrationAssistant withLeastConfidence(double least) {
        return with(setting.guidance().withConfidence(least));
    }

    private MigrationAssistant with(Guidance guidance) {
        return new MigrationAssistant(setting.withGuidance(guidance));
    }

    /**
     * Keeps a draft as an example for the next ones.
     *
     * @return the file that it is in
     * @throws IllegalStateException without {@link #withAccepted}
     * @throws IllegalArgumentException if the guard or the simulation holds something against its scripts
     */
    public Path accept(MigrationDraft draft) {
        return accept(draft, draft.upSql(), draft.downSql());
    }

    /**
     * Keeps what somebody made of a draft as an example for the next ones.
     *
     * @return the file that it is in
     * @throws IllegalStateException without {@link #withAccepted}
     * @throws IllegalArgumentException if the guard or the simulation holds something against the corrected scripts
     */
    public Path accept(MigrationDraft draft, String correctedUp, String correctedDown) {
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
        Drafted drafted = new Drafter(setting.reader(), setting.rows()).draft(setting.schema(), reading.commands());
        if (drafted instanceof Drafted.Asked asked) {
            List<String> choices = new DropChoices(setting).of(reading.commands());
            return new DraftResult.AskedBack(asked.question(), choices.isEmpty() ? asked.choices() : choices);
        }
        if (drafted instanceof Drafted.Refused refused) {
            return new DraftResult.Refused(refused.reason());
        }
        return new Judgement(setting).of(text, (Drafted.Written) drafted);
    }
}
