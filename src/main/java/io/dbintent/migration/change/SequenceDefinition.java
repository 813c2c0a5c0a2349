package io.dbintent.migration.change;

import java.util.Map;

/**
 * A sequence.
 *
 * @param name where and what
 * @param options lower case name to value: {@code as}, {@code start}, {@code increment}, {@code min}, {@code max},
 *     {@code cache}, {@code cycle}; those with the product's usual value are left out
 * @param ownedBy {@code table.column} of the column it goes away with; empty if it stands alone
 */
public record SequenceDefinition(ObjectName name, Map<String, String> options, String ownedBy) {

    public SequenceDefinition {
        options = Map.copyOf(options);
    }

    public SequenceDefinition withName(ObjectName value) {
        return new SequenceDefinition(value, options, ownedBy);
    }

    public SequenceDefinition withOptions(Map<String, String> value) {
        return new SequenceDefinition(name, value, ownedBy);
    }

    public SequenceDefinition withOwnedBy(String value) {
        return new SequenceDefinition(name, options, value);
    }
}
