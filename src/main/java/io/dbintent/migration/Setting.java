package io.dbintent.migration;

import io.dbintent.database.Database;
import io.dbintent.llm.LanguageModel;
import io.dbintent.migration.change.SchemaDefinition;
import io.dbintent.migration.change.ServerKind;
import io.dbintent.migration.ddl.DdlGuard;
import io.dbintent.migration.ddl.DdlReader;
import io.dbintent.migration.draft.RowCounts;
import io.dbintent.migration.impact.TableSizes;
import io.dbintent.migration.scratch.ServerVersion;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an assistant was given.
 *
 * @param ownSchema the name that statements may qualify names with
 * @param version what the user's server is
 * @param sizes of the real tables
 * @param rows counts real rows; null if none may be looked at
 * @param database where findings count the rows they are about; null if none may be looked at
 * @param model asked for what is not understood; null for none
 * @param rehearsing how drafts are rehearsed; null if they are not
 * @param guidance what the model is shown and asked beside a request
 */
record Setting(
        ServerKind server,
        SchemaDefinition schema,
        String ownSchema,
        ServerVersion version,
        TableSizes sizes,
        @Nullable RowCounts rows,
        @Nullable Database database,
        @Nullable LanguageModel model,
        @Nullable Rehearsing rehearsing,
        Guidance guidance) {

    static Setting of(ServerKind server, SchemaDefinition schema) {
        ServerVersion version = new ServerVersion(
                server.dialect(), server.major(), server.minor(), server.major() + "." + server.minor());
        String own = DdlReader.of(server).ownSchema();
        return new Setting(server, schema, own, version, TableSizes.UNKNOWN, null, null, null, null, Guidance.NONE);
    }

    DdlReader reader() {
        return new DdlReader(server, ownSchema);
    }

    /** What the guard holds against the scripts, in sentences that say which script. */
    List<String> refusals(String up, String down) {
        DdlGuard guard = new DdlGuard(server, ownSchema);
        return Stream.concat(
                        guard.check(up).stream().map(finding -> "up: " + finding.code() + " " + finding.message()),
                        guard.check(down).stream().map(finding -> "down: " + finding.code() + " " + finding.message()))
                .toList();
    }

    Setting withOwnSchema(String value) {
        return new Setting(server, schema, value, version, sizes, rows, database, model, rehearsing, guidance);
    }

    Setting withVersion(ServerVersion value) {
        return new Setting(server, schema, ownSchema, value, sizes, rows, database, model, rehearsing, guidance);
    }

    Setting withSizes(TableSizes value) {
        return new Setting(server, schema, ownSchema, version, value, rows, database, model, rehearsing, guidance);
    }

    Setting withRows(RowCounts value) {
        return new Setting(server, schema, ownSchema, version, sizes, value, database, model, rehearsing, guidance);
    }

    Setting withDatabase(@Nullable Database value) {
        return new Setting(server, schema, ownSchema, version, sizes, rows, value, model, rehearsing, guidance);
    }

    Setting withModel(LanguageModel value) {
        return new Setting(server, schema, ownSchema, version, sizes, rows, database, value, rehearsing, guidance);
    }

    Setting withRehearsing(Rehearsing value) {
        return new Setting(server, schema, ownSchema, version, sizes, rows, database, model, value, guidance);
    }

    Setting withGuidance(Guidance value) {
        return new Setting(server, schema, ownSchema, version, sizes, rows, database, model, rehearsing, value);
    }
}
