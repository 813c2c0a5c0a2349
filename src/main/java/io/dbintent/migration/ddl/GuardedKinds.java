package io.dbintent.migration.ddl;

import io.dbintent.migration.change.DdlStatement;
import java.util.Set;

/** The kinds of statement that a migration may contain. */
final class GuardedKinds {

    static final Set<String> ALLOWED = Set.of(
            "CREATE TABLE",
            "ALTER TABLE",
            "DROP TABLE",
            "RENAME",
            "CREATE INDEX",
            "ALTER INDEX",
            "DROP INDEX",
            "CREATE VIEW",
            "ALTER VIEW",
            "DROP VIEW",
            "CREATE SEQUENCE",
            "ALTER SEQUENCE",
            "DROP SEQUENCE",
            "CREATE TYPE",
            "ALTER TYPE",
            "DROP TYPE",
            "CREATE DOMAIN",
            "ALTER DOMAIN",
            "DROP DOMAIN",
            "CREATE EXTENSION",
            "DROP TRIGGER",
            "COMMENT TABLE",
            "COMMENT COLUMN",
            "COMMENT INDEX",
            "COMMENT VIEW",
            "COMMENT TYPE",
            "COMMENT DOMAIN",
            "COMMENT CONSTRAINT",
            "COMMENT SEQUENCE",
            "COMMENT MATERIALIZED",
            "INSERT",
            "UPDATE",
            "DELETE",
            "REPLACE",
            "WITH",
            "REFRESH",
            "REINDEX",
            "SET",
            "PRAGMA");

    private GuardedKinds() {}

    static DdlRefusal reason(DdlStatement statement) {
        String kind = statement.kind();
        if (kind.matches(".*\\b(FUNCTION|PROCEDURE|TRIGGER|EVENT|PACKAGE|RULE|AGGREGATE|ROUTINE)$")) {
            return DdlRefusal.DDL_BODY;
        }
        if (kind.matches("(GRANT|REVOKE|.* (USER|ROLE|GROUP|POLICY|DEFAULT|OWNED))$")) {
            return DdlRefusal.DDL_PRIVILEGE;
        }
        if (kind.matches(
                "COPY|LOAD|ATTACH|DETACH|IMPORT|BACKUP|RESTORE|HANDLER|.* (SERVER|FOREIGN|TABLESPACE|ALIAS|LIBRARY|DIRECTORY|LANGUAGE|SUBSCRIPTION|PUBLICATION|LOGFILE)")) {
            return DdlRefusal.DDL_FILE;
        }
        if (kind.matches("BEGIN|START|COMMIT|ROLLBACK|SAVEPOINT|RELEASE|END|ABORT")) {
            return DdlRefusal.DDL_TRANSACTION;
        }
        if (kind.endsWith(" EXTENSION")) {
            return DdlRefusal.DDL_EXTENSION;
        }
        if (kind.matches(".* (DATABASE|SCHEMA)|USE")) {
            return DdlRefusal.DDL_OTHER_SCHEMA;
        }
        return DdlRefusal.DDL_STATEMENT;
    }
}
