package io.dbintent.migration.finding;

import static io.dbintent.sql.Dialect.MARIADB;

import io.dbintent.migration.change.ObjectName;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** The ALTER TABLE statements of MySQL and MariaDB. */
final class Alters {

    private Alters() {}

    /** The first step of each. */
    static Stream<Step> first(Walk walk) {
        if (!walk.server().isMySqlFamily()) {
            return Stream.empty();
        }
        Set<Integer> seen = new HashSet<>();
        return walk.steps().stream()
                .filter(step -> step.statement().kind().equals("ALTER TABLE"))
                .filter(step -> seen.add(step.statement().index()));
    }

    /** True if the step changes a table of MySQL or MariaDB that the script has not made itself. */
    static boolean of(Step step, ObjectName table) {
        return step.mysql() && !step.createdHere(table);
    }

    static boolean of(Step step, ColumnMove move) {
        return of(step, move.table());
    }

    /** MySQL copies with the table read-only; MariaDB 11.2 and later lets writes through. */
    static String copied(Step step, ObjectName table) {
        return step.is(MARIADB) && step.server().atLeast(11, 2)
                ? "Table " + table + " is copied row by row; writes go on, but it takes time and space."
                : "Table " + table + " is copied row by row, and every write waits until it is done.";
    }
}
