package io.dbintent.migration.change;

/**
 * A function, procedure, event or other object that is known by name and text only.
 *
 * @param name where and what
 * @param kind in capitals: {@code FUNCTION}, {@code PROCEDURE}, {@code AGGREGATE}, {@code EVENT}, {@code POLICY} ...
 * @param signature the arguments as written, so that overloads differ; the table for a policy; empty if there are none
 * @param text the rest of the definition
 */
public record RoutineDefinition(ObjectName name, String kind, String signature, String text) {}
