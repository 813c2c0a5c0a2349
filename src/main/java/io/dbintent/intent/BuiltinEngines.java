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
 * the rows. Rows change between tests, so an intent that is not understood is read once more with values looked up
 * anew.
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
        BuiltinEngine known = known(current);
        if (known != null) {
            Reading reading = known.read(intent);
            if (reading instanceof Reading.Understood) {
                return reading;
            }
        }
        return fresh(current, dialect).read(intent);
    }

    private synchronized @Nullable BuiltinEngine known(Schema current) {
        return current.equals(schema) ? engine : null;
    }

    private synchronized BuiltinEngine fresh(Schema current, Dialect dialect) {
        BuiltinEngine made = new BuiltinEngine(current, dialect, new DatabaseValues(database, current), vocabulary);
        engine = made;
        schema = current;
        return made;
    }
}
