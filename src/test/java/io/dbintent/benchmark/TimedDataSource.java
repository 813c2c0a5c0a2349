package io.dbintent.benchmark;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A data source that measures the time spent in JDBC and keeps every query with its beginning and end. */
final class TimedDataSource {

    /** One statement: its text, when it began, when it ended or its rows were closed, and the time inside JDBC. */
    static final class Call {
        final String sql;
        final long begun;
        long ended;
        long nanos;

        private Call(String sql, long begun) {
            this.sql = sql;
            this.begun = begun;
        }
    }

    private final DataSource timed;
    private final List<Call> calls = new ArrayList<>();
    private long nanos;
    private int depth;

    TimedDataSource(DataSource target) {
        this.timed = proxy(DataSource.class, target, null);
    }

    DataSource dataSource() {
        return timed;
    }

    /** The time inside JDBC since the last call, the driver's part included. */
    synchronized long takeNanos() {
        long spent = nanos;
        nanos = 0;
        return spent;
    }

    /** The statements since the last call, in order. */
    synchronized List<Call> takeCalls() {
        List<Call> taken = List.copyOf(calls);
        calls.clear();
        return taken;
    }

    private <T> T proxy(Class<T> type, T target, @Nullable Call call) {
        InvocationHandler handler = (proxy, method, arguments) -> invoke(target, method, arguments, call);
        return type.cast(Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {type}, handler));
    }

    private @Nullable Object invoke(Object target, Method method, Object @Nullable [] arguments, @Nullable Call current)
            throws Throwable {
        Call call = current;
        long begun = System.nanoTime();
        if (method.getName().startsWith("execute") && arguments != null && arguments[0] instanceof String sql) {
            call = new Call(sql, begun);
            synchronized (this) {
                calls.add(call);
            }
        }
        synchronized (this) {
            depth++;
        }
        Object result;
        try {
            result = method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        } finally {
            spent(call, begun);
        }
        return wrapped(result, call);
    }

    private synchronized void spent(@Nullable Call call, long begun) {
        long end = System.nanoTime();
        depth--;
        if (depth == 0) {
            nanos += end - begun;
        }
        if (call != null) {
            call.nanos += end - begun;
            call.ended = end;
        }
    }

    private @Nullable Object wrapped(@Nullable Object result, @Nullable Call call) {
        if (result instanceof ResultSet rows) {
            return proxy(ResultSet.class, rows, call);
        } else if (result instanceof Statement statement) {
            return proxy(Statement.class, statement, call);
        } else if (result instanceof Connection connection) {
            return proxy(Connection.class, connection, null);
        } else if (result instanceof DatabaseMetaData metadata) {
            return proxy(DatabaseMetaData.class, metadata, null);
        } else if (result instanceof ResultSetMetaData metadata) {
            return proxy(ResultSetMetaData.class, metadata, call);
        }
        return result;
    }
}
