package io.dbintent.database;

/** What MySQL and MariaDB have in common beyond the contract of all. */
abstract class MySqlContract extends DatabaseContract {

    @Override
    String manyRows(long rows, int width) {
        String digits = "(SELECT 0 n UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4"
                + " UNION ALL SELECT 5 UNION ALL SELECT 6 UNION ALL SELECT 7 UNION ALL SELECT 8 UNION ALL SELECT 9)";
        StringBuilder from = new StringBuilder(digits + " d0");
        for (int i = 1; i < 7; i++) {
            from.append(" CROSS JOIN ").append(digits).append(" d").append(i);
        }
        return "SELECT d0.n, REPEAT('x', " + width + ") FROM " + from + " LIMIT " + rows;
    }

    @Override
    String endless() {
        return "SELECT COUNT(*) FROM information_schema.COLLATIONS a, information_schema.COLLATIONS b,"
                + " information_schema.COLLATIONS c, information_schema.COLLATIONS d, information_schema.COLLATIONS e";
    }
}
