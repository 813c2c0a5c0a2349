package io.dbintent.migration.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Compares the arguments of routines. */
final class Signatures {

    /** The last word of a type's usual name, for its other names. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("int", "integer"),
            Map.entry("int4", "integer"),
            Map.entry("int8", "bigint"),
            Map.entry("int2", "smallint"),
            Map.entry("bool", "boolean"),
            Map.entry("float4", "real"),
            Map.entry("float8", "precision"),
            Map.entry("float", "precision"),
            Map.entry("varchar", "varying"),
            Map.entry("char", "character"),
            Map.entry("decimal", "numeric"),
            Map.entry("timestamptz", "zone"),
            Map.entry("timetz", "zone"),
            Map.entry("timestamp", "zone"),
            Map.entry("time", "zone"));

    private Signatures() {}

    /** The last word of each argument without its default: the type, more or less; names do not count. */
    static List<String> types(String signature) {
        List<String> types = new ArrayList<>();
        for (String argument : signature.split(",", -1)) {
            String plain =
                    argument.replaceAll("(?is)\\b(default|=).*$", "").strip().toLowerCase(Locale.ROOT);
            if (!plain.isEmpty()) {
                String[] words = plain.split("\\s+", -1);
                String last = words[words.length - 1];
                types.add(NAMES.getOrDefault(last, last));
            }
        }
        return types;
    }
}
