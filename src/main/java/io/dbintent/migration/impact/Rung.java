package io.dbintent.migration.impact;

import java.util.List;
import java.util.regex.Pattern;

/**
 * One way to carry out a change of a table on MySQL or MariaDB.
 *
 * @param algorithm how the table is changed
 * @param lock what others may do meanwhile; a dash where the server takes none for the change itself
 */
record Rung(String algorithm, String lock) {

    private static final Pattern INDEX = Pattern.compile("(?is)\\s*(?:CREATE|DROP)\\b.*");
    private static final Pattern TABLE_NAME = Pattern.compile(
            "(?is)(\\s*ALTER\\s+(?:ONLINE\\s+|IGNORE\\s+)*TABLE\\s+(?:`[^`]+`\\.)?(?:`[^`]+`|\\S+)\\s+)(.*)");

    /** From the cheapest to the dearest. */
    static List<Rung> ladder(boolean mariaDb) {
        return mariaDb
                ? List.of(
                        new Rung("INSTANT", "NONE"),
                        new Rung("INSTANT", "-"),
                        new Rung("NOCOPY", "NONE"),
                        new Rung("NOCOPY", "SHARED"),
                        new Rung("INPLACE", "NONE"),
                        new Rung("INPLACE", "SHARED"),
                        new Rung("COPY", "NONE"),
                        new Rung("COPY", "SHARED"),
                        new Rung("COPY", "EXCLUSIVE"))
                : List.of(
                        new Rung("INSTANT", "-"),
                        new Rung("INPLACE", "NONE"),
                        new Rung("INPLACE", "SHARED"),
                        new Rung("INPLACE", "EXCLUSIVE"),
                        new Rung("COPY", "NONE"),
                        new Rung("COPY", "SHARED"),
                        new Rung("COPY", "EXCLUSIVE"));
    }

    /** The statement with this way asked for, in the spellings that its grammar may want. */
    List<String> offered(String sql) {
        String lockWord = lock.equals("-") ? "" : lock;
        if (INDEX.matcher(sql).matches()) {
            return List.of(sql + " ALGORITHM=" + algorithm + (lockWord.isEmpty() ? "" : " LOCK=" + lockWord));
        }
        String asked = "ALGORITHM=" + algorithm + (lockWord.isEmpty() ? "" : ", LOCK=" + lockWord);
        // Changes of partitions take it in front only, with a comma or without one.
        return List.of(
                sql + ", " + asked,
                TABLE_NAME.matcher(sql).replaceFirst("$1" + asked + ", $2"),
                TABLE_NAME.matcher(sql).replaceFirst("$1" + asked + " $2"));
    }

    LockEffect effect() {
        return switch (lock) {
            case "SHARED" -> LockEffect.WRITES_WAIT;
            case "EXCLUSIVE" -> LockEffect.ALL_WAIT;
            default -> LockEffect.NOBODY_WAITS;
        };
    }
}
