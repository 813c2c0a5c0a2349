package io.dbintent.database;

import io.dbintent.sql.Dialect;
import java.sql.Connection;
import java.sql.SQLException;

/** Where connections come from: a pool of our own, or what the user handed in. */
interface ConnectionSource extends AutoCloseable {

    /** A connection to be closed after use; throws what the driver or the pool threw. */
    Connection borrow() throws SQLException;

    /** What messages call the database: a URL without credentials, or the class of the user's DataSource. */
    String place();

    /** The dialect to read errors by as long as no connection has been made. */
    Dialect expected();

    /** Whether nobody else has used the connections, or will. */
    boolean isOurs();

    @Override
    void close();
}
