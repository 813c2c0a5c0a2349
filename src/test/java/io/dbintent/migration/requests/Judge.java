package io.dbintent.migration.requests;

import io.dbintent.migration.DraftResult;
import io.dbintent.migration.MigrationAssistant;
import io.dbintent.migration.MigrationDraft;
import io.dbintent.migration.change.ColumnDefinition;
import io.dbintent.migration.change.SchemaDefinition;
import io.dbintent.migration.change.ServerKind;
import io.dbintent.migration.change.TableDefinition;
import io.dbintent.migration.change.ViewDefinition;
import io.dbintent.migration.inspect.SchemaInspector;
import io.dbintent.migration.simulate.SchemaComparison;
import io.dbintent.migration.simulate.SchemaDifference;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Judges the assistant's answer to one request as the set's README defines. */
final class Judge {

    /** What came of an entry. */
    enum Outcome {
        ACCEPTED,
        NOT_ACCEPTED,
        WRONGLY,
        TURNED_AWAY,
        TURNED_AWAY_WRONG_WORDS,
        WRONG_OUTCOME
    }

    /** An outcome and what there is to say of it. */
    record Sentence(Outcome outcome, String reason) {}

    /** MySQL's errors of a value that does not fit and of a violated check, which it files under HY000 or 01000. */
    private static final Set<Integer> TRUNCATED_OR_CHECK = Set.of(1265, 1364, 3819);

    private final Rig rig;
    private final RequestSet set;

    Judge(Rig rig, RequestSet set) {
        this.rig = rig;
        this.set = set;
    }

    Sentence judge(Entry entry) throws SQLException {
        Connection connection = rig.fresh(set, entry.text("schema"));
        try {
            return judge(entry, connection);
        } finally {
            rig.drop(connection);
        }
    }

    private Sentence judge(Entry entry, Connection connection) throws SQLException {
        SchemaInspector inspector = SchemaInspector.of(connection);
        SchemaDefinition before = inspector.read(connection);
        ServerKind server = inspector.server();
        MigrationAssistant assistant =
                MigrationAssistant.of(server, before).withRows(query -> count(connection, query));
        if (rig.isMySqlFamily()) {
            assistant = assistant.inSchema(connection.getCatalog());
        }
        DraftResult result = assistant.draft(entry.text("request"));
        if (!entry.text("expect").equals("accepted")) {
            return turnedAway(entry, result);
        }
        if (!(result instanceof MigrationDraft draft)) {
            return new Sentence(Outcome.NOT_ACCEPTED, String.valueOf(result));
        }
        List<String> wrong = new ArrayList<>();
        try {
            tried(entry, connection, inspector, before, draft, wrong);
        } catch (SQLException e) {
            wrong.add(String.valueOf(e.getMessage()));
        }
        return wrong.isEmpty()
                ? new Sentence(Outcome.ACCEPTED, "")
                : new Sentence(
                        Outcome.WRONGLY,
                        String.join(" | ", wrong) + "\n" + draft.upSql() + "-- down\n" + draft.downSql());
    }

    private void tried(
            Entry entry,
            Connection connection,
            SchemaInspector inspector,
            SchemaDefinition before,
            MigrationDraft draft,
            List<String> wrong)
            throws SQLException {
        Map<String, List<Map<String, String>>> rows = contents(connection, before);
        Map<String, Integer> views = views(connection, before);
        run(connection, draft.up(), "up", wrong);
        if (!wrong.isEmpty()) {
            return;
        }
        SchemaDefinition after = inspector.read(connection);
        wrong.addAll(Facts.judge(rig, entry, before, after));
        Renames renames = Renames.of(entry.maps("delta"));
        compareRows(
                before,
                after,
                rows,
                contents(connection, after),
                renames,
                lower(entry.texts("converted")),
                "after up",
                wrong);
        if (!views(connection, after).equals(views)) {
            wrong.add("views answer otherwise: " + views(connection, after) + ", before " + views);
        }
        for (Map<String, Object> query : entry.maps("queries")) {
            query(connection, query, wrong);
        }
        for (Map<String, Object> probe : entry.maps("probes")) {
            probe(connection, probe, wrong);
        }
        run(connection, draft.down(), "down", wrong);
        if (wrong.stream().anyMatch(reason -> reason.startsWith("down"))) {
            return;
        }
        SchemaDefinition back = inspector.read(connection);
        for (SchemaDifference difference :
                SchemaComparison.differences(before, back, inspector.server(), SchemaComparison.Texts.PRESENCE_ONLY)) {
            if (!difference.orderOnly()) {
                wrong.add("after down: " + difference);
            }
        }
        compareRows(
                before,
                back,
                rows,
                contents(connection, back),
                new Renames(Map.of(), Map.of()),
                lower(entry.texts("lost")),
                "after down",
                wrong);
        if (!views(connection, back).equals(views)) {
            wrong.add("after down: views answer otherwise");
        }
        run(connection, draft.up(), "second up", wrong);
        wrong.addAll(Facts.judge(rig, entry, before, inspector.read(connection)));
    }

    private static void run(Connection connection, List<String> statements, String what, List<String> wrong) {
        for (String statement : statements) {
            try {
                Rig.run(connection, statement);
            } catch (SQLException e) {
                wrong.add(what + " fails: " + e.getMessage() + " in " + statement);
                return;
            }
        }
    }

    static long count(Connection connection, String query) {
        try (Statement statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("A probe fails: " + query, e);
        }
    }

    private Map<String, List<Map<String, String>>> contents(Connection connection, SchemaDefinition schema)
            throws SQLException {
        Map<String, List<Map<String, String>>> contents = new LinkedHashMap<>();
        for (TableDefinition table : schema.tables()) {
            contents.put(
                    low(table.name().name()),
                    Cells.rows(
                            connection, "SELECT * FROM " + quoted(table.name().name())));
        }
        return contents;
    }

    private String quoted(String name) {
        return rig.isMySqlFamily() ? "`" + name + "`" : "\"" + name + "\"";
    }

    private Map<String, Integer> views(Connection connection, SchemaDefinition schema) throws SQLException {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (ViewDefinition view : schema.views()) {
            counts.put(
                    view.name().name(),
                    Cells.rows(connection, "SELECT * FROM " + quoted(view.name().name()))
                            .size());
        }
        return counts;
    }

    private static void compareRows(
            SchemaDefinition before,
            SchemaDefinition after,
            Map<String, List<Map<String, String>>> rows,
            Map<String, List<Map<String, String>>> now,
            Renames renames,
            List<String> free,
            String when,
            List<String> wrong) {
        for (TableDefinition table : before.tables()) {
            String old = low(table.name().name());
            String name = low(renames.table(old));
            List<Map<String, String>> then = rows.get(old);
            List<Map<String, String>> got = now.get(name);
            if (then == null || got == null || free.contains(old + ".*")) {
                continue;
            }
            TreeSet<String> columns = new TreeSet<>();
            TableDefinition other = after.tables().stream()
                    .filter(t -> low(t.name().name()).equals(name))
                    .findFirst()
                    .orElseThrow();
            for (ColumnDefinition column : table.columns()) {
                String to = renames.column(name, column.name());
                boolean isFree = free.contains(old + "." + low(column.name())) || free.contains(name + "." + low(to));
                if (other.column(to).isPresent() && !isFree) {
                    columns.add(low(column.name()));
                }
            }
            List<String> expected = then.stream()
                    .map(row -> projected(row, columns, c -> c))
                    .sorted()
                    .toList();
            List<String> found = got.stream()
                    .map(row -> projected(row, columns, c -> low(renames.column(name, c))))
                    .sorted()
                    .toList();
            if (!expected.equals(found)) {
                wrong.add(when + ": rows of " + name + " differ: " + found + ", before " + expected);
            }
        }
    }

    private static String projected(
            Map<String, String> row, Set<String> columns, java.util.function.UnaryOperator<String> name) {
        List<String> values = new ArrayList<>();
        for (String column : columns) {
            String wanted = name.apply(column);
            row.forEach((label, value) -> {
                if (label.replaceFirst("^\\d+:", "").equals(wanted)) {
                    values.add(column + "=" + value);
                }
            });
        }
        return values.toString();
    }

    private static void query(Connection connection, Map<String, Object> query, List<String> wrong) {
        List<String> expected = Entry.list(query.get("rows")).stream()
                .map(row -> Entry.list(row).stream().map(Cells::of).toList().toString())
                .toList();
        try {
            List<String> got = Cells.rows(connection, String.valueOf(query.get("sql"))).stream()
                    .map(row -> List.copyOf(row.values()).toString())
                    .toList();
            if (!got.equals(expected)) {
                wrong.add(query.get("sql") + " gives " + got + ", expected " + expected);
            }
        } catch (SQLException e) {
            wrong.add(query.get("sql") + " fails: " + e.getMessage());
        }
    }

    private void probe(Connection connection, Map<String, Object> probe, List<String> wrong) throws SQLException {
        boolean accept = probe.containsKey("accept");
        String sql = String.valueOf(probe.get(accept ? "accept" : "reject"));
        connection.setAutoCommit(false);
        try {
            Rig.run(connection, sql);
            if (!accept) {
                wrong.add("not rejected: " + sql);
            }
        } catch (SQLException e) {
            String state = String.valueOf(e.getSQLState());
            boolean right = rig == Rig.SQLITE
                    ? String.valueOf(e.getMessage()).contains("CONSTRAINT")
                    : state.startsWith("23") || state.startsWith("22") || TRUNCATED_OR_CHECK.contains(e.getErrorCode());
            if (accept || !right) {
                wrong.add("probe " + sql + " fails: " + e.getMessage());
            }
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private static Sentence turnedAway(Entry entry, DraftResult result) {
        if (result instanceof MigrationDraft draft) {
            return new Sentence(Outcome.WRONGLY, "a draft was given:\n" + draft.upSql());
        }
        boolean asked = result instanceof DraftResult.AskedBack;
        boolean right = entry.is("either") || entry.text("expect").equals(asked ? "ask" : "refused");
        String words = result.toString().toLowerCase(Locale.ROOT);
        boolean named = entry.texts("names").stream()
                .allMatch(name -> List.of(low(name).split("\\.")).stream().allMatch(words::contains));
        if (!right) {
            return new Sentence(Outcome.WRONG_OUTCOME, String.valueOf(result));
        }
        return new Sentence(
                named ? Outcome.TURNED_AWAY : Outcome.TURNED_AWAY_WRONG_WORDS, named ? "" : String.valueOf(result));
    }

    private static List<String> lower(List<String> names) {
        return names.stream().map(Judge::low).toList();
    }

    private static String low(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
