package io.dbintent.language;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;

/** A stretch of days that an intent names: a day, a month, a year, or a month of any year. */
sealed interface Period {

    /** From {@code first} to {@code last}, both included. */
    record Days(LocalDate first, LocalDate last) implements Period {
        static Days day(LocalDate day) {
            return new Days(day, day);
        }

        static Days month(YearMonth month) {
            return new Days(month.atDay(1), month.atEndOfMonth());
        }

        static Days year(int year) {
            return new Days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        }

        LocalDate after() {
            return last.plusDays(1);
        }

        boolean isYear() {
            return first.getDayOfYear() == 1 && last.equals(LocalDate.of(first.getYear(), 12, 31));
        }
    }

    /** The same month in every year. */
    record MonthOfYear(Month month) implements Period {}
}
