package io.dbintent.language;

import io.dbintent.database.Database;
import io.dbintent.database.DatabaseException;
import io.dbintent.database.ReadOnlySession;
import io.dbintent.database.Row;
import io.dbintent.sql.GuardResult;
import io.dbintent.sql.ReadOnlyQuery;
import io.dbintent.sql.SqlGuard;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Lookups through the guard; a table that cannot be read gives no values: the engine then understands less, and says so. */
final class GuardedQueries implements QueryRunner {

    private static final int MOST_REMEMBERED = 5_000;

    private final Database database;
    private final SqlGuard guard;
    private final Map<String, ReadOnlyQuery> accepted = new ConcurrentHashMap<>();

    GuardedQueries(Database database, SqlGuard guard) {
        this.database = database;
        this.guard = guard;
    }

    @Override
    public List<List<@Nullable Object>> rows(String sql, int limit) {
        return checked(sql)
                .map(query -> database.read(session -> rows(session, query, limit)))
                .orElse(List.of());
    }

    /** In one transaction, and each query checked once however often it is run. */
    @Override
    public void each(List<String> queries, int limit, Rows rows) {
        if (queries.isEmpty()) {
            return;
        }
        database.read(session -> {
            for (int i = 0; i < queries.size(); i++) {
                rows.of(
                        i,
                        remembered(queries.get(i))
                                .map(query -> rows(session, query, limit))
                                .orElse(List.of()));
            }
            return queries.size();
        });
    }

    private Optional<ReadOnlyQuery> remembered(String sql) {
        ReadOnlyQuery known = accepted.get(sql);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<ReadOnlyQuery> query = checked(sql);
        if (query.isPresent() && accepted.size() < MOST_REMEMBERED) {
            accepted.put(sql, query.get());
        }
        return query;
    }

    private Optional<ReadOnlyQuery> checked(String sql) {
        return guard.check(sql) instanceof GuardResult.Accepted passed ? Optional.of(passed.query()) : Optional.empty();
    }

    private static List<List<@Nullable Object>> rows(ReadOnlySession session, ReadOnlyQuery query, int limit) {
        try {
            List<List<@Nullable Object>> rows = new ArrayList<>();
            for (Row row : session.rows(query, limit).rows()) {
                rows.add(row.cells());
            }
            return rows;
        } catch (DatabaseException e) {
            if (e.kind() == DatabaseException.Kind.CONNECTION || e.kind() == DatabaseException.Kind.CREDENTIALS) {
                throw e;
            }
            return List.of();
        }
    }
}
