package io.dbintent.intent;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLNonTransientConnectionException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** Real connections, some of which break when a statement is made on them, as if the cable had been cut. */
final class FaultyConnections {

    private final DataSource source;
    private final AtomicInteger toBreak = new AtomicInteger();
    private final AtomicInteger handedOut = new AtomicInteger();

    FaultyConnections(DataSource source) {
        this.source = source;
    }

    /** The next so many statements find their connection broken. */
    void breakNext(int statements) {
        toBreak.set(statements);
    }

    int handedOut() {
        return handedOut.get();
    }

    DataSource source() {
        return proxy(DataSource.class, source);
    }

    private <T> T proxy(Class<T> type, T target) {
        return type.cast(Proxy.newProxyInstance(
                FaultyConnections.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    boolean statement = method.getName().equals("createStatement")
                            || method.getName().equals("prepareStatement");
                    if (statement && toBreak.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                        throw new SQLNonTransientConnectionException(
                                "Connection is broken: the cable was cut", "08006");
                    }
                    try {
                        Object result = method.invoke(target, arguments);
                        if (result instanceof Connection connection) {
                            handedOut.incrementAndGet();
                            return proxy(Connection.class, connection);
                        }
                        return result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
