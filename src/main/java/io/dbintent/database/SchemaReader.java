package io.dbintent.database;

import io.dbintent.schema.Schema;
import java.sql.Connection;
import java.sql.SQLException;

/** Reads the schema that a connection is in, with few queries whatever the number of tables. */
interface SchemaReader {
    Schema read(Connection connection) throws SQLException;
}
