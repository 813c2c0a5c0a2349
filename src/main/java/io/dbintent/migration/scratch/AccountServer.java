package io.dbintent.migration.scratch;

import io.dbintent.database.DatabaseException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A server with accounts: each scratch database gets one of its own. */
final class AccountServer implements ScratchServer {

    /** No rehearsal takes this long; what is older was left by a crash. */
    static final Duration LEFTOVER_AGE = Duration.ofHours(2);

    private static final Logger LOG = LoggerFactory.getLogger(AccountServer.class);

    private final Administrator administrator;
    private final ServerVersion version;
    private final Tenancy tenancy;
    private final String url;
    private final Clock clock;
    private final Runnable stop;
    private final Set<AccountDatabase> open = ConcurrentHashMap.newKeySet();
    private final Thread atExit = new Thread(this::dropAtExit, "dbintent-scratch-end");

    private AccountServer(Administrator administrator, ServerVersion version, String url, Clock clock, Runnable stop) {
        this.administrator = administrator;
        this.version = version;
        this.tenancy = Tenancy.of(version.product());
        this.url = url;
        this.clock = clock;
        this.stop = stop;
    }

    /**
     * Scratch databases on this server. What a crash left there before is dropped now.
     *
     * @param stop what to do after the last database has been dropped
     */
    static AccountServer on(Administrator.Login login, Clock clock, Runnable stop) {
        Administrator administrator = new Administrator(login);
        ServerVersion version = administrator.on("say what it is", ServerVersion::of);
        String url = administrator.on("say where it is", c -> c.getMetaData().getURL());
        AccountServer server = new AccountServer(administrator, version, url, clock, stop);
        server.dropLeftovers();
        Runtime.getRuntime().addShutdownHook(server.atExit);
        return server;
    }

    /** For a server of our own: no account gets into another database. */
    AccountServer fenced() {
        administrator.execute("be closed to strangers", tenancy.fence());
        return this;
    }

    private void dropLeftovers() {
        for (String name : administrator.names(tenancy.named())) {
            ScratchName.parse(name)
                    .filter(scratch -> scratch.isOlderThan(LEFTOVER_AGE, clock.instant()))
                    .ifPresent(this::dropLeftover);
        }
    }

    private void dropLeftover(ScratchName scratch) {
        LOG.info("Dropping the scratch database {}, which an earlier run left behind.", scratch.text());
        try {
            endSessions(scratch.text());
            drop(scratch.text());
        } catch (DatabaseException e) {
            // Another run may be dropping it at the same time; if not, the next run tries again.
            LOG.warn("The scratch database {} could not be dropped.", scratch.text(), e);
        }
    }

    @Override
    public ServerVersion version() {
        return version;
    }

    @Override
    public ScratchDatabase create() {
        String name = ScratchName.next(clock.instant()).text();
        String password = ScratchName.password();
        AccountDatabase database =
                new AccountDatabase(this, administrator.login(), name, Tenancy.databaseUrl(url, name), password);
        open.add(database);
        try {
            administrator.execute("make a scratch database", tenancy.create(name, password));
        } catch (DatabaseException e) {
            closeAfter(database, e);
            throw e;
        }
        return database;
    }

    /** It may have come half of the way. */
    private static void closeAfter(AccountDatabase database, DatabaseException failure) {
        try {
            database.close();
        } catch (DatabaseException e) {
            failure.addSuppressed(e);
        }
    }

    void drop(AccountDatabase database) {
        drop(database.name());
        open.remove(database);
    }

    private void drop(String name) {
        administrator.execute("drop the scratch database " + name, tenancy.drop(name));
    }

    /** Nobody closes them where a JVM ends, and a database in use cannot be dropped everywhere. */
    private void endSessions(String name) {
        String query = tenancy.sessions(name);
        for (String end : query.isEmpty() ? List.<String>of() : administrator.names(query)) {
            try {
                administrator.execute("end a session of " + name, List.of(end));
            } catch (DatabaseException e) {
                LOG.debug("The session had ended by itself.", e);
            }
        }
    }

    private void dropAll() {
        List.copyOf(open).forEach(AccountDatabase::close);
    }

    private void dropAtExit() {
        try {
            open.forEach(database -> endSessions(database.name()));
            dropAll();
        } catch (DatabaseException e) {
            // An embedded server may have ended before us, and took its databases with it.
            LOG.debug("A scratch database was not dropped at the end; the next run will do it.", e);
        }
    }

    @Override
    public void close() {
        dropAll();
        stop.run();
        if (Thread.currentThread() != atExit) {
            Runtime.getRuntime().removeShutdownHook(atExit);
        }
    }
}
