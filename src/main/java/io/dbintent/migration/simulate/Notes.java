package io.dbintent.migration.simulate;

import io.dbintent.migration.change.SchemaDefinition;
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
        return SchemaDefinition.COMMENT + kind + " "
                + subject.replaceAll("(^| )public\\.", "$1").replaceAll("\\s+", " ");
    }

    /** A subject as the server keeps its name: letter case counts between quotes alone. */
    static String folded(String written) {
        StringBuilder name = new StringBuilder();
        String[] parts = written.split("\"", -1);
        for (int i = 0; i < parts.length; i++) {
            name.append(i % 2 == 1 ? parts[i] : parts[i].toLowerCase(Locale.ROOT));
        }
        return name.toString();
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
