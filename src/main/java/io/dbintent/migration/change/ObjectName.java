package io.dbintent.migration.change;

/**
 * The name of a table, view, index or other object, unquoted and folded as the server keeps it.
 *
 * @param schema the schema written before the name; empty for the schema that the migration runs in
 * @param name the name itself, never empty
 */
public record ObjectName(String schema, String name) implements Comparable<ObjectName> {

    public ObjectName {
        if (name.isEmpty()) {
            throw new IllegalArgumentException("The name of an object is empty, in schema '" + schema + "'.");
        }
    }

    /** A name in the schema that the migration runs in. */
    public static ObjectName of(String name) {
        return new ObjectName("", name);
    }

    /** Another object of the same schema. */
    public ObjectName sibling(String other) {
        return new ObjectName(schema, other);
    }

    /** True if both name the same object where letter case does not count. */
    public boolean matches(ObjectName other) {
        return schema.equalsIgnoreCase(other.schema) && name.equalsIgnoreCase(other.name);
    }

    @Override
    public int compareTo(ObjectName other) {
        int bySchema = schema.compareTo(other.schema);
        return bySchema != 0 ? bySchema : name.compareTo(other.name);
    }

    /** As messages show it: {@code users} or {@code audit.users}. */
    @Override
    public String toString() {
        return schema.isEmpty() ? name : schema + "." + name;
    }
}
