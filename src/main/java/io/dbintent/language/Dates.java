package io.dbintent.language;

import io.dbintent.plan.Comparison;
import io.dbintent.schema.Column;
import io.dbintent.schema.Table;
import io.dbintent.sql.Literal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Conditions on dates and years, and the date that a table's rows are about. */
final class Dates {

    private static final Set<String> MAINTENANCE =
            Set.of("modified", "modify", "updated", "update", "changed", "deleted", "last");

    /** Columns called so hold a year unless they hold a date. */
    private static final Set<String> BEGUN =
            Set.of("founded", "established", "built", "born", "constructed", "inaugurated");

    /** How a row's date lies to a period. */
    enum Side {
        IN,
        BEFORE,
        AFTER,
        SINCE,
        UNTIL
    }

    private final Lexicon lexicon;

    Dates(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    static boolean isDate(Column column) {
        return column.type().family().isCalendar();
    }

    boolean isYear(Table table, Column column) {
        List<String> words = lexicon.of(table).words(column);
        boolean text = TableWords.isText(column) || column.type().family().isNumeric();
        boolean begun = words.size() < 3 && Names.words(column.name()).stream().anyMatch(BEGUN::contains);
        boolean year = words.contains("year") && !words.contains("work") && !words.contains("experience");
        return text && (begun || year);
    }

    boolean isTemporal(Table table, Column column) {
        return isDate(column) || isYear(table, column);
    }

    /** The one date or year column that is about the row itself, such as an order's order date. */
    Optional<Column> main(Table table) {
        List<Column> dates = table.columns().stream()
                .filter(Dates::isDate)
                .filter(column -> lexicon.of(table).words(column).stream().noneMatch(MAINTENANCE::contains))
                .toList();
        if (dates.size() == 1) {
            return Optional.of(dates.get(0));
        }
        List<String> own = lexicon.of(table).words();
        List<Column> named = dates.stream()
                .filter(column -> {
                    List<String> words = lexicon.of(table).words(column);
                    return words.stream().anyMatch(own::contains) || words.equals(List.of("date"));
                })
                .toList();
        if (named.size() == 1) {
            return Optional.of(named.get(0));
        }
        if (!dates.isEmpty()) {
            return Optional.empty();
        }
        List<Column> years =
                table.columns().stream().filter(column -> isYear(table, column)).toList();
        return years.size() == 1 ? Optional.of(years.get(0)) : Optional.empty();
    }

    /** The only date or year column whose name shares a root with {@code verb}: hired, HireDate. */
    Optional<Column> ofVerb(Table table, String verb) {
        List<Column> found = table.columns().stream()
                .filter(column -> isTemporal(table, column))
                .filter(column ->
                        lexicon.of(table).words(column).stream().anyMatch(word -> Lemmas.sameRoot(word, verb)))
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** The condition that {@code field} lies so; empty where the column cannot hold such a period. */
    Optional<Condition> condition(Term.Field field, boolean year, Side side, Period period) {
        if (period instanceof Period.MonthOfYear month) {
            Term part = new Term.DatePart(false, field);
            return side == Side.IN && isDate(field.column())
                    ? Optional.of(new Condition.Compare(
                            part,
                            Comparison.EQUAL,
                            new Term.Constant(Literal.Numeric.of(month.month().getValue()))))
                    : Optional.empty();
        }
        Period.Days days = (Period.Days) period;
        if (isDate(field.column())) {
            return Optional.of(days(field, side, days));
        }
        return year && days.isYear()
                ? Optional.of(year(field, side, days.first().getYear()))
                : Optional.empty();
    }

    private static Condition days(Term.Field field, Side side, Period.Days days) {
        Term first = new Term.Constant(new Literal.Date(days.first()));
        Term after = new Term.Constant(new Literal.Date(days.after()));
        Condition from = new Condition.Compare(field, Comparison.GREATER_OR_EQUAL, first);
        Condition to = new Condition.Compare(field, Comparison.LESS, after);
        return switch (side) {
            case IN -> new Condition.All(List.of(from, to));
            case BEFORE -> new Condition.Compare(field, Comparison.LESS, first);
            case AFTER -> new Condition.Compare(field, Comparison.GREATER_OR_EQUAL, after);
            case SINCE -> from;
            case UNTIL -> to;
        };
    }

    private static Condition year(Term.Field field, Side side, int year) {
        Comparison comparison =
                switch (side) {
                    case IN -> Comparison.EQUAL;
                    case BEFORE -> Comparison.LESS;
                    case AFTER -> Comparison.GREATER;
                    case SINCE -> Comparison.GREATER_OR_EQUAL;
                    case UNTIL -> Comparison.LESS_OR_EQUAL;
                };
        Literal literal =
                TableWords.isText(field.column()) ? new Literal.Text(String.valueOf(year)) : Literal.Numeric.of(year);
        return new Condition.Compare(field, comparison, new Term.Constant(literal));
    }
}
