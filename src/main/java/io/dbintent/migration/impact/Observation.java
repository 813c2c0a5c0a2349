package io.dbintent.migration.impact;

import io.dbintent.migration.rehearsal.ScriptStatement;
import io.dbintent.migration.rehearsal.StatementFailure;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What one statement was seen to do.
 *
 * @param statement which one
 * @param basis whether it was seen at all
 * @param table the table it names, as the server spells it; empty if it names none
 * @param algorithm MySQL and MariaDB: the cheapest algorithm that the server accepts, such as {@code INSTANT}; empty
 *     where there is none to choose
 * @param locks the strongest lock on each table and index that was there before
 * @param work what had to be gone through; empty if only the catalog changed
 * @param indexesGained names of indexes that are new
 * @param indexesLost names of indexes that are gone
 * @param dropped names of tables, views, sequences and indexes that are gone
 * @param failure what the server said if it refused
 */
public record Observation(
        ScriptStatement statement,
        Basis basis,
        String table,
        String algorithm,
        List<TableLock> locks,
        Set<Work> work,
        List<String> indexesGained,
        List<String> indexesLost,
        List<String> dropped,
        Optional<StatementFailure> failure) {

    public Observation {
        locks = List.copyOf(locks);
        work = Set.copyOf(work);
        indexesGained = List.copyOf(indexesGained);
        indexesLost = List.copyOf(indexesLost);
        dropped = List.copyOf(dropped);
    }

    /** The worst that others have to wait for. */
    public LockEffect effect() {
        return locks.stream().map(TableLock::effect).max(Enum::compareTo).orElse(LockEffect.NOBODY_WAITS);
    }

    static Observation refused(StatementFailure failure, Basis basis, String table) {
        return new Observation(
                failure.statement(),
                basis,
                table,
                "",
                List.of(),
                Set.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.of(failure));
    }
}
