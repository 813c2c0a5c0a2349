package io.dbintent.migration.impact;

import io.dbintent.migration.impact.PostgresRelations.Relation;
import io.dbintent.migration.rehearsal.ScriptStatement;
import io.dbintent.migration.rehearsal.StatementFailure;
import io.dbintent.migration.scratch.ScratchDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * PostgreSQL: each statement runs in a transaction that is looked at from inside before it commits. The locks are those
 * it holds; rewrites show as other file numbers, scans and index builds in what the server says at its debug level.
 */
final class PostgresProbe implements Probe {

    private static final String NOT_IN_A_TRANSACTION = "25001";
    private static final Pattern ROWS = Pattern.compile("(?is)\\s*(?:UPDATE|DELETE|INSERT|MERGE)\\b.*");
    private static final Pattern CONCURRENT = Pattern.compile("(?is).*\\bCONCURRENTLY\\b.*");
    private static final List<String> STRENGTH = List.of(
            "AccessShare",
            "RowShare",
            "RowExclusive",
            "ShareUpdateExclusive",
            "Share",
            "ShareRowExclusive",
            "Exclusive",
            "AccessExclusive");

    private final Connection session;

    PostgresProbe(ScratchDatabase database) {
        this.session = database.connect();
    }

    @Override
    public Observation observe(ScriptStatement statement) throws SQLException {
        Map<Long, Relation> before = PostgresRelations.read(session);
        session.setAutoCommit(false);
        try {
            EnumSet<Work> work = execute(statement.text());
            Map<Long, Relation> after = PostgresRelations.read(session);
            List<TableLock> locks = locks(before);
            session.commit();
            return observation(statement, before, after, locks, work);
        } catch (SQLException e) {
            session.rollback();
            if (NOT_IN_A_TRANSACTION.equals(e.getSQLState())) {
                return outside(statement, before);
            }
            return Observation.refused(failure(statement, e), Basis.MEASURED, StatementTable.of(statement.text()));
        } finally {
            session.setAutoCommit(true);
        }
    }

    private static StatementFailure failure(ScriptStatement statement, SQLException e) {
        return new StatementFailure(statement, String.valueOf(e.getMessage()), String.valueOf(e.getSQLState()), 0);
    }

    /** What cannot run in a transaction cannot be looked at from inside; its lock is the documented one. */
    private Observation outside(ScriptStatement statement, Map<Long, Relation> before) throws SQLException {
        session.setAutoCommit(true);
        EnumSet<Work> work;
        try {
            work = execute(statement.text());
        } catch (SQLException e) {
            return Observation.refused(failure(statement, e), Basis.MEASURED, StatementTable.of(statement.text()));
        }
        String table = StatementTable.of(statement.text());
        boolean concurrent = CONCURRENT.matcher(statement.text()).matches();
        String mode = concurrent ? "ShareUpdateExclusive" : "AccessExclusive";
        List<TableLock> locks =
                table.isEmpty() ? List.of() : List.of(new TableLock(table, mode, TableLock.postgresEffect(mode)));
        return observation(statement, before, PostgresRelations.read(session), locks, work);
    }

    private EnumSet<Work> execute(String sql) throws SQLException {
        EnumSet<Work> work = EnumSet.noneOf(Work.class);
        try (Statement statement = session.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute("SET LOCAL client_min_messages = debug1");
            statement.clearWarnings();
            statement.execute(sql);
            for (SQLWarning said = statement.getWarnings(); said != null; said = said.getNextWarning()) {
                String text = String.valueOf(said.getMessage());
                if (text.startsWith("verifying table")) {
                    work.add(Work.SCAN);
                } else if (text.startsWith("validating foreign key")) {
                    work.add(Work.FOREIGN_KEY_SCAN);
                } else if (text.startsWith("building index") && !text.contains("\"pg_toast")) {
                    work.add(Work.INDEX_BUILD);
                } else if (text.startsWith("rewriting table")) {
                    work.add(Work.REWRITE);
                }
            }
            statement.execute("SET LOCAL client_min_messages = notice");
        }
        if (ROWS.matcher(sql).matches()) {
            work.add(Work.ROWS);
        }
        return work;
    }

    private List<TableLock> locks(Map<Long, Relation> before) throws SQLException {
        Map<String, String> strongest = new TreeMap<>();
        try (Statement statement = session.createStatement();
                ResultSet rows = statement.executeQuery("SELECT relation, mode FROM pg_locks WHERE pid ="
                        + " pg_backend_pid() AND locktype = 'relation' AND granted")) {
            while (rows.next()) {
                Relation relation = before.get(rows.getLong(1));
                String mode = rows.getString(2).replaceFirst("Lock$", "");
                // To read an index keeps nobody from anything.
                if (relation != null && !(relation.isIndex() && mode.equals("AccessShare"))) {
                    strongest.merge(
                            relation.name(),
                            mode,
                            (one, two) -> STRENGTH.indexOf(one) >= STRENGTH.indexOf(two) ? one : two);
                }
            }
        }
        List<TableLock> locks = new ArrayList<>();
        strongest.forEach((name, mode) -> locks.add(new TableLock(name, mode, TableLock.postgresEffect(mode))));
        return locks;
    }

    private static Observation observation(
            ScriptStatement statement,
            Map<Long, Relation> before,
            Map<Long, Relation> after,
            List<TableLock> locks,
            EnumSet<Work> work) {
        List<String> gained = new ArrayList<>();
        List<String> lost = new ArrayList<>();
        List<String> dropped = new ArrayList<>();
        before.forEach((oid, relation) -> {
            Relation now = after.get(oid);
            if (now == null) {
                dropped.add(relation.name());
                if (relation.isIndex()) {
                    lost.add(relation.name());
                }
            } else if (now.file() != relation.file()) {
                work.add(Work.REWRITE);
            }
        });
        after.forEach((oid, relation) -> {
            if (!before.containsKey(oid) && relation.isIndex()) {
                gained.add(relation.name());
            }
        });
        dropped.sort(null);
        return new Observation(
                statement,
                Basis.MEASURED,
                StatementTable.of(statement.text()),
                "",
                locks,
                work,
                gained,
                lost,
                dropped,
                Optional.empty());
    }

    @Override
    public void close() throws SQLException {
        session.close();
    }
}
