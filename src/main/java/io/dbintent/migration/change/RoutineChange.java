package io.dbintent.migration.change;

/** Something done to a function, a procedure or another object that is known as text. */
public sealed interface RoutineChange extends SchemaChange {

    ObjectName routine();

    String kind();

    record Create(RoutineDefinition definition, boolean orReplace, boolean ifNotExists) implements RoutineChange {
        @Override
        public ObjectName routine() {
            return definition.name();
        }

        @Override
        public String kind() {
            return definition.kind();
        }
    }

    /**
     * A routine less.
     *
     * @param signature the arguments as written; empty if none were
     */
    record Drop(ObjectName routine, String kind, String signature, boolean ifExists, boolean cascade)
            implements RoutineChange {}

    /** {@code text} is all that follows the name. */
    record Alter(ObjectName routine, String kind, String text) implements RoutineChange {}
}
