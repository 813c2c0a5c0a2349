package io.dbintent.migration.simulate;

import io.dbintent.migration.change.TableChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Adds and drops partitions in a MySQL partition clause. */
final class Partitions {

    private Partitions() {}

    static String after(String clause, TableChange.Partition change) {
        int open = clause.toUpperCase(Locale.ROOT).replaceAll("\\s", " ").indexOf("(PARTITION ");
        if (open < 0 || !clause.stripTrailing().endsWith(")")) {
            throw new UndecidedException("Partitions that are not listed are not followed.");
        }
        String head = clause.substring(0, open).strip();
        List<String> parts = list(clause.substring(open));
        if (change.action().equals("ADD")) {
            parts.addAll(list(change.text()));
        } else {
            for (String name : change.text().split(",", -1)) {
                String wanted = name(name);
                if (!parts.removeIf(part ->
                        name(part.strip().substring("PARTITION".length())).equalsIgnoreCase(wanted))) {
                    throw new RefusedException("There is no partition " + wanted + " to drop.");
                }
            }
        }
        return head + " (" + String.join(", ", parts) + ")";
    }

    private static String name(String text) {
        String start = text.strip();
        if (start.isEmpty()) {
            throw new UndecidedException("A partition without a name is not followed.");
        }
        char quote = start.charAt(0);
        if (quote == '`' || quote == '"') {
            return start.substring(1, start.indexOf(quote, 1));
        }
        return start.split("[\\s(]", 2)[0];
    }

    private static List<String> list(String bracketed) {
        String text = bracketed.strip();
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int from = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if ((c == ',' && depth == 1) || (c == ')' && depth == 0)) {
                parts.add(text.substring(from, i).strip().replaceAll("\\s+", " "));
                from = i + 1;
            }
        }
        return parts;
    }
}
