package io.dbintent.evidence;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A value that a claim names.
 *
 * @param kind what sort of value it looks like
 * @param text as written, without quotes
 * @param start where it begins in the claim, quotes included
 * @param end where it ends, exclusive
 * @param number for a number; null otherwise
 * @param from for a date, a month or a year: its first day; null otherwise
 * @param to for a date, a month or a year: its last day; null otherwise
 */
record Mention(
        Kind kind,
        String text,
        int start,
        int end,
        @Nullable BigDecimal number,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    enum Kind {
        QUOTED,
        NUMBER,
        DATE,
        ADDRESS,
        NAME
    }

    static Mention text(Kind kind, String text, int start, int end) {
        return new Mention(kind, text, start, end, null, null, null);
    }

    static Mention number(String text, int start, int end, BigDecimal value) {
        return new Mention(Kind.NUMBER, text, start, end, value, null, null);
    }

    static Mention date(String text, int start, int end, LocalDate from, LocalDate to) {
        return new Mention(Kind.DATE, text, start, end, null, from, to);
    }
}
