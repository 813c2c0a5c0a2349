package io.dbintent.intent;

import io.dbintent.database.Database;
import io.dbintent.llm.LanguageModel;
import io.dbintent.sql.GuardPolicy;
import io.dbintent.sql.SqlGuard;
import org.jspecify.annotations.Nullable;

/** What the runs of one engine share. */
record IntentParts(
        Database database,
        SchemaSource schemas,
        BuiltinEngines engines,
        KnowledgeOfDatabase memory,
        @Nullable LanguageModel model,
        GuardPolicy policy,
        EngineSettings settings) {

    SqlGuard guard() {
        return new SqlGuard(database.dialect(), policy);
    }
}
