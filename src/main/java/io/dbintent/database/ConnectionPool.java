package io.dbintent.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import io.dbintent.sql.Dialect;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Our own pool, opened when the first connection is asked for. */
final class ConnectionPool implements ConnectionSource {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final DatabaseSettings settings;
    private final JdbcUrl url;
    private @Nullable HikariDataSource pool;
    private boolean closed;

    ConnectionPool(DatabaseSettings settings) {
        this.settings = settings;
        this.url = JdbcUrl.parse(settings.url());
        url.requireDriver();
    }

    @Override
    public Connection borrow() throws SQLException {
        try {
            return opened().getConnection();
        } catch (SQLTransientConnectionException e) {
            // The pool waited in vain; what the driver said last is the reason worth showing.
            if (e.getCause() instanceof SQLException reason) {
                reason.addSuppressed(e);
                throw reason;
            }
            throw e;
        }
    }

    private synchronized HikariDataSource opened() throws SQLException {
        if (closed) {
            throw new IllegalStateException("The connection pool of " + place() + " is closed.");
        }
        if (pool == null) {
            try {
                pool = new HikariDataSource(config());
            } catch (PoolInitializationException e) {
                throw e.getCause() instanceof SQLException reason ? reason : new SQLException(e.getMessage(), e);
            } catch (RuntimeException e) {
                // The pool, or a driver that cannot read its URL; both like to repeat it, with the password in it.
                throw new SQLException(e.getMessage(), "08001", e);
            }
        }
        return pool;
    }

    private HikariConfig config() {
        HikariConfig config = new HikariConfig();
        config.setPoolName("dbintent");
        config.setJdbcUrl(settings.url());
        config.setDriverClassName(url.product().driverClass());
        if (settings.user() != null) {
            config.setUsername(settings.user());
        }
        if (settings.password() != null) {
            config.setPassword(settings.password());
        }
        config.setMaximumPoolSize(url.isPrivateMemory() ? 1 : settings.poolSize());
        config.setMinimumIdle(1);
        config.setReadOnly(url.isOpenedReadOnly());
        config.setConnectionTimeout(PATIENCE.toMillis());
        if (url.isInMemory()) {
            // An in-memory database may vanish with its last connection.
            config.setIdleTimeout(0);
            config.setMaxLifetime(0);
        }
        url.driverProperties().forEach(config::addDataSourceProperty);
        return config;
    }

    @Override
    public String place() {
        return url.place();
    }

    @Override
    public Dialect expected() {
        return Dialect.valueOf(url.product().name());
    }

    @Override
    public boolean isOurs() {
        return true;
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (pool != null) {
            pool.close();
        }
    }
}
