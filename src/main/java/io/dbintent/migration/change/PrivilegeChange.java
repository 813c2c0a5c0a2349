package io.dbintent.migration.change;

/**
 * A statement about users, roles or what they may do.
 *
 * @param verb in capitals, such as {@code GRANT}, {@code REVOKE}, {@code CREATE ROLE}
 * @param text the statement as written
 */
public record PrivilegeChange(String verb, String text) implements SchemaChange {}
