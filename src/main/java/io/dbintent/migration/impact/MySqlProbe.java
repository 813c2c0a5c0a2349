package io.dbintent.migration.impact;

import io.dbintent.migration.rehearsal.ScriptStatement;
import io.dbintent.migration.rehearsal.StatementFailure;
import io.dbintent.migration.scratch.ScratchDatabase;
import io.dbintent.sql.Dialect;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * MySQL and MariaDB: each change of a table is offered with the cheapest algorithm and mildest lock first. The server
 * refuses what it cannot do so, without having changed anything; what it accepts is what it would do.
 */
final class MySqlProbe implements Probe {

    private static final Pattern LADDERED = Pattern.compile(
            "(?is)\\s*(?:ALTER\\s+(?:ONLINE\\s+|IGNORE\\s+)*TABLE|CREATE\\s+(?:\\w+\\s+)?INDEX|DROP\\s+INDEX)\\b.*");
    private static final Pattern CHOSEN =
            Pattern.compile("(?is).*\\b(?:ALGORITHM|LOCK)\\s*=?\\s*(?:DEFAULT|INSTANT|NOCOPY"
                    + "|INPLACE|COPY|NONE|SHARED|EXCLUSIVE)\\b.*");
    private static final Pattern ROWS = Pattern.compile("(?is)\\s*(?:UPDATE|DELETE|INSERT|REPLACE)\\b.*");

    private static final Logger LOG = LoggerFactory.getLogger(MySqlProbe.class);

    private final ScratchDatabase database;
    private final Connection session;
    private final Connection observer;

    MySqlProbe(ScratchDatabase database) {
        this.database = database;
        this.session = database.connect();
        this.observer = database.observe();
    }

    @Override
    public Observation observe(ScriptStatement statement) throws SQLException {
        String sql = statement.text();
        String table = StatementTable.of(sql);
        Set<String> files = files();
        Set<String> indexes = indexes();
        Rung taken = null;
        if (LADDERED.matcher(sql).matches() && !CHOSEN.matcher(sql).matches()) {
            taken = climb(sql);
        }
        if (taken == null) {
            try {
                execute(sql);
            } catch (SQLException e) {
                return Observation.refused(failure(statement, e), Basis.MEASURED, table);
            }
        }
        Set<String> now = indexes();
        EnumSet<Work> work = EnumSet.noneOf(Work.class);
        boolean alters = LADDERED.matcher(sql).matches();
        if (alters && !files.equals(files())) {
            work.add(Work.REWRITE);
        }
        if (!minus(now, indexes).isEmpty() && alters) {
            work.add(Work.INDEX_BUILD);
        }
        if (ROWS.matcher(sql).matches()) {
            work.add(Work.ROWS);
        }
        return new Observation(
                statement,
                Basis.MEASURED,
                table,
                taken == null ? "" : taken.algorithm(),
                taken == null || table.isEmpty()
                        ? List.of()
                        : List.of(new TableLock(table, taken.lock(), taken.effect())),
                work,
                minus(now, indexes),
                minus(indexes, now),
                List.of(),
                Optional.empty());
    }

    private @org.jspecify.annotations.Nullable Rung climb(String sql) {
        for (Rung rung : Rung.ladder(database.version().product() == Dialect.MARIADB)) {
            for (String offered : rung.offered(sql)) {
                try {
                    execute(offered);
                    return rung;
                } catch (SQLException e) {
                    // The next rung, and at last the statement as it is, whose failure is told.
                    LOG.trace("Not in this way: {}", offered, e);
                }
            }
        }
        return null;
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = session.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }

    private static StatementFailure failure(ScriptStatement statement, SQLException e) {
        String state = e.getSQLState();
        return new StatementFailure(
                statement, String.valueOf(e.getMessage()), state == null ? "" : state, e.getErrorCode());
    }

    /** The numbers that InnoDB gave to the tables' files; a rebuilt table has another. */
    private Set<String> files() throws SQLException {
        String table = database.version().product() == Dialect.MARIADB ? "INNODB_SYS_TABLES" : "INNODB_TABLES";
        return texts("SELECT TABLE_ID FROM INFORMATION_SCHEMA." + table + " WHERE NAME LIKE '"
                + database.name().replace("_", "\\_") + "/%' AND UPPER(NAME) NOT LIKE '%/FTS\\_%'");
    }

    private Set<String> indexes() throws SQLException {
        return texts("SELECT DISTINCT CONCAT(TABLE_NAME, '.', INDEX_NAME) FROM INFORMATION_SCHEMA.STATISTICS WHERE"
                + " TABLE_SCHEMA = '" + database.name() + "'");
    }

    private Set<String> texts(String query) throws SQLException {
        Set<String> found = new TreeSet<>();
        try (Statement statement = observer.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private static List<String> minus(Set<String> all, Set<String> without) {
        return all.stream()
                .filter(name -> !without.contains(name))
                .map(name -> name.substring(name.indexOf('.') + 1).toLowerCase(Locale.ROOT))
                .toList();
    }

    @Override
    public void close() throws SQLException {
        try (observer) {
            session.close();
        }
    }
}
