package io.dbintent;

import io.dbintent.config.ConfigurationException;
import io.dbintent.config.ConnectionLimits;
import io.dbintent.config.Key;
import io.dbintent.config.Settings;
import io.dbintent.database.Database;
import io.dbintent.database.DatabaseException;
import io.dbintent.database.DatabaseSettings;
import io.dbintent.database.Databases;
import io.dbintent.database.EmbeddedMariaDb;
import io.dbintent.database.SqlScript;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * The database that a test means, and what must be closed with it.
 *
 * @param database connects at its first use
 * @param closers closed after the database
 */
record OpenedDatabase(Database database, List<Runnable> closers) {

    /**
     * The source that a test hands over, else the configured URL, else the embedded server.
     *
     * @throws ConfigurationException if there is none of them, or its URL or its driver cannot be used
     */
    static OpenedDatabase of(Settings settings, Optional<Object> source, List<String> scripts) {
        ConnectionLimits limits = settings.connections();
        if (source.isPresent()) {
            Database given = source.get() instanceof DataSource dataSource
                    ? Databases.of(dataSource, limits.statementTimeout())
                    : Databases.open(ContainerAddress.of(source.get(), limits));
            return new OpenedDatabase(given, List.of());
        }
        Optional<DatabaseSettings> configured = settings.database();
        if (configured.isPresent()) {
            return new OpenedDatabase(usable(settings, () -> Databases.open(configured.get())), List.of());
        }
        if (!settings.embedded().enabled()) {
            throw ConfigurationException.of(
                    List.of("No database is given and dbintent.embedded is off. Set dbintent.url,"
                            + " or DB_HOST and DB_NAME, or hand a DataSource to DbIntent.builder()."));
        }
        usable(settings, () -> {
            EmbeddedMariaDb.requireLibrary();
            return true;
        });
        EmbeddedMariaDb server = EmbeddedMariaDb.start(
                scripts.stream().map(OpenedDatabase::script).toList());
        return new OpenedDatabase(
                Databases.open(server.settings(limits.statementTimeout(), limits.poolSize())), List.of(server::close));
    }

    /** Nothing has been reached for yet: what is wrong here is wrong with the settings. */
    private static <T> T usable(Settings settings, Supplier<T> opening) {
        try {
            return opening.get();
        } catch (DatabaseException unusable) {
            String place = settings.values()
                    .find(Key.URL)
                    .map(url -> url.key().property() + " (" + url.source() + ") cannot be used. ")
                    .orElse("");
            throw ConfigurationException.of(place + unusable.getMessage(), unusable);
        }
    }

    private static SqlScript script(String name) {
        Path file = Path.of(name);
        return Files.isRegularFile(file) ? SqlScript.ofFile(file) : SqlScript.ofResource(name);
    }
}
