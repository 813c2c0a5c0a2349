package io.dbintent.sql;

import java.util.Arrays;
import java.util.Locale;

/**
 * The kinds of objection that the guard raises. The codes are stable: messages, learnings and users' own filters rely on
 * them. {@code docs/guard.md} has a paragraph on each.
 */
public enum FindingCode {
    SQL_EMPTY,
    SQL_TOO_LONG,
    SQL_TOO_COMPLEX,
    SQL_CHARACTER,
    SQL_COMMENT,
    SQL_UNTERMINATED,
    SQL_LITERAL,
    SQL_STRING_ALIAS,
    SQL_NOT_ONE_STATEMENT,
    SQL_PARAMETER,
    SQL_VARIABLE,
    SQL_NOT_READ_ONLY,
    SQL_UNPARSABLE,
    SQL_UNSUPPORTED,
    SQL_INTO,
    SQL_LOCK,
    SQL_FUNCTION,
    SQL_TABLE_FUNCTION,
    SQL_SYSTEM_SCHEMA,
    SQL_TABLE_DENIED,
    SQL_TABLE_NOT_ALLOWED;

    /** The code as it is printed, such as {@code SQL-NOT-READ-ONLY}. */
    public String code() {
        return name().replace('_', '-');
    }

    /** The constant for a printed code; unknown text is an error. */
    public static FindingCode of(String code) {
        return Arrays.stream(values())
                .filter(candidate -> candidate.code().equals(code.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no guard finding has the code " + code));
    }
}
