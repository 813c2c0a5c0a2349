package io.dbintent.migration.scratch;

import io.dbintent.database.DatabaseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the server to rehearse on for a database, and keeps it open for the next rehearsal. Another product or release
 * is never taken instead: where none can be had, it says why and what to do. Safe for use by several threads.
 */
public final class ScratchSupply implements AutoCloseable {

    private static final ScratchSupply OF_THE_JVM = new ScratchSupply(null);

    /** What was found. */
    public sealed interface Found {

        /** A server of the same product and release; stays open, and must not be closed by the caller. */
        record Server(ScratchServer server) implements Found {}

        /**
         * No server.
         *
         * @param reason why, and what to do, in sentences
         */
        record Nothing(String reason) implements Found {}
    }

    /** Opens the server that was named. */
    private interface Opening {
        ScratchServer open();
    }

    private final @Nullable Opening named;
    private final Map<String, Found> found = new HashMap<>();

    private ScratchSupply(@Nullable Opening named) {
        this.named = named;
    }

    /**
     * Servers of our own, embedded or in memory, started when first needed, one of a release for the whole JVM. They end
     * with the JVM; {@link #close} stops them earlier, and a later rehearsal starts them anew.
     */
    public static ScratchSupply ofTheJvm() {
        return OF_THE_JVM;
    }

    /** Servers of our own, embedded or in memory, started when first needed; end with {@link #close}. */
    public static ScratchSupply own() {
        return new ScratchSupply(null);
    }

    /**
     * Databases beside the user's on the server they name, or in a container.
     *
     * @param url any database of that server, or of Testcontainers such as {@code jdbc:tc:mysql:8.4.6:///scratch}
     * @param user an account that may create and drop databases and accounts; empty for a container
     * @param password its password; never printed
     */
    public static ScratchSupply beside(String url, String user, @Nullable String password) {
        return new ScratchSupply(
                url.startsWith("jdbc:tc:")
                        ? () -> ScratchServers.container(url)
                        : () -> ScratchServers.beside(url, user, password));
    }

    /** This server and no other; it stays the caller's, and is closed by nobody else. */
    public static ScratchSupply of(ScratchServer server) {
        return new ScratchSupply(() -> new Borrowed(server));
    }

    /** The server for a database of this version; the answer is remembered, also that there is none. */
    public synchronized Found find(ServerVersion wanted) {
        String key = named == null ? wanted.release() : "";
        Found known = found.get(key);
        if (known == null) {
            known = open(wanted);
            found.put(key, known);
        }
        return known instanceof Found.Server one && !one.server().version().standsFor(wanted)
                ? new Found.Nothing("The server named for rehearsals is "
                        + one.server().version().release() + ", the database is " + wanted.release()
                        + ", and another release would tell something else. Name one of " + wanted.release() + ".")
                : known;
    }

    private Found open(ServerVersion wanted) {
        try {
            return new Found.Server(named == null ? ScratchServers.like(wanted) : named.open());
        } catch (DatabaseException e) {
            return new Found.Nothing(String.valueOf(e.getMessage()));
        }
    }

    /** Closes a server that failed, so that the next rehearsal gets a new one. */
    public synchronized void discard(ScratchServer server) {
        found.values().removeIf(one -> one instanceof Found.Server kept && kept.server() == server);
        server.close();
    }

    /** Closes every server that was opened; all are closed even if one fails to. */
    @Override
    public synchronized void close() {
        List<Found> open = new ArrayList<>(found.values());
        found.clear();
        DatabaseException first = null;
        for (Found one : open) {
            try {
                if (one instanceof Found.Server kept) {
                    kept.server().close();
                }
            } catch (DatabaseException e) {
                if (first == null) {
                    first = e;
                } else {
                    first.addSuppressed(e);
                }
            }
        }
        if (first != null) {
            throw first;
        }
    }

    /** Somebody else's server. */
    private record Borrowed(ScratchServer server) implements ScratchServer {
        @Override
        public ServerVersion version() {
            return server.version();
        }

        @Override
        public ScratchDatabase create() {
            return server.create();
        }

        @Override
        public void close() {
            // Who opened it closes it.
        }
    }
}
