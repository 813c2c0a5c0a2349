package io.dbintent.intent;

import io.dbintent.database.Database;
import io.dbintent.database.ReadOnlySession;
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
        EngineSettings settings,
        ReplayMemory replays) {

    /** Whether anybody reads what is remembered, or adds to it; if not, the store is never opened. */
    boolean usesKnowledge() {
        return settings.learn() || (model != null && settings.author() != AuthorMode.BUILTIN);
    }

    /** The guard for one session, which must read literals as the session does. */
    SqlGuard guard(ReadOnlySession session) {
        return new SqlGuard(database.dialect(), session.sqlMode(), policy, schemas.current());
    }
}
