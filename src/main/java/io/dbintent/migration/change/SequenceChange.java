package io.dbintent.migration.change;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Something done to a sequence. */
public sealed interface SequenceChange extends SchemaChange {

    ObjectName sequence();

    record Create(SequenceDefinition definition, boolean ifNotExists) implements SequenceChange {
        @Override
        public ObjectName sequence() {
            return definition.name();
        }
    }

    /**
     * Other options or another owner.
     *
     * @param options those that change; {@code restart} changes what comes next and nothing that is kept
     * @param ownedBy the new owner, empty for none; null if it stays
     */
    record Alter(
            ObjectName sequence,
            Map<String, String> options,
            @Nullable String ownedBy,
            boolean ifExists) implements SequenceChange {
        public Alter {
            options = Map.copyOf(options);
        }
    }

    record Drop(ObjectName sequence, boolean ifExists, boolean cascade) implements SequenceChange {}

    record Rename(ObjectName sequence, ObjectName to) implements SequenceChange {}
}
