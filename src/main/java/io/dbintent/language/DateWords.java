package io.dbintent.language;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Dates in words and digits: {@code 1 January 2021}, {@code June 2006}, {@code 2021-01-01}, {@code March}. */
final class DateWords {

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern ORDINAL = Pattern.compile("(\\d{1,2})(st|nd|rd|th)");
    private static final Map<String, Month> MONTHS = Stream.of(Month.values())
            .collect(Collectors.toMap(month -> month.name().toLowerCase(Locale.ROOT), month -> month));
    private static final Map<String, Month> SHORT = Map.ofEntries(
            Map.entry("jan", Month.JANUARY),
            Map.entry("feb", Month.FEBRUARY),
            Map.entry("mar", Month.MARCH),
            Map.entry("apr", Month.APRIL),
            Map.entry("jun", Month.JUNE),
            Map.entry("jul", Month.JULY),
            Map.entry("aug", Month.AUGUST),
            Map.entry("sep", Month.SEPTEMBER),
            Map.entry("sept", Month.SEPTEMBER),
            Map.entry("oct", Month.OCTOBER),
            Map.entry("nov", Month.NOVEMBER),
            Map.entry("dec", Month.DECEMBER));

    private DateWords() {}

    /** A calendar year that a bare number may mean. */
    static boolean isYear(@Nullable BigDecimal number) {
        return number != null
                && number.stripTrailingZeros().scale() <= 0
                && number.compareTo(BigDecimal.valueOf(1000)) >= 0
                && number.compareTo(BigDecimal.valueOf(2999)) <= 0;
    }

    static List<Token> join(List<Token> tokens, String text) {
        List<Token> out = new ArrayList<>();
        int i = 0;
        while (i < tokens.size()) {
            int length = 0;
            @Nullable Period period = null;
            for (int n = Math.min(5, tokens.size() - i); n >= 1 && period == null; n--) {
                period = read(tokens.subList(i, i + n));
                length = n;
            }
            if (period == null) {
                out.add(tokens.get(i));
                i++;
            } else {
                int from = tokens.get(i).from();
                int to = tokens.get(i + length - 1).to();
                out.add(Token.date(text.substring(from, to), period, from, to));
                i += length;
            }
        }
        return out;
    }

    private static @Nullable Period read(List<Token> span) {
        List<Token> words = new ArrayList<>(span);
        boolean startsWell = span.get(0).is(Token.Kind.WORD) || span.get(0).is(Token.Kind.NUMBER);
        boolean endsWell = (span.get(span.size() - 1).is(Token.Kind.WORD)
                        && !span.get(span.size() - 1).lower().equals("of"))
                || span.get(span.size() - 1).is(Token.Kind.NUMBER);
        if (!startsWell || !endsWell || span.get(0).isWord("of") || span.get(0).isWord("the")) {
            return null;
        }
        words.removeIf(token -> token.is(Token.Kind.COMMA) || token.isWord("of") || token.isWord("the"));
        try {
            return switch (words.size()) {
                case 1 -> one(words.get(0));
                case 2 -> two(words.get(0), words.get(1));
                case 3 -> three(words.get(0), words.get(1), words.get(2));
                default -> null;
            };
        } catch (DateTimeException impossible) {
            // 31 February is not a date; it stays what it was, and the engine will not understand it.
            return null;
        }
    }

    private static @Nullable Period one(Token token) {
        Matcher iso = ISO.matcher(token.lower());
        if (iso.matches()) {
            return Period.Days.day(LocalDate.of(
                    Integer.parseInt(iso.group(1)), Integer.parseInt(iso.group(2)), Integer.parseInt(iso.group(3))));
        }
        Month month = MONTHS.get(token.lower());
        return month != null && token.capitalised() && token.is(Token.Kind.WORD) ? new Period.MonthOfYear(month) : null;
    }

    private static @Nullable Period two(Token first, Token second) {
        Month month = month(first);
        return month != null && isYear(second.number()) ? Period.Days.month(YearMonth.of(year(second), month)) : null;
    }

    private static @Nullable Period three(Token first, Token second, Token third) {
        if (!isYear(third.number())) {
            return null;
        }
        Month leading = month(first);
        Month middle = month(second);
        if (leading != null && day(second) > 0) {
            return Period.Days.day(LocalDate.of(year(third), leading, day(second)));
        }
        return middle != null && day(first) > 0 ? Period.Days.day(LocalDate.of(year(third), middle, day(first))) : null;
    }

    private static @Nullable Month month(Token token) {
        String word = token.lower().endsWith(".")
                ? token.lower().substring(0, token.lower().length() - 1)
                : token.lower();
        Month full = MONTHS.get(word);
        return full != null ? full : SHORT.get(word);
    }

    private static int day(Token token) {
        Matcher ordinal = ORDINAL.matcher(token.lower());
        if (ordinal.matches()) {
            return Integer.parseInt(ordinal.group(1));
        }
        BigDecimal number = token.number();
        return number != null && number.scale() <= 0 && number.intValue() <= 31 ? number.intValue() : -1;
    }

    private static int year(Token token) {
        BigDecimal number = token.number();
        return number == null ? Year.MIN_VALUE : number.intValue();
    }
}
