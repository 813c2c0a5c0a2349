package io.dbintent.intent;

import io.dbintent.database.Database;
import io.dbintent.language.BuiltinEngine;
import io.dbintent.language.DatabaseValues;
import io.dbintent.language.Reading;
import io.dbintent.language.Vocabulary;
import io.dbintent.schema.Schema;
import io.dbintent.sql.Dialect;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the built-in engine of the current schema, whose lexicon is drawn from all names in it and from values seen in
 * the rows. It is made anew only when the schema has changed; the engine itself looks at the rows again when it does
 * not understand an intent.
 */
final class BuiltinEngines {

    private final Database database;
    private final Vocabulary vocabulary;
    private @Nullable Schema schema;
    private @Nullable BuiltinEngine engine;

    BuiltinEngines(Database database, Vocabulary vocabulary) {
        this.database = database;
        this.vocabulary = vocabulary;
    }

    Reading read(String intent, Schema current, Dialect dialect) {
        return of(current, dialect).read(intent);
    }

    private synchronized BuiltinEngine of(Schema current, Dialect dialect) {
        BuiltinEngine known = engine;
        if (known == null || !current.equals(schema)) {
            known = new BuiltinEngine(current, dialect, new DatabaseValues(database, current), vocabulary);
            engine = known;
            schema = current;
        }
        return known;
    }
}
