package io.dbintent.migration.impact;

import io.dbintent.migration.rehearsal.ScriptStatement;
import io.dbintent.sql.Dialect;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a statement can be expected to do when no server can be asked. It leans to the dear side, and says where it is
 * from by {@link Basis#STATIC}.
 */
public final class StaticImpact {

    /** Changes of the catalog alone on every product. */
    private static final Pattern CATALOG = Pattern.compile("(?is)\\s*(?:CREATE\\s+(?:TEMPORARY\\s+)?TABLE|DROP|COMMENT"
            + "|CREATE\\s+(?:OR\\s+REPLACE\\s+)?(?:VIEW|TRIGGER|FUNCTION|PROCEDURE|TYPE|SEQUENCE|SCHEMA)|ALTER\\s+TABLE\\s+\\S+"
            + "\\s+(?:RENAME|ALTER\\s+(?:COLUMN\\s+)?\\S+\\s+(?:SET\\s+DEFAULT|DROP\\s+DEFAULT|DROP\\s+NOT\\s+NULL)"
            + "|DROP\\s+(?:CONSTRAINT|CHECK|FOREIGN)))\\b.*");

    private static final Pattern INDEX = Pattern.compile(
            "(?is)(?:\\s*CREATE\\s+(?:\\w+\\s+)*INDEX\\b.*|\\s*ALTER\\s+TABLE\\s+.*\\bADD\\s+(?:CONSTRAINT\\s+\\S+\\s+)?(?:UNIQUE|PRIMARY"
                    + "|INDEX|KEY|FULLTEXT|SPATIAL)\\b.*)");
    private static final Pattern CHECKED = Pattern.compile(
            "(?is)\\s*ALTER\\s+TABLE\\s+.*(?:\\bADD\\s+(?:CONSTRAINT\\s+\\S+\\s+)?(?:CHECK|FOREIGN)|\\bSET\\s+NOT\\s+NULL|\\bVALIDATE)\\b.*");
    private static final Pattern ADDED = Pattern.compile("(?is)\\s*ALTER\\s+TABLE\\s+\\S+\\s+ADD\\s+(?:COLUMN\\s+)?.*");
    private static final Pattern SETTING = Pattern.compile("(?is)\\s*(?:PRAGMA|SET)\\b.*");
    private static final Pattern ROWS = Pattern.compile("(?is)\\s*(?:UPDATE|DELETE|INSERT|REPLACE|MERGE)\\b.*");

    private StaticImpact() {}

    /** The expectation for one statement. */
    public static Observation of(Dialect dialect, ScriptStatement statement) {
        String sql = statement.text();
        String table = StatementTable.of(sql);
        Set<Work> work = work(dialect, sql);
        boolean mild = ROWS.matcher(sql).matches();
        LockEffect effect = mild
                ? (dialect == Dialect.SQLITE ? LockEffect.WRITES_WAIT : LockEffect.NOBODY_WAITS)
                : work.equals(EnumSet.of(Work.INDEX_BUILD)) ? LockEffect.WRITES_WAIT : LockEffect.ALL_WAIT;
        return new Observation(
                statement,
                Basis.STATIC,
                table,
                "",
                table.isEmpty() ? List.of() : List.of(new TableLock(table, "assumed", effect)),
                work,
                List.of(),
                List.of(),
                List.of(),
                Optional.empty());
    }

    private static Set<Work> work(Dialect dialect, String sql) {
        EnumSet<Work> work = EnumSet.noneOf(Work.class);
        if (SETTING.matcher(sql).matches()) {
            return work;
        } else if (ROWS.matcher(sql).matches()) {
            work.add(Work.ROWS);
        } else if (INDEX.matcher(sql).matches()) {
            work.add(Work.INDEX_BUILD);
        } else if (CHECKED.matcher(sql).matches()) {
            work.add(dialect.isMySqlFamily() ? Work.REWRITE : Work.SCAN);
        } else if (!CATALOG.matcher(sql).matches() && !ADDED.matcher(sql).matches()) {
            work.add(Work.REWRITE);
        }
        return work;
    }
}
