package io.dbintent.database;

import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The client's side of the statement timeout: cancels a statement that is still running when its time is up. JDBC's own
 * {@code setQueryTimeout} counts in whole seconds and changes the whole session on some products.
 */
final class StatementWatch implements AutoCloseable {

    /** A driver may lose a cancellation that comes while it prepares the statement, so it is said again. */
    private static final long AGAIN_MILLIS = 250;

    private final ScheduledThreadPoolExecutor clock;

    StatementWatch() {
        clock = new ScheduledThreadPoolExecutor(2, task -> {
            Thread thread = new Thread(task, "dbintent-statement-timeout");
            thread.setDaemon(true);
            return thread;
        });
        clock.setRemoveOnCancelPolicy(true);
    }

    /** Starts counting; the statement is cancelled unless the watch over it is closed before. */
    Watched watch(Statement statement, Duration limit) {
        Watched watched = new Watched(statement);
        watched.alarm = clock.scheduleWithFixedDelay(
                watched::fire, Math.max(1, limit.toMillis()), AGAIN_MILLIS, TimeUnit.MILLISECONDS);
        return watched;
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    /** One statement under watch. */
    static final class Watched implements AutoCloseable {

        private final Statement statement;
        private @Nullable Future<?> alarm;
        private boolean over;
        private boolean fired;
        private @Nullable SQLException cancelFailure;

        private Watched(Statement statement) {
            this.statement = statement;
        }

        private synchronized void fire() {
            if (over) {
                return;
            }
            cancel();
        }

        /** Cancels the statement now; the server may not know the way to do so, which is told by the failure kept. */
        synchronized void cancel() {
            fired = true;
            try {
                statement.cancel();
            } catch (SQLException e) {
                cancelFailure = e;
            }
        }

        /** True if the statement was cancelled; waits for a cancellation under way, so that none arrives later. */
        synchronized boolean stop() {
            over = true;
            if (alarm != null) {
                alarm.cancel(false);
            }
            return fired;
        }

        synchronized @Nullable SQLException cancelFailure() {
            return cancelFailure;
        }

        @Override
        public void close() {
            stop();
        }
    }
}
