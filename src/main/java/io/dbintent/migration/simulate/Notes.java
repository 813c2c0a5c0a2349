package io.dbintent.migration.simulate;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Comments of what has no record of its own, kept beside the schema's defaults. */
final class Notes {

    private final Workspace work;

    Notes(Workspace work) {
        this.work = work;
    }

    private static String key(String kind, String subject) {
        String plain = subject.toLowerCase(Locale.ROOT).replace("\"", "").replaceFirst("^public\\.", "");
        return SchemaComparison.COMMENT + kind + " " + plain.replaceAll("\\s+", " ");
    }

    /** Sets a comment, or takes it away if it is empty. */
    void set(String kind, String subject, String comment) {
        Map<String, String> defaults = new TreeMap<>(work.schema().defaults());
        if (comment.isEmpty()) {
            defaults.remove(key(kind, subject));
        } else {
            defaults.put(key(kind, subject), comment);
        }
        work.schema(work.schema().withDefaults(defaults));
    }

    /** A comment follows its object to another name. */
    void move(String kind, String from, String to) {
        String comment = work.schema().defaults().get(key(kind, from));
        if (comment != null) {
            set(kind, from, "");
            set(kind, to, comment);
        }
    }
}
