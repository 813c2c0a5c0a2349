package io.dbintent.migration.simulate;

import io.dbintent.migration.change.SequenceChange;
import io.dbintent.migration.change.SequenceDefinition;
import java.util.Map;
import java.util.TreeMap;

/** Leaves away what a sequence has anyway. */
final class SequenceOptions {

    private SequenceOptions() {}

    static SequenceDefinition usual(SequenceDefinition sequence) {
        Map<String, String> options = new TreeMap<>(sequence.options());
        options.remove("restart");
        options.remove("cycle", "");
        options.remove("min", "");
        options.remove("max", "");
        options.remove("min", "1");
        options.remove("start", "1");
        options.remove("increment", "1");
        options.remove("cache", "1");
        options.remove("as", "bigint");
        options.remove("max", "9223372036854775807");
        boolean integer = "integer".equals(options.get("as"));
        if (integer) {
            options.remove("max", "2147483647");
        }
        // A start equal to the lowest value is where a sequence starts anyway.
        if (options.containsKey("min") && options.get("min").equals(options.get("start"))) {
            options.remove("start");
        }
        return sequence.withOptions(options);
    }

    static SequenceDefinition altered(SequenceDefinition sequence, SequenceChange.Alter alter) {
        Map<String, String> options = new TreeMap<>(sequence.options());
        options.putAll(alter.options());
        SequenceDefinition changed = usual(sequence.withOptions(options));
        String owner = alter.ownedBy();
        return owner == null ? changed : changed.withOwnedBy(owner);
    }
}
