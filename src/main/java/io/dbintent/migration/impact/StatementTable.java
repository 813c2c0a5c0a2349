package io.dbintent.migration.impact;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which table a statement names first, read loosely: for messages and sizes, never for a verdict. */
final class StatementTable {

    private static final String NAME =
            "((?:[`\"\\[]?[^\\s`\"\\[\\].(;]+[`\"\\]]?\\.)?(?:`[^`]+`|\"[^\"]+\"|[^\\s`\"(;,]+))";
    private static final Pattern TABLE = Pattern.compile(
            "(?is)(?:ALTER\\s+(?:ONLINE\\s+|IGNORE\\s+)*TABLE|CREATE\\s+(?:TEMPORARY\\s+|UNLOGGED\\s+)?TABLE|DROP\\s+TABLE"
                    + "|TRUNCATE(?:\\s+TABLE)?|RENAME\\s+TABLE|UPDATE|DELETE\\s+FROM|INSERT\\s+INTO)\\s+(?:IF\\s+(?:NOT\\s+)?"
                    + "EXISTS\\s+)?(?:ONLY\\s+)?" + NAME + ".*");
    private static final Pattern INDEX =
            Pattern.compile("(?is)(?:CREATE|DROP)\\s+(?:\\w+\\s+)*?INDEX\\s.*?\\sON\\s+(?:ONLY\\s+)?" + NAME + ".*");

    private StatementTable() {}

    /** Unquoted and without a schema; empty if none is found. */
    static String of(String sql) {
        Matcher matcher = TABLE.matcher(sql);
        if (!matcher.matches()) {
            matcher = INDEX.matcher(sql);
            if (!matcher.matches()) {
                return "";
            }
        }
        String plain = matcher.group(1).replaceAll("[`\"\\[\\]]", "");
        return plain.substring(plain.indexOf('.') + 1);
    }
}
