package io.dbintent.language;

import io.dbintent.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads when a date or year column lies: {@code in 2014 or 2015}, {@code after 2015 or before 2001}, {@code 2024 or earlier}. */
final class PeriodTests {

    private final Grammar g;

    PeriodTests(Grammar grammar) {
        this.g = grammar;
    }

    List<Parse<Condition>> read(int at, Table table, Term.Field field) {
        boolean year = g.dates.isYear(table, field.column());
        if (!Dates.isDate(field.column()) && !year) {
            return List.of();
        }
        List<Parse<Condition>> found = new ArrayList<>();
        g.comparisons.period(at).ifPresent(period -> dated(field, year, Dates.Side.IN, period)
                .ifPresent(found::add));
        for (Parse<Dates.Side> side : g.comparisons.side(at)) {
            g.comparisons
                    .period(g.sentence.skip(side.next(), Set.of("the", "year")))
                    .ifPresent(period -> dated(field, year, side.value(), period)
                            .ifPresent(parse -> found.add(parse.plus(side.cost()))));
        }
        return found;
    }

    /** A period with what may follow it: {@code 2024 or earlier}, and {@code 2014 or 2015}. */
    Optional<Parse<Condition>> dated(Term.Field field, boolean year, Dates.Side side, Parse<Period> period) {
        int earlier =
                g.sentence.anyPhrase(period.next(), List.of("or earlier", "or before", "and earlier", "and before"));
        int later = g.sentence.anyPhrase(
                period.next(), List.of("or later", "or after", "and later", "onwards", "and after", "or newer"));
        Dates.Side wanted =
                side != Dates.Side.IN ? side : earlier > 0 ? Dates.Side.UNTIL : later > 0 ? Dates.Side.SINCE : side;
        int next = side != Dates.Side.IN ? period.next() : earlier > 0 ? earlier : later > 0 ? later : period.next();
        Optional<Condition> condition = g.dates.condition(field, year, wanted, period.value());
        if (condition.isEmpty()) {
            return Optional.empty();
        }
        g.sentence.reach(next);
        boolean or = g.sentence.word(next, "or");
        if (or || g.sentence.word(next, "and")) {
            for (Parse<Dates.Side> other : g.comparisons.side(next + 1)) {
                Optional<Parse<Period>> second = g.comparisons.period(other.next());
                Optional<Condition> more = other.value() == Dates.Side.IN
                        ? Optional.empty()
                        : second.flatMap(found -> g.dates.condition(field, year, other.value(), found.value()));
                boolean open = or || (wanted == Dates.Side.AFTER || wanted == Dates.Side.SINCE);
                if (second.isPresent() && more.isPresent() && open) {
                    List<Condition> parts = List.of(condition.get(), more.get());
                    return Optional.of(new Parse<>(
                            or ? new Condition.Any(parts) : new Condition.All(parts),
                            second.get().next(),
                            0));
                }
            }
        }
        if (wanted == Dates.Side.IN && g.sentence.word(next, "or")) {
            Optional<Parse<Period>> second = g.comparisons.period(g.sentence.skip(next + 1, Set.of("in")));
            Optional<Condition> other = second.flatMap(found -> g.dates.condition(field, year, wanted, found.value()));
            if (second.isPresent() && other.isPresent()) {
                return Optional.of(new Parse<>(
                        new Condition.Any(List.of(condition.get(), other.get())),
                        second.get().next(),
                        0));
            }
        }
        return Optional.of(new Parse<>(condition.get(), next, 0));
    }
}
