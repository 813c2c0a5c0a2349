package io.dbintent.migration.simulate;

import io.dbintent.migration.change.ServerKind;
import io.dbintent.migration.change.ViewDefinition;
import io.dbintent.migration.ddl.ExpressionForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The columns of a view, as far as its query shows them.
 *
 * @param name as PostgreSQL names it
 * @param source what it is, in one form; another source may mean another type
 */
record ViewColumns(String name, String source) {

    private static final String NAME = "(?:\"(?:[^\"]|\"\")+\"|[A-Za-z_][\\w$]*)";
    private static final Pattern ALIASED = Pattern.compile("(?is)(.*\\S)\\s+AS\\s+(" + NAME + ")");
    private static final Pattern PLAIN = Pattern.compile("(?s)(?:" + NAME + "\\s*\\.\\s*)*(" + NAME + ")");

    /** Empty for a query whose columns its text does not show. */
    static Optional<List<ViewColumns>> of(ViewDefinition view, ServerKind server) {
        Matcher select =
                Pattern.compile("(?is)\\s*SELECT\\s+(?!DISTINCT\\b|ALL\\b)(.*)").matcher(view.query());
        if (!select.matches() || !view.columns().isEmpty()) {
            return Optional.empty();
        }
        List<ViewColumns> columns = new ArrayList<>();
        for (String item : items(select.group(1))) {
            Matcher aliased = ALIASED.matcher(item);
            Matcher plain = PLAIN.matcher(item);
            if (aliased.matches()) {
                columns.add(new ViewColumns(folded(aliased.group(2)), source(aliased.group(1), server)));
            } else if (plain.matches()) {
                columns.add(new ViewColumns(folded(plain.group(1)), source(item, server)));
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(columns);
    }

    /** What the name of a table adds to that of a column is left out: one of the two texts may be the server's. */
    private static String source(String item, ServerKind server) {
        Matcher plain = PLAIN.matcher(item);
        return plain.matches() ? folded(plain.group(1)) : ExpressionForm.of(item, server);
    }

    private static String folded(String name) {
        return name.startsWith("\"")
                ? name.substring(1, name.length() - 1).replace("\"\"", "\"")
                : name.toLowerCase(Locale.ROOT);
    }

    /** The select list cut at its commas, up to the FROM that is its own. */
    private static List<String> items(String list) {
        List<String> items = new ArrayList<>();
        int depth = 0;
        int start = 0;
        int i = 0;
        boolean quoted = false;
        for (; i < list.length(); i++) {
            char c = list.charAt(i);
            quoted ^= c == '\'' || c == '"';
            depth += quoted ? 0 : c == '(' ? 1 : c == ')' ? -1 : 0;
            boolean outside = depth == 0 && !quoted;
            if (outside && c == ',') {
                items.add(list.substring(start, i).strip());
                start = i + 1;
            }
            if (outside
                    && Character.isWhitespace(c)
                    && list.regionMatches(true, i + 1, "FROM", 0, 4)
                    && i + 5 < list.length()
                    && Character.isWhitespace(list.charAt(i + 5))) {
                break;
            }
        }
        items.add(list.substring(start, i).strip());
        return items;
    }
}
