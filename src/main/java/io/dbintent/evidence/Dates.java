package io.dbintent.evidence;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates, months and years as claims write them. */
final class Dates {

    private static final String MONTHS = "january|february|march|april|may|june|july|august|september|october|november"
            + "|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec";
    private static final List<String> ORDER =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final String YEAR = "(?<year>(?:1[89]|20|21)[0-9]{2})";

    private static final Pattern ISO =
            Pattern.compile("\\b(?<year>[0-9]{4})-(?<month>[0-9]{2})(?:-(?<day>[0-9]{2}))?(?![0-9-])");
    private static final Pattern DAY_FIRST =
            words("(?<day>[0-9]{1,2})(?:st|nd|rd|th)?(?: of)? (?<name>" + MONTHS + ")\\.?,? " + YEAR);
    private static final Pattern MONTH_FIRST =
            words("(?<name>" + MONTHS + ")\\.? (?<day>[0-9]{1,2})(?:st|nd|rd|th)?,? " + YEAR);
    private static final Pattern MONTH = words("(?<name>" + MONTHS + ")\\.?,? (?:of )?" + YEAR);
    private static final Pattern SLASHED =
            Pattern.compile("\\b(?<a>[0-9]{1,2})[/.](?<b>[0-9]{1,2})[/.](?<year>[0-9]{4})\\b");
    private static final Pattern YEAR_ALONE =
            words("(?:in|before|after|since|until|till|by|from|of|during|than|year|to|and|or|through) " + YEAR
                    + "(?![0-9.,]*[0-9])");

    private Dates() {}

    private static Pattern words(String pattern) {
        return Pattern.compile("\\b" + pattern + "\\b", Pattern.CASE_INSENSITIVE);
    }

    static List<Mention> in(String text) {
        List<Mention> found = new ArrayList<>();
        for (Pattern pattern : List.of(ISO, DAY_FIRST, MONTH_FIRST, MONTH, SLASHED, YEAR_ALONE)) {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                mention(pattern, matcher).ifPresent(found::add);
            }
        }
        return found;
    }

    /** 2024-13-45 is no date, and stays a text that has to be found as it is. */
    private static Optional<Mention> mention(Pattern pattern, Matcher matcher) {
        try {
            return Optional.of(read(pattern, matcher));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    private static Mention read(Pattern pattern, Matcher matcher) {
        int year = Integer.parseInt(matcher.group("year"));
        if (pattern == YEAR_ALONE) {
            return Mention.date(
                    matcher.group("year"),
                    matcher.start("year"),
                    matcher.end("year"),
                    LocalDate.of(year, 1, 1),
                    LocalDate.of(year, 12, 31));
        }
        int month;
        if (pattern == ISO) {
            month = Integer.parseInt(matcher.group("month"));
        } else if (pattern == SLASHED) {
            int a = Integer.parseInt(matcher.group("a"));
            int b = Integer.parseInt(matcher.group("b"));
            boolean dayFirst = a > 12 || matcher.group().indexOf('.') > 0;
            return day(matcher, LocalDate.of(year, dayFirst ? b : a, dayFirst ? a : b));
        } else {
            month = ORDER.indexOf(matcher.group("name").toLowerCase(Locale.ROOT).substring(0, 3)) + 1;
        }
        String day = pattern == MONTH ? null : matcher.group("day");
        if (day == null) {
            YearMonth whole = YearMonth.of(year, month);
            return Mention.date(matcher.group(), matcher.start(), matcher.end(), whole.atDay(1), whole.atEndOfMonth());
        }
        return day(matcher, LocalDate.of(year, month, Integer.parseInt(day)));
    }

    private static Mention day(Matcher matcher, LocalDate day) {
        return Mention.date(matcher.group(), matcher.start(), matcher.end(), day, day);
    }

    /** The number of a month by its name; 0 if it is none. */
    static int month(String word) {
        boolean name = word.matches("(?i)" + MONTHS);
        return name ? ORDER.indexOf(word.toLowerCase(Locale.ROOT).substring(0, 3)) + 1 : 0;
    }
}
