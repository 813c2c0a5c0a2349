package io.dbintent.migration.target;

import io.dbintent.database.Database;
import io.dbintent.migration.change.SchemaDefinition;
import io.dbintent.migration.change.ServerKind;
import io.dbintent.migration.ddl.DdlReader;
import io.dbintent.migration.impact.TableSizes;
import io.dbintent.migration.inspect.SchemaInspector;
import io.dbintent.migration.rehearsal.SchemaSource;
import io.dbintent.migration.scratch.ServerVersion;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * What drafting has to know of the database that a migration is for, as it was at one moment.
 *
 * @param server product and version, for the wording of DDL
 * @param version the same as the server spells it, for the choice of a scratch server
 * @param ownSchema the name of the schema that unqualified names mean
 * @param schema all of that schema
 * @param source what makes the same schema on a scratch server
 * @param sizes of its tables, as the server estimates them
 * @param rows where rows can be counted, read-only
 */
public record TargetDatabase(
        ServerKind server,
        ServerVersion version,
        String ownSchema,
        SchemaDefinition schema,
        SchemaSource source,
        TableSizes sizes,
        Database rows) {

    /**
     * Reads all of it in one read-only transaction.
     *
     * @throws io.dbintent.database.DatabaseException if the database cannot be reached or read
     * @throws io.dbintent.migration.inspect.UnsupportedProductException for a product whose catalog is not read: all but MySQL, MariaDB, PostgreSQL, SQLite
     */
    public static TargetDatabase read(Database database) {
        return database.catalog(connection -> read(database, connection));
    }

    private static TargetDatabase read(Database database, Connection connection) throws SQLException {
        SchemaInspector inspector = SchemaInspector.of(connection);
        ServerKind server = inspector.server();
        return new TargetDatabase(
                server,
                ServerVersion.of(connection),
                ownSchema(connection, server),
                inspector.read(connection),
                SchemaSource.database(connection, server.dialect()),
                TableSizes.read(connection, server.dialect()),
                database);
    }

    private static String ownSchema(Connection connection, ServerKind server) throws SQLException {
        String name = server.isMySqlFamily() ? connection.getCatalog() : connection.getSchema();
        return name == null || name.isEmpty() ? DdlReader.of(server).ownSchema() : name;
    }
}
