package io.dbintent.migration.impact;

/**
 * A lock that a statement holds on one table or index.
 *
 * @param table its name without a schema
 * @param mode the server's own word, such as {@code AccessExclusive} or {@code SHARED}
 * @param effect what others cannot do meanwhile
 */
public record TableLock(String table, String mode, LockEffect effect) {

    static LockEffect postgresEffect(String mode) {
        return switch (mode) {
            case "AccessExclusive" -> LockEffect.ALL_WAIT;
            case "Exclusive", "ShareRowExclusive", "Share" -> LockEffect.WRITES_WAIT;
            default -> LockEffect.NOBODY_WAITS;
        };
    }

    @Override
    public String toString() {
        return table + ":" + mode;
    }
}
