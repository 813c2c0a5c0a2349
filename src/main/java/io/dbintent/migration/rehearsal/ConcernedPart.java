package io.dbintent.migration.rehearsal;

import io.dbintent.sql.Dialect;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The statements of a schema that a migration can meet: its tables, what their foreign keys lead to, what leads to them,
 * and the views and triggers on them. Words decide, so that rather too much is kept than too little: a table is concerned
 * as soon as its name, or that of one of its constraints or indexes, is a word of the migration.
 */
final class ConcernedPart {

    private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_$]*");
    private static final String NAME = "((?:[\"`\\[]?[\\p{L}\\p{N}_$]+[\"`\\]]?\\.)*[\"`\\[]?[\\p{L}\\p{N}_$]+)";
    private static final Pattern TABLE = Pattern.compile(
            "(?is)\\s*CREATE\\s+(?:GLOBAL\\s+|LOCAL\\s+|TEMP(?:ORARY)?\\s+|UNLOGGED\\s+|CACHED\\s+|MEMORY\\s+)*TABLE\\s+"
                    + "(?:IF\\s+NOT\\s+EXISTS\\s+)?" + NAME + ".*");
    private static final Pattern OF_TABLE =
            Pattern.compile("(?is)\\s*(?:ALTER\\s+TABLE\\s+(?:ONLY\\s+)?(?:IF\\s+EXISTS\\s+)?" + NAME
                    + "|CREATE\\s+(?:\\w+\\s+)*?INDEX\\b.*?\\sON\\s+(?:ONLY\\s+)?" + NAME + ").*");
    private static final Pattern VIEW =
            Pattern.compile("(?is)\\s*CREATE\\s+[^(]*?\\b(?:VIEW|TRIGGER|RULE|POLICY)\\s.*");
    private static final Pattern LEADS_TO =
            Pattern.compile("(?is)\\b(?:REFERENCES|INHERITS\\s*\\(|PARTITION\\s+OF|LIKE)\\s*" + NAME);
    /** Names that are there once in the whole schema: constraints, on PostgreSQL indexes too. */
    private static final Pattern NAMED =
            Pattern.compile("(?is)\\b(?:CONSTRAINT|CREATE\\s+(?:UNIQUE\\s+)?INDEX)\\s+" + NAME);

    private static final Pattern ROUTINE =
            Pattern.compile("(?is)\\s*CREATE\\s+[^(]*?\\b(?:FUNCTION|PROCEDURE)\\s+" + NAME + ".*");
    private static final Pattern ACTIONS = Pattern.compile(
            "(?i)\\bON\\s+(?:DELETE|UPDATE)\\s+(?:CASCADE|RESTRICT|NO\\s+ACTION|SET\\s+(?:NULL|DEFAULT)|CURRENT_TIMESTAMP)");
    private static final Pattern VIEW_NAME =
            Pattern.compile("(?is)\\b(?:VIEW|TRIGGER|RULE|POLICY)\\s+(?:IF\\s+NOT\\s+EXISTS\\s+)?" + NAME);
    /** What may reach a table without naming it. */
    private static final Pattern UNCLEAR = Pattern.compile(
            "(?is).*\\b(?:CALL|DO|PREPARE|EXECUTE|PERFORM|SCHEMA|DATABASE|CASCADE|WITH\\s+RECURSIVE)\\b.*");
    /** What foreign keys may carry on to further tables. */
    private static final Pattern ROWS = Pattern.compile("(?is).*\\b(?:DELETE|UPDATE|REPLACE|TRUNCATE|MERGE)\\b.*");

    private final List<ScriptStatement> all;
    private final Map<String, List<ScriptStatement>> tables = new LinkedHashMap<>();
    private final Map<String, Set<String>> parents = new HashMap<>();
    private final List<ScriptStatement> views = new ArrayList<>();
    private final List<ScriptStatement> others = new ArrayList<>();

    private ConcernedPart(List<ScriptStatement> all) {
        this.all = all;
        for (ScriptStatement statement : all) {
            place(statement);
        }
        tables.forEach((table, statements) -> {
            Set<String> found = new HashSet<>();
            for (ScriptStatement statement : statements) {
                Matcher matcher = LEADS_TO.matcher(statement.text());
                while (matcher.find()) {
                    found.add(plain(matcher.group(1)));
                }
            }
            found.retainAll(tables.keySet());
            parents.put(table, found);
        });
    }

    /** The concerned statements in their order; all of them if the migration may reach what it does not name. */
    static List<ScriptStatement> of(List<ScriptStatement> schema, Script up, Script down, Dialect dialect) {
        String scripts = String.join("\n", up.texts()) + "\n" + String.join("\n", down.texts());
        scripts = ACTIONS.matcher(scripts).replaceAll("");
        if (UNCLEAR.matcher(scripts).matches() || dialect == Dialect.SQLITE || dialect == Dialect.H2) {
            return schema;
        }
        return new ConcernedPart(schema)
                .kept(words(scripts), ROWS.matcher(scripts).matches());
    }

    /** How many tables these statements make. */
    static int tables(List<ScriptStatement> statements) {
        return new ConcernedPart(statements).tables.size();
    }

    private void place(ScriptStatement statement) {
        Matcher table = TABLE.matcher(statement.text());
        Matcher of = OF_TABLE.matcher(statement.text());
        if (table.matches()) {
            tables.computeIfAbsent(plain(table.group(1)), name -> new ArrayList<>())
                    .add(statement);
        } else if (VIEW.matcher(statement.text()).matches()) {
            views.add(statement);
        } else {
            List<ScriptStatement> known =
                    of.matches() ? tables.get(plain(of.group(1) == null ? of.group(2) : of.group(1))) : null;
            (known == null ? others : known).add(statement);
        }
    }

    private List<ScriptStatement> kept(Set<String> words, boolean rows) {
        Set<String> named = new HashSet<>();
        tables.forEach((table, statements) -> {
            if (words.contains(table) || statements.stream().anyMatch(one -> isNamed(one, words))) {
                named.add(table);
            }
        });
        Set<String> wanted = new HashSet<>(named);
        Set<ScriptStatement> dependents = new HashSet<>();
        boolean more = true;
        while (more) {
            int size = wanted.size() + dependents.size();
            Set<String> reached = rows ? Set.copyOf(wanted) : Set.copyOf(named);
            parents.forEach((child, leadsTo) -> {
                if (leadsTo.stream().anyMatch(reached::contains)) {
                    wanted.add(child);
                }
            });
            Set.copyOf(wanted).forEach(table -> wanted.addAll(parents.getOrDefault(table, Set.of())));
            for (ScriptStatement routine : others) {
                Matcher matcher = ROUTINE.matcher(routine.text());
                if (matcher.matches() && isUsed(plain(matcher.group(1)), words, wanted, dependents)) {
                    Set<String> mentioned = words(routine.text());
                    mentioned.retainAll(tables.keySet());
                    dependents.add(routine);
                    wanted.addAll(mentioned);
                }
            }
            for (ScriptStatement view : views) {
                Set<String> mentioned = words(view.text());
                if (mentioned.stream().anyMatch(wanted::contains)
                        || isNamed(view, words)
                        || VIEW_NAME.matcher(view.text()).results().anyMatch(m -> words.contains(plain(m.group(1))))) {
                    dependents.add(view);
                    mentioned.retainAll(tables.keySet());
                    wanted.addAll(mentioned);
                }
            }
            more = wanted.size() + dependents.size() > size;
        }
        Set<ScriptStatement> keep = new HashSet<>(dependents);
        keep.addAll(others);
        wanted.forEach(table -> keep.addAll(tables.getOrDefault(table, List.of())));
        return all.stream().filter(keep::contains).toList();
    }

    private boolean isUsed(String routine, Set<String> words, Set<String> wanted, Set<ScriptStatement> dependents) {
        return words.contains(routine)
                || dependents.stream().anyMatch(one -> words(one.text()).contains(routine))
                || wanted.stream()
                        .flatMap(table -> tables.getOrDefault(table, List.of()).stream())
                        .anyMatch(one -> words(one.text()).contains(routine));
    }

    private static boolean isNamed(ScriptStatement statement, Set<String> words) {
        return NAMED.matcher(statement.text()).results().anyMatch(found -> words.contains(plain(found.group(1))));
    }

    private static Set<String> words(String text) {
        Set<String> found = new HashSet<>();
        WORD.matcher(text).results().forEach(word -> found.add(word.group().toLowerCase(Locale.ROOT)));
        return found;
    }

    private static String plain(String name) {
        return name.substring(name.lastIndexOf('.') + 1)
                .replaceAll("[\"`\\[\\]]", "")
                .toLowerCase(Locale.ROOT);
    }
}
