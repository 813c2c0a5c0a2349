package io.dbintent.config;

import io.dbintent.database.DatabaseSettings;
import java.util.ArrayList;
import java.util.List;

/** The keys and passwords that the configuration holds, so that they can be kept out of what is written. */
final class KnownSecrets {

    private KnownSecrets() {}

    static List<String> of(Values values) {
        List<String> secrets = new ArrayList<>();
        for (Key key : List.of(Key.PASSWORD, Key.MIGRATION_SCRATCH_PASSWORD)) {
            values.find(key).map(Value::text).ifPresent(secrets::add);
        }
        for (Key key : List.of(Key.URL, Key.MIGRATION_SCRATCH_URL)) {
            values.find(key).map(Value::text).map(DatabaseSettings::secretsIn).ifPresent(secrets::addAll);
        }
        // Also those of providers that are not selected: a prompt or a reply may hold them all the same.
        for (String name : ApiKeys.names()) {
            values.apiKey(name).map(entry -> entry.text().strip()).ifPresent(secrets::add);
        }
        return secrets;
    }
}
