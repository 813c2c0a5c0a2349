package io.dbintent.evidence;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Wrong plans made mechanically from right ones, for claims that are false and for true ones that the wrong plan does not
 * prove. The claim keeps its words; only the query and the expectation lie.
 */
final class Lies {

    enum Kind {
        DROPPED_WHERE,
        OR_ALWAYS_TRUE,
        NEIGHBOURING_VALUE,
        WRONG_COLUMN,
        WRONG_TABLE,
        WRONG_OPERATOR,
        OFF_BY_ONE,
        COUNT_NOT_LOOKED_AT,
        CONSTANT_SELECT,
        MISSING_JOIN,
        NEGATION_LOST,
        LIKE_OVERMATCH,
        STALE_LEARNING,
        INJECTED_ROWS
    }

    record Lie(Kind kind, Corpus.Entry about, String expectation, String sql) {}

    private static final Pattern TEXT = Pattern.compile("'((?:[^'])*)'");
    private static final Pattern NUMBER = Pattern.compile("(?<= )[0-9]+(?:\\.[0-9]+)?(?![0-9.'-])");
    private static final Map<String, List<List<String>>> COLUMNS = Map.of(
            "webshop",
            List.of(
                    List.of("first_name", "last_name", "email", "city", "country"),
                    List.of("name", "category"),
                    List.of("list_price", "standard_cost", "stock", "unit_price", "quantity"),
                    List.of("job_title", "city", "last_name"),
                    List.of("phone", "email"),
                    List.of("ordered_on", "shipped_on"),
                    List.of("shipping_fee", "customer_id")),
            "school",
            List.of(
                    List.of("city", "guardian", "name"),
                    List.of("subject", "office", "name"),
                    List.of("credits", "teacher_id"),
                    List.of("title", "room"),
                    List.of("duration", "course_id"),
                    List.of("mark", "course_id"),
                    List.of("salary", "id")),
            "library",
            List.of(
                    List.of("country", "name"),
                    List.of("title", "isbn", "language"),
                    List.of("pages", "published_year"),
                    List.of("born", "died"),
                    List.of("email", "street"),
                    List.of("joined_on", "expires_on"),
                    List.of("loaned_on", "returned_on"),
                    List.of("fine", "member_id")));
    private static final Map<String, List<List<String>>> TABLES = Map.of(
            "webshop",
            List.of(List.of("customers", "employees", "products", "orders", "order_items", "suppliers")),
            "school",
            List.of(List.of("students", "teachers", "courses", "enrollments", "exams")),
            "library",
            List.of(List.of("authors", "members", "books", "publishers", "loans")));

    private final String corpus;
    private final List<Corpus.Entry> entries;
    private final Map<Kind, List<Lie>> lies = new EnumMap<>(Kind.class);

    private Lies(Corpus corpus) {
        this.corpus = corpus.name();
        this.entries = corpus.entries();
        for (Kind kind : Kind.values()) {
            lies.put(kind, new ArrayList<>());
        }
    }

    static Map<Kind, List<Lie>> about(Corpus corpus) {
        Lies maker = new Lies(corpus);
        for (int i = 0; i < corpus.entries().size(); i++) {
            Corpus.Entry entry = corpus.entries().get(i);
            if (!entry.expectation().equals("rows")) {
                maker.droppedWhere(entry);
                maker.alwaysTrue(entry);
                maker.neighbour(entry);
                maker.wrongColumn(entry);
                maker.wrongTable(entry);
                maker.wrongOperator(entry);
                maker.offByOne(entry);
                maker.count(entry);
                maker.constant(entry);
                maker.missingJoin(entry);
                maker.negationLost(entry);
                maker.overmatch(entry);
                maker.stale(entry, i);
                maker.injected(entry);
            }
        }
        return maker.lies;
    }

    private void add(Kind kind, Corpus.Entry entry, String expectation, String sql) {
        if (!sql.equals(entry.sql()) || !expectation.equals(entry.expectation())) {
            lies.computeIfAbsent(kind, k -> new ArrayList<>()).add(new Lie(kind, entry, expectation, sql));
        }
    }

    private void droppedWhere(Corpus.Entry entry) {
        Matcher where = Pattern.compile(" WHERE (.*?)(?= GROUP BY| ORDER BY|$)").matcher(entry.sql());
        if (entry.sql().contains("(SELECT") || !where.find()) {
            return;
        }
        add(Kind.DROPPED_WHERE, entry, entry.expectation(), where.replaceFirst(""));
        String[] conjuncts = where.group(1).split(" AND ", -1);
        if (conjuncts.length > 1 && !where.group(1).contains(" OR ")) {
            for (int drop = 0; drop < conjuncts.length; drop++) {
                List<String> kept = new ArrayList<>(List.of(conjuncts));
                kept.remove(drop);
                add(
                        Kind.DROPPED_WHERE,
                        entry,
                        entry.expectation(),
                        entry.sql().replace(where.group(1), String.join(" AND ", kept)));
            }
        }
    }

    private void alwaysTrue(Corpus.Entry entry) {
        String[] clauses = entry.expectation().equals("none")
                ? new String[] {" AND 1 = 0", " AND 'a' = 'b'", " AND 1 > 2"}
                : new String[] {" OR 1 = 1", " OR 'a' = 'a'", " OR 2 > 1"};
        Matcher where = Pattern.compile(" WHERE (.*?)(?= GROUP BY| ORDER BY|$)").matcher(entry.sql());
        if (entry.sql().contains("(SELECT") || !where.find()) {
            return;
        }
        String clause = clauses[Math.floorMod(entry.claim().hashCode(), clauses.length)];
        String where1 = " WHERE (" + Matcher.quoteReplacement(where.group(1)) + ")" + clause;
        add(Kind.OR_ALWAYS_TRUE, entry, entry.expectation(), where.replaceFirst(where1));
        Matcher column =
                Pattern.compile("[A-Za-z_.]+(?= (?:=|<|>|<=|>=|<>|LIKE|IS) )").matcher(where.group(1));
        if (column.find()) {
            String name = column.group();
            String always = entry.expectation().equals("none")
                    ? " AND " + name + " <> " + name
                    : " OR " + name + " = " + name + " OR " + name + " IS NULL";
            add(
                    Kind.OR_ALWAYS_TRUE,
                    entry,
                    entry.expectation(),
                    where.replaceFirst(" WHERE (" + Matcher.quoteReplacement(where.group(1)) + ")" + always));
        }
    }

    private void neighbour(Corpus.Entry entry) {
        boolean absence = entry.expectation().equals("none");
        for (Corpus.Entry other : entries) {
            // the same query with the value of a neighbour, which turns a false claim's outcome
            boolean sameForm = TEXT.matcher(other.sql())
                    .replaceAll("?")
                    .equals(TEXT.matcher(entry.sql()).replaceAll("?"));
            if (sameForm && other.truth() && other.expectation().equals(entry.expectation())) {
                add(Kind.NEIGHBOURING_VALUE, entry, entry.expectation(), other.sql());
            }
        }
        Matcher text = TEXT.matcher(entry.sql());
        if (absence && text.find() && !text.group(1).isBlank()) {
            String changed = text.group(1).matches("[0-9-]+") ? "1901-01-01" : text.group(1) + "ia";
            add(Kind.NEIGHBOURING_VALUE, entry, "none", entry.sql().replace(text.group(1), changed));
        }
        Matcher value = Pattern.compile("^'(.*)'$").matcher(entry.expectation());
        if (value.find()) {
            for (Corpus.Entry other : entries) {
                if (other.truth() && other.sql().equals(entry.sql())) {
                    add(Kind.NEIGHBOURING_VALUE, entry, other.expectation(), entry.sql());
                }
            }
        }
    }

    private void wrongColumn(Corpus.Entry entry) {
        for (List<String> family : COLUMNS.getOrDefault(corpus, List.of())) {
            for (String column : family) {
                for (String other : family) {
                    String sql = entry.sql().replaceAll("(?<![a-z_])" + column + "(?![a-z_])", other);
                    boolean clash = column.equals("name") && !entry.sql().contains("WHERE name");
                    if (!column.equals(other) && !clash) {
                        String expectation = entry.expectation().startsWith("unique ")
                                ? entry.expectation().replace(column, other)
                                : entry.expectation();
                        boolean decides = !entry.expectation().matches("some|none")
                                || !sql.replaceFirst(".*? FROM", "")
                                        .equals(entry.sql().replaceFirst(".*? FROM", ""));
                        if (!sql.equals(entry.sql()) && decides) {
                            add(Kind.WRONG_COLUMN, entry, expectation, sql);
                        }
                    }
                }
            }
        }
    }

    private void wrongTable(Corpus.Entry entry) {
        if (entry.sql().contains("JOIN") || entry.sql().contains("(SELECT")) {
            return;
        }
        for (List<String> family : TABLES.getOrDefault(corpus, List.of())) {
            for (String table : family) {
                for (String other : family) {
                    if (!table.equals(other) && entry.sql().contains("FROM " + table)) {
                        String sql = entry.sql().replaceAll("FROM " + table + "\\b", "FROM " + other);
                        String fitted = other.matches("teachers|students|authors|members|publishers|suppliers")
                                ? sql
                                : sql.replaceAll("\\btitle\\b", "name");
                        add(Kind.WRONG_TABLE, entry, entry.expectation(), fitted);
                    }
                }
            }
        }
    }

    private void wrongOperator(Corpus.Entry entry) {
        String[][] swaps = {
            {" > ", " >= "}, {" >= ", " > "}, {" < ", " <= "}, {" <= ", " < "}, {" > ", " < "}, {" < ", " > "},
            {" >= ", " <= "}, {" <= ", " >= "}, {"MAX(", "MIN("}, {"MIN(", "MAX("}, {"AVG(", "SUM("}, {"AVG(", "MAX("},
            {"SUM(", "COUNT("}, {" = '", " <> '"}, {" = '", " > '"}
        };
        for (String[] swap : swaps) {
            if (entry.sql().contains(swap[0])) {
                add(
                        Kind.WRONG_OPERATOR,
                        entry,
                        entry.expectation(),
                        entry.sql().replaceFirst(Pattern.quote(swap[0]), Matcher.quoteReplacement(swap[1])));
            }
        }
        String expectation = entry.expectation();
        for (String[] swap : new String[][] {
            {">=", ">"},
            {">=", "<="},
            {"<=", ">="},
            {"> ", "< "},
            {"< ", "> "},
            {"= ", ">= "},
            {"= ", "<= "},
            {"= ", "<> "}
        }) {
            if (expectation.startsWith(swap[0])) {
                add(Kind.WRONG_OPERATOR, entry, swap[1] + expectation.substring(swap[0].length()), entry.sql());
            }
        }
        if (expectation.startsWith("compare") && expectation.contains(" > ")) {
            add(Kind.WRONG_OPERATOR, entry, expectation.replace(" > ", " < "), entry.sql());
            add(Kind.WRONG_OPERATOR, entry, expectation.replace(" > ", " >= "), entry.sql());
            add(Kind.WRONG_OPERATOR, entry, expectation.replace(" > ", " <> "), entry.sql());
        }
    }

    private void offByOne(Corpus.Entry entry) {
        Matcher expected = Pattern.compile("^([<>=]+) ([0-9]+)(\\.[0-9]+)?$").matcher(entry.expectation());
        if (expected.find()) {
            long number = Long.parseLong(expected.group(2));
            String rest = expected.group(3) == null ? "" : expected.group(3);
            add(Kind.OFF_BY_ONE, entry, expected.group(1) + " " + (number + 1) + rest, entry.sql());
            add(Kind.OFF_BY_ONE, entry, expected.group(1) + " " + (number - 1) + rest, entry.sql());
        }
        Matcher number = NUMBER.matcher(entry.sql());
        while (number.find()) {
            boolean limit = entry.sql().substring(0, number.start()).matches(".*(LIMIT|SELECT) ");
            if (!limit && !number.group().contains(".")) {
                for (int step : new int[] {-1, 1}) {
                    String sql = entry.sql().substring(0, number.start())
                            + (Long.parseLong(number.group()) + step)
                            + entry.sql().substring(number.end());
                    add(Kind.OFF_BY_ONE, entry, entry.expectation(), sql);
                }
            }
        }
        Matcher date = Pattern.compile("'([0-9]{4}-[0-9]{2}-)([0-9]{2})'").matcher(entry.sql());
        if (date.find()) {
            int day = Integer.parseInt(date.group(2));
            for (int other : new int[] {day - 1, day + 1}) {
                if (other > 0 && other < 29) {
                    String sql = date.replaceFirst("'" + date.group(1) + String.format("%02d", other) + "'");
                    add(Kind.OFF_BY_ONE, entry, entry.expectation(), sql);
                }
            }
        }
    }

    private void count(Corpus.Entry entry) {
        Matcher select =
                Pattern.compile("^SELECT (?:DISTINCT )?[A-Za-z_.]+ FROM").matcher(entry.sql());
        boolean grouped = entry.sql().contains("GROUP BY");
        if (select.find() && entry.expectation().equals("some")) {
            String counting = select.replaceFirst("SELECT COUNT(*) FROM");
            // where the claim is true these prove it, since the count is looked into
            if (!entry.truth()) {
                add(Kind.COUNT_NOT_LOOKED_AT, entry, "some", counting);
                add(Kind.COUNT_NOT_LOOKED_AT, entry, "count = 1", counting);
                add(
                        Kind.COUNT_NOT_LOOKED_AT,
                        entry,
                        "some",
                        "SELECT n FROM (" + counting.replace("COUNT(*)", "COUNT(*) AS n") + ") AS x");
            }
            add(Kind.COUNT_NOT_LOOKED_AT, entry, ">= 0", counting);
            add(Kind.COUNT_NOT_LOOKED_AT, entry, "count >= 0", counting);
        }
        if (entry.sql().startsWith("SELECT COUNT(*)") && !grouped) {
            add(Kind.COUNT_NOT_LOOKED_AT, entry, "some", entry.sql());
            add(Kind.COUNT_NOT_LOOKED_AT, entry, "count = 1", entry.sql());
            add(Kind.COUNT_NOT_LOOKED_AT, entry, "> 0", entry.sql());
        }
    }

    private void constant(Corpus.Entry entry) {
        String table = entry.sql().replaceAll("(?s).*?FROM ([A-Za-z_]+).*", "$1");
        Matcher text = TEXT.matcher(entry.sql());
        String value = text.find() && !text.group(1).isBlank() ? text.group() : "'yes'";
        String expectation = entry.expectation();
        if (expectation.equals("some")) {
            add(Kind.CONSTANT_SELECT, entry, "some", "SELECT " + value + " AS found");
            add(Kind.CONSTANT_SELECT, entry, "some", "SELECT " + value + " AS found FROM " + table + " LIMIT 1");
        } else if (expectation.equals("none")) {
            add(Kind.CONSTANT_SELECT, entry, "none", "SELECT 1 WHERE 1 = 0");
            add(Kind.CONSTANT_SELECT, entry, "none", "SELECT 1 FROM " + table + " LIMIT 0");
        } else if (expectation.startsWith("'") || expectation.matches("^[<>=]+ [0-9.]+$")) {
            String wanted = expectation.startsWith("'") ? expectation : expectation.replaceAll("^[<>=]+ ", "");
            add(Kind.CONSTANT_SELECT, entry, expectation, "SELECT " + wanted);
            add(Kind.CONSTANT_SELECT, entry, expectation, "SELECT " + wanted + " FROM " + table + " LIMIT 1");
            add(Kind.CONSTANT_SELECT, entry, expectation, "SELECT COALESCE(MIN(" + wanted + "), 0) FROM " + table);
        }
    }

    private void missingJoin(Corpus.Entry entry) {
        if (!entry.sql().contains(" JOIN ") || entry.sql().contains("LEFT JOIN")) {
            return;
        }
        String comma = entry.sql().replaceAll(" JOIN ([A-Za-z_]+ [A-Za-z]+) ON [A-Za-z._]+ = [A-Za-z._]+", ", $1");
        add(Kind.MISSING_JOIN, entry, entry.expectation(), comma);
        add(
                Kind.MISSING_JOIN,
                entry,
                entry.expectation(),
                entry.sql().replaceAll(" JOIN ([A-Za-z_]+ [A-Za-z]+) ON [A-Za-z._]+ = [A-Za-z._]+", " CROSS JOIN $1"));
        add(
                Kind.MISSING_JOIN,
                entry,
                entry.expectation(),
                entry.sql().replaceFirst(" ON [A-Za-z._]+ = [A-Za-z._]+", " ON 1 = 1"));
    }

    private void negationLost(Corpus.Entry entry) {
        String sql = entry.sql();
        if (entry.expectation().equals("none")) {
            add(Kind.NEGATION_LOST, entry, "some", sql);
        } else if (entry.expectation().equals("some")) {
            add(Kind.NEGATION_LOST, entry, "none", sql);
        }
        String[][] swaps = {
            {"IS NULL", "IS NOT NULL"},
            {"NOT EXISTS", "EXISTS"},
            {" <> ", " = "},
            {" = '", " <> '"},
            {" LIKE ", " NOT LIKE "}
        };
        for (String[] swap : swaps) {
            if (sql.contains(swap[0])) {
                add(Kind.NEGATION_LOST, entry, entry.expectation(), sql.replace(swap[0], swap[1]));
            }
        }
    }

    private void overmatch(Corpus.Entry entry) {
        Matcher equal = Pattern.compile("([A-Za-z_.]+) = '([^'%]{3,})'").matcher(entry.sql());
        while (equal.find()) {
            if (equal.group(2).matches("[0-9-]+")) {
                continue;
            }
            String before = entry.sql().substring(0, equal.start());
            String after = entry.sql().substring(equal.end());
            String word = equal.group(2).split(" ", 2)[0];
            String part = word.length() > 3 ? word.substring(0, word.length() - 1) : word;
            add(
                    Kind.LIKE_OVERMATCH,
                    entry,
                    entry.expectation(),
                    before + equal.group(1) + " LIKE '%" + equal.group(2) + "%'" + after);
            add(
                    Kind.LIKE_OVERMATCH,
                    entry,
                    entry.expectation(),
                    before + equal.group(1) + " LIKE '%" + word + "%'" + after);
            add(
                    Kind.LIKE_OVERMATCH,
                    entry,
                    entry.expectation(),
                    before + equal.group(1) + " LIKE '" + part + "%'" + after);
            add(Kind.LIKE_OVERMATCH, entry, entry.expectation(), before + equal.group(1) + " LIKE '%'" + after);
        }
    }

    private void stale(Corpus.Entry entry, int at) {
        int taken = 0;
        for (int step = 1; step < entries.size() && taken < 3; step++) {
            Corpus.Entry other = entries.get((at + step * 7) % entries.size());
            if (other.truth()
                    && !other.expectation().equals("rows")
                    && !other.sql().equals(entry.sql())) {
                add(Kind.STALE_LEARNING, entry, other.expectation(), other.sql());
                taken++;
            }
        }
    }

    private void injected(Corpus.Entry entry) {
        String table = entry.sql().replaceAll("(?s).*?FROM ([A-Za-z_]+).*", "$1");
        if (entry.expectation().equals("some")) {
            Matcher text = TEXT.matcher(entry.sql());
            String value = text.find() && !text.group(1).isBlank() ? text.group() : "1";
            add(Kind.INJECTED_ROWS, entry, "some", entry.sql() + " UNION SELECT " + value);
            add(Kind.INJECTED_ROWS, entry, "some", entry.sql() + " UNION ALL SELECT 1 FROM " + table);
            add(
                    Kind.INJECTED_ROWS,
                    entry,
                    "some",
                    "WITH extra AS (SELECT " + value + " AS v) SELECT v FROM extra WHERE v = " + value);
        } else if (entry.expectation().startsWith("'") || entry.expectation().matches("^= [0-9.]+$")) {
            String wanted = entry.expectation().replaceAll("^= ", "");
            add(Kind.INJECTED_ROWS, entry, entry.expectation(), "SELECT v FROM (SELECT " + wanted + " AS v) AS x");
            add(
                    Kind.INJECTED_ROWS,
                    entry,
                    entry.expectation(),
                    "SELECT " + wanted + " UNION SELECT " + wanted + " FROM " + table);
        }
    }
}
