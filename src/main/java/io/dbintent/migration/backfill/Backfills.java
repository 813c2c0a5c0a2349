package io.dbintent.migration.backfill;

import io.dbintent.migration.backfill.BackfillRequest.Held;
import io.dbintent.sql.Dialect;
import java.util.stream.Collectors;

/** Writes backfills in each product's SQL. */
public final class Backfills {

    private Backfills() {}

    /** The scripts and the sentence for one request. */
    public static Backfill of(BackfillRequest request) {
        String batch = step(
                request, request.dialect().quote(request.column()) + " = " + request.expression(), pending(request));
        String table = request.dialect().quote(request.table());
        return new Backfill(
                batch,
                "SELECT COUNT(*) FROM " + table + " WHERE " + pending(request),
                script(request, batch),
                request.dialect() == Dialect.POSTGRESQL,
                undo(request),
                request.held() == Held.NOTHING || request.inverse().isPresent(),
                sentence(request));
    }

    /** A row whose new value is NULL would be pending for ever, and the steps would never end. */
    private static String pending(BackfillRequest request) {
        return "(" + request.pending() + ") AND (" + request.expression() + ") IS NOT NULL";
    }

    private static String step(BackfillRequest request, String set, String where) {
        Dialect dialect = request.dialect();
        String table = dialect.quote(request.table());
        String key = request.key().stream().map(dialect::quote).collect(Collectors.joining(", "));
        String keys = request.key().size() == 1 ? key : "(" + key + ")";
        String chosen = "SELECT " + key + " FROM " + table + " WHERE " + where + " ORDER BY " + key;
        return switch (dialect) {
            // The order makes two runs at once take the same rows first, so that they wait instead of deadlocking.
            case MYSQL, MARIADB ->
                "UPDATE " + table + " SET " + set + " WHERE " + where + " ORDER BY " + key + " LIMIT "
                        + request.batch();
            case POSTGRESQL ->
                "UPDATE " + table + " SET " + set + " WHERE " + keys + " IN (" + chosen + " LIMIT " + request.batch()
                        + " FOR UPDATE)";
            case SQLITE ->
                "UPDATE " + table + " SET " + set + " WHERE " + keys + " IN (" + chosen + " LIMIT " + request.batch()
                        + ")";
            case ORACLE -> "UPDATE " + table + " SET " + set + " WHERE " + where + " AND ROWNUM <= " + request.batch();
            case SQLSERVER -> "UPDATE TOP (" + request.batch() + ") " + table + " SET " + set + " WHERE " + where;
            case H2, GENERIC ->
                "UPDATE " + table + " SET " + set + " WHERE " + keys + " IN (" + chosen + " FETCH FIRST "
                        + request.batch() + " ROWS ONLY)";
        };
    }

    private static String script(BackfillRequest request, String batch) {
        if (request.dialect() != Dialect.POSTGRESQL) {
            return batch;
        }
        // A DO block outside of a transaction may commit after each step.
        return "DO $backfill$\nDECLARE\n  changed bigint;\nBEGIN\n  LOOP\n    " + batch
                + ";\n    GET DIAGNOSTICS changed = ROW_COUNT;\n    COMMIT;\n    EXIT WHEN changed = 0;\n  END LOOP;\nEND\n"
                + "$backfill$";
    }

    private static String undo(BackfillRequest request) {
        Dialect dialect = request.dialect();
        String column = dialect.quote(request.column());
        if (request.inverse().isPresent()) {
            return "UPDATE " + dialect.quote(request.table()) + " SET "
                    + request.inverse().get();
        }
        return request.held() != Held.NOTHING ? "" : step(request, column + " = NULL", column + " IS NOT NULL");
    }

    private static String sentence(BackfillRequest request) {
        String column = request.table() + "." + request.column();
        if (request.inverse().isPresent()) {
            return "The backfill of " + column
                    + " can be undone: the former values are computed back from what is kept.";
        }
        return switch (request.held()) {
            case VALUES ->
                "The backfill of " + column + " CANNOT be undone: it replaces values that are kept nowhere else. Copy"
                        + " them to a column or table of their own first if they may be needed.";
            case GAPS ->
                "The backfill of " + column + " CANNOT be undone: it fills what was NULL, and which rows those were is"
                        + " kept nowhere. Copy their keys to a table of their own first if they may be needed.";
            case NOTHING ->
                "The backfill of " + column
                        + " can be undone, since the column was empty before: its values are set to"
                        + " NULL again or go with the column. Values that users write into it meanwhile go with them.";
        };
    }
}
