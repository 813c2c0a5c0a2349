package io.dbintent.cli;

import io.dbintent.DbIntent;
import io.dbintent.DbIntentContext;
import io.dbintent.config.Sources;
import io.dbintent.intent.IntentOptions;

/** Decides intents as a test would, without asserting. */
final class EngineAsker implements Asker {

    private static final IntentOptions OPTIONS = IntentOptions.defaults().withAssertSuccess(false);

    private final DbIntentContext database;

    private EngineAsker(DbIntentContext database) {
        this.database = database;
    }

    static Asker open(Sources sources, boolean learn) {
        return new EngineAsker(DbIntent.builder().sources(sources).learn(learn).open());
    }

    @Override
    public Answer ask(String intent) {
        return Answer.of(database.executeByIntent(intent, OPTIONS));
    }

    @Override
    public void close() {
        database.close();
    }
}
