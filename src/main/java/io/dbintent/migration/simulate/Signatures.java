package io.dbintent.migration.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Compares the arguments of routines. */
final class Signatures {

    private Signatures() {}

    /** The last word of each argument without its default: the type, more or less; names do not count. */
    static List<String> types(String signature) {
        List<String> types = new ArrayList<>();
        for (String argument : signature.split(",", -1)) {
            String plain =
                    argument.replaceAll("(?is)\\b(default|=).*$", "").strip().toLowerCase(Locale.ROOT);
            if (!plain.isEmpty()) {
                String[] words = plain.split("\\s+", -1);
                types.add(words[words.length - 1]);
            }
        }
        return types;
    }
}
