package io.dbintent.migration.draft;

import io.dbintent.migration.change.ObjectName;
import io.dbintent.migration.change.SchemaDefinition;
import io.dbintent.migration.change.ViewDefinition;
import io.dbintent.migration.ddl.DdlWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The views of a schema, by what they read. */
final class Views {

    private static final Pattern STAR =
            Pattern.compile("(?:\\bselect(?:\\s+distinct|\\s+all)?|,|\\.)\\s*\\*", Pattern.CASE_INSENSITIVE);

    /** What a query calls its own results, which is no use of a column of that name. */
    private static final Pattern OUTPUT_NAME =
            Pattern.compile("\\bAS\\s+(?:\"[^\"]*\"|`[^`]*`|[\\p{L}_][\\p{L}\\p{N}_$]*)", Pattern.CASE_INSENSITIVE);

    private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_$]*");

    private final SchemaDefinition schema;

    Views(SchemaDefinition schema) {
        this.schema = schema;
    }

    /** The views that read the relation, and those that read them; each after the ones that it reads. */
    List<ViewDefinition> on(ObjectName relation) {
        List<ViewDefinition> found = new ArrayList<>();
        collect(relation, found);
        return found;
    }

    /** The views that read one of the columns of the relation, and those that read them. */
    List<ViewDefinition> on(ObjectName relation, Collection<String> columns) {
        List<ViewDefinition> found = new ArrayList<>();
        for (ViewDefinition view : direct(relation)) {
            Set<String> words = words(OUTPUT_NAME.matcher(view.query()).replaceAll(" "));
            boolean reads = STAR.matcher(view.query()).find()
                    || columns.stream().anyMatch(column -> words.contains(column.toLowerCase(Locale.ROOT)));
            if (reads && !found.contains(view)) {
                found.add(view);
                collect(view.name(), found);
            }
        }
        return found;
    }

    private void collect(ObjectName relation, List<ViewDefinition> found) {
        for (ViewDefinition view : direct(relation)) {
            found.remove(view);
            found.add(view);
            collect(view.name(), found);
        }
    }

    private List<ViewDefinition> direct(ObjectName relation) {
        String name = relation.name().toLowerCase(Locale.ROOT);
        return schema.views().stream()
                .filter(view ->
                        !view.name().matches(relation) && words(view.query()).contains(name))
                .toList();
    }

    /** The words of an expression in lower case, quoted or not, those of literals left out. */
    static Set<String> words(String expression) {
        Set<String> words = new TreeSet<>();
        Matcher matcher = WORD.matcher(expression.replaceAll("'(?:[^']|'')*'", " "));
        while (matcher.find()) {
            words.add(matcher.group().toLowerCase(Locale.ROOT));
        }
        return words;
    }

    /** The statements that make a view. */
    static List<String> create(DdlWriter write, ViewDefinition view) {
        return create(write, view, view.query(), "CREATE ");
    }

    /** The statement that gives a view another query. */
    static List<String> replace(DdlWriter write, ViewDefinition view, String query) {
        return create(write, view, query, "CREATE OR REPLACE ");
    }

    private static List<String> create(DdlWriter write, ViewDefinition view, String query, String verb) {
        if (view.materialized()) {
            throw DraftStopException.refuse("The materialized view " + view.name()
                    + " stands in the way, and making it again would compute all of its rows. Drop it first.");
        }
        List<String> made = new ArrayList<>();
        made.add(verb + (view.attributes().isEmpty() ? "" : view.attributes() + " ") + "VIEW "
                + write.name(view.name()) + (view.columns().isEmpty() ? "" : " " + write.list(view.columns()))
                + " AS " + query.strip().replaceAll(";\\s*$", ""));
        if (!view.comment().isEmpty()) {
            made.add("COMMENT ON VIEW " + write.name(view.name()) + " IS " + write.text(view.comment()));
        }
        return made;
    }
}
