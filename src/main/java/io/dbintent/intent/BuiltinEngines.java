package io.dbintent.intent;

import io.dbintent.database.Database;
import io.dbintent.language.BuiltinEngine;
import io.dbintent.language.DatabaseValues;
import io.dbintent.schema.Schema;
import io.dbintent.sql.Dialect;
import org.jspecify.annotations.Nullable;

/** Keeps the built-in engine of the current schema, since its lexicon is drawn from all names in it. */
final class BuiltinEngines {

    private final Database database;
    private @Nullable Schema schema;
    private @Nullable BuiltinEngine engine;

    BuiltinEngines(Database database) {
        this.database = database;
    }

    synchronized BuiltinEngine of(Schema current, Dialect dialect) {
        BuiltinEngine known = engine;
        if (known == null || !current.equals(schema)) {
            known = new BuiltinEngine(current, dialect, new DatabaseValues(database));
            engine = known;
            schema = current;
        }
        return known;
    }
}
