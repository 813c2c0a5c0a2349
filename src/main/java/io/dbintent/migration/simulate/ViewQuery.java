package io.dbintent.migration.simulate;

import io.dbintent.migration.change.ObjectName;
import io.dbintent.migration.change.ViewDefinition;
import io.dbintent.migration.ddl.ExpressionForm;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a view's query needs of the schema, as far as its text shows it. */
final class ViewQuery {

    private static final Pattern FROM = Pattern.compile(
            "(?i)\\b(?:FROM|JOIN)\\s+\\(*\\s*([\"`\\[]?[\\w$]+[\"`\\]]?)(?:\\s*\\.\\s*([\"`\\[]?[\\w$]+[\"`\\]]?))?(\\s*\\()?");

    private ViewQuery() {}

    static void require(ViewDefinition view, Workspace work) {
        String query = view.query();
        boolean commonTables = query.strip().toUpperCase(Locale.ROOT).startsWith("WITH");
        Matcher matcher = FROM.matcher(query);
        while (matcher.find() && !commonTables && !work.sqlite()) {
            if (matcher.group(3) != null || insideCall(query, matcher.start())) {
                continue;
            }
            String second = matcher.group(2);
            String schema = second == null ? "" : name(matcher.group(1), work);
            String table = name(second == null ? matcher.group(1) : second, work);
            if (schema.equals("public") || table.equalsIgnoreCase("select") || table.equalsIgnoreCase("lateral")) {
                schema = "";
            }
            if (schema.equalsIgnoreCase("information_schema")
                    || schema.startsWith("pg_")
                    || table.startsWith("pg_")
                    || table.equalsIgnoreCase("select")
                    || table.equalsIgnoreCase("lateral")
                    || table.equalsIgnoreCase("dual")) {
                continue;
            }
            ObjectName needed = new ObjectName(schema, table);
            work.requireNamespace(needed);
            if (work.find(needed).isEmpty() && work.findView(needed).isEmpty()) {
                throw new RefusedException("View " + view.name() + " reads " + needed + ", which there is not.");
            }
        }
    }

    /** {@code EXTRACT(year FROM x)}, {@code TRIM(both FROM x)} and {@code IS DISTINCT FROM x} read no table. */
    private static boolean insideCall(String query, int at) {
        String before = query.substring(0, at).stripTrailing();
        return before.matches("(?is).*\\b(extract|trim|substring|overlay|position)\\s*\\([^()]*")
                || before.matches("(?is).*\\bdistinct");
    }

    private static String name(String written, Workspace work) {
        char first = written.charAt(0);
        if (first == '"' || first == '`' || first == '[') {
            return written.substring(1, written.length() - 1);
        }
        return work.postgres() ? written.toLowerCase(Locale.ROOT) : written;
    }

    /** PostgreSQL replaces a view only by one that has the same columns and perhaps more after them. */
    static void requireReplaceable(ViewDefinition before, ViewDefinition after, Workspace work) {
        if (before.materialized() || after.materialized()) {
            throw new RefusedException("A materialized view cannot be replaced: " + before.name() + ".");
        }
        if (ExpressionForm.of(before.query(), work.server()).equals(ExpressionForm.of(after.query(), work.server()))) {
            return;
        }
        Optional<List<ViewColumns>> old = ViewColumns.of(before, work.server());
        Optional<List<ViewColumns>> now = ViewColumns.of(after, work.server());
        if (old.isEmpty() || now.isEmpty()) {
            throw new UndecidedException("Whether the new query of view " + before.name()
                    + " keeps the columns of the old one is not known.");
        }
        for (int i = 0; i < old.get().size(); i++) {
            ViewColumns column = old.get().get(i);
            ViewColumns other = i < now.get().size() ? now.get().get(i) : null;
            if (other == null || !other.name().equals(column.name())) {
                throw new RefusedException("View " + before.name() + " cannot be replaced: its column " + column.name()
                        + " would be " + (other == null ? "lost." : "called " + other.name() + "."));
            }
            if (!other.source().equals(column.source())) {
                throw new UndecidedException("Whether column " + column.name() + " of view " + before.name()
                        + " keeps its type is not known.");
            }
        }
    }
}
