package io.dbintent.migration.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The text of a CREATE TABLE as people write it, made comparable. */
final class TableText {

    private static final Pattern CONSTRAINT =
            Pattern.compile("(?:constraint|primary key|unique|check|foreign key)\\b.*", Pattern.DOTALL);

    private TableText() {}

    /** What is between the outer parentheses, cut at its commas, and last what follows them; empty if there are none. */
    static List<String> items(String sql) {
        List<String> items = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int at = 0; at < sql.length(); at++) {
            char character = sql.charAt(at);
            if (character == '\'' || character == '"' || character == '`') {
                int end = sql.indexOf(character, at + 1);
                at = end < 0 ? sql.length() : end;
            } else if (character == '(' && depth++ == 0) {
                from = at + 1;
            } else if (character == ',' && depth == 1) {
                items.add(sql.substring(from, at).strip());
                from = at + 1;
            } else if (character == ')' && --depth == 0) {
                items.add(sql.substring(from, at).strip());
                items.add(sql.substring(at + 1).strip());
                return items;
            }
        }
        return List.of();
    }

    static boolean isConstraint(String normalized) {
        return CONSTRAINT.matcher(normalized).matches();
    }

    /** In lower case, without quotes around names and without needless spaces; strings stay. */
    static String normalized(String sql) {
        StringBuilder out = new StringBuilder();
        for (int at = 0; at < sql.length(); at++) {
            char character = sql.charAt(at);
            if (character == '\'') {
                int end = sql.indexOf('\'', at + 1);
                int to = end < 0 ? sql.length() : end + 1;
                out.append(sql, at, to);
                at = to - 1;
            } else if (character != '"' && character != '`' && character != '[' && character != ']') {
                out.append(String.valueOf(character).toLowerCase(Locale.ROOT));
            }
        }
        return out.toString()
                .replaceAll("\\s+", " ")
                .replaceAll(" ?([(),;]) ?", "$1")
                .strip();
    }
}
