package io.dbintent;

import io.dbintent.config.ConnectionLimits;
import io.dbintent.database.DatabaseSettings;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.testcontainers.containers.JdbcDatabaseContainer;

/** Where a Testcontainers database listens. Loaded only where a test has one, since Testcontainers is optional. */
final class ContainerAddress {

    private ContainerAddress() {}

    /** @throws ExtensionConfigurationException if the container does not run */
    static DatabaseSettings of(Object field, ConnectionLimits limits) {
        JdbcDatabaseContainer<?> container = (JdbcDatabaseContainer<?>) field;
        if (!container.isRunning()) {
            // Not the image's name: asking for it would pull the image.
            throw new ExtensionConfigurationException("The container "
                    + container.getClass().getSimpleName()
                    + " does not run when the first intent does. Start it before, with @Testcontainers and @Container,"
                    + " or with start().");
        }
        return limits.forDatabase(container.getJdbcUrl(), container.getUsername(), container.getPassword());
    }
}
