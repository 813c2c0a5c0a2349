package io.dbintent;

import io.dbintent.config.Settings;
import io.dbintent.database.Database;
import io.dbintent.intent.AuthorMode;
import io.dbintent.llm.LanguageModel;
import io.dbintent.migration.MigrationAssistant;
import io.dbintent.migration.draft.RowCounts;
import io.dbintent.migration.scratch.ScratchSupply;
import org.jspecify.annotations.Nullable;

/** Makes assistants that draft migrations for the database under test, as it is configured. */
final class Drafting {

    private final Database database;
    private final Settings settings;
    private final @Nullable LanguageModel model;
    private final RowCounts guarded;
    private final ScratchSupply supply;

    /** @param guarded counts rows under the configured guard */
    Drafting(Database database, Settings settings, @Nullable LanguageModel model, RowCounts guarded) {
        this.database = database;
        this.settings = settings;
        this.model = settings.author() == AuthorMode.BUILTIN ? null : model;
        this.guarded = guarded;
        this.supply = settings.scratch()
                .map(scratch -> ScratchSupply.beside(scratch.url(), scratch.user(), scratch.password()))
                .orElseGet(ScratchSupply::ofTheJvm);
    }

    /** Reads the schema anew. */
    MigrationAssistant assistant() {
        MigrationAssistant assistant = MigrationAssistant.forDatabase(database).rehearsingOn(supply);
        if (!settings.guard().allowedTables().isEmpty()
                || !settings.guard().deniedTables().isEmpty()) {
            // Findings count rows without asking which tables may be read.
            assistant = assistant.withRows(guarded);
        }
        return model == null ? assistant : assistant.withModel(model);
    }

    /** Closes a server that was named; one of our own serves the whole JVM. */
    void close() {
        if (settings.scratch().isPresent()) {
            supply.close();
        }
    }
}
