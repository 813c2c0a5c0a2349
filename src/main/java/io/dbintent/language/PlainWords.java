package io.dbintent.language;

import io.dbintent.schema.Table;
import io.dbintent.sql.Literal;
import java.util.List;
import java.util.stream.Collectors;

/** Says a logical form in words, so that people can check what was understood. */
final class PlainWords {

    private PlainWords() {}

    static String of(Select select) {
        String what = select.outputs().isEmpty()
                ? plural(select.table())
                : select.outputs().stream().map(PlainWords::of).collect(Collectors.joining(", ")) + " of "
                        + plural(select.table());
        StringBuilder words = new StringBuilder(select.distinct() ? "distinct " : "").append(what);
        words.append(where(select.where()));
        if (!select.groups().isEmpty()) {
            words.append(" for each ")
                    .append(select.groups().stream().map(PlainWords::of).collect(Collectors.joining(", ")));
        }
        if (!select.having().isEmpty()) {
            words.append(" having ")
                    .append(select.having().stream().map(PlainWords::of).collect(Collectors.joining(" and ")));
        }
        for (Select.Order order : select.orders()) {
            words.append(", by ").append(of(order.term())).append(order.descending() ? " descending" : " ascending");
        }
        if (select.limit() > 0) {
            words.append(", the first ").append(select.limit());
        }
        return words.toString();
    }

    static String plural(Table table) {
        return plural(String.join(" ", Names.words(table.name())));
    }

    static String plural(String name) {
        return name.endsWith("y") && !name.endsWith("ey") && !name.endsWith("ay")
                ? name.substring(0, name.length() - 1) + "ies"
                : name.endsWith("s") ? name + "es" : name + "s";
    }

    static String where(List<Condition> conditions) {
        return conditions.isEmpty()
                ? ""
                : conditions.stream().map(PlainWords::of).collect(Collectors.joining(" and ", " whose ", ""));
    }

    static String of(Condition condition) {
        if (condition instanceof Condition.Compare compare) {
            String relation =
                    switch (compare.comparison()) {
                        case EQUAL -> " is ";
                        case NOT_EQUAL -> " is not ";
                        case LESS -> " is less than ";
                        case LESS_OR_EQUAL -> " is at most ";
                        case GREATER -> " is more than ";
                        case GREATER_OR_EQUAL -> " is at least ";
                    };
            return of(compare.left()) + relation + of(compare.right());
        } else if (condition instanceof Condition.Matches matches) {
            String relation =
                    switch (matches.position()) {
                        case CONTAINS -> " contains '";
                        case STARTS -> " starts with '";
                        case ENDS -> " ends with '";
                    };
            return of(matches.text()) + relation + matches.part() + "'";
        } else if (condition instanceof Condition.Present present) {
            return of(present.term()) + " is given";
        } else if (condition instanceof Condition.Related related) {
            return way(related.path()) + " include one" + where(related.where());
        } else if (condition instanceof Condition.All all) {
            return all.parts().stream().map(PlainWords::of).collect(Collectors.joining(" and ", "(", ")"));
        } else if (condition instanceof Condition.Any any) {
            return any.parts().stream().map(PlainWords::of).collect(Collectors.joining(" or ", "(", ")"));
        }
        return "not (" + of(((Condition.Not) condition).condition()) + ")";
    }

    private static String way(Way path) {
        return path.last().map(hop -> plural(hop.to())).orElse("rows")
                + path.hops().stream().findFirst().map(PlainWords::role).orElse("");
    }

    private static String role(Hop hop) {
        return hop.toOne() ? " (by " + String.join(", ", hop.fromColumns()) + ")" : "";
    }

    static String of(Term term) {
        if (term instanceof Term.Field field) {
            String owner = field.path()
                    .last()
                    .map(hop -> String.join(" ", Names.words(hop.to().name())) + " ")
                    .orElse("");
            return owner + String.join(" ", Names.words(field.column().name()));
        } else if (term instanceof Term.FullName name) {
            return name.parts().stream().map(PlainWords::of).collect(Collectors.joining(" and "));
        } else if (term instanceof Term.Constant constant) {
            return constant.literal() instanceof Literal.Text text
                    ? "'" + text.value() + "'"
                    : constant.literal().display();
        } else if (term instanceof Term.CountOf count) {
            return "number of " + way(count.path()) + where(count.where());
        } else if (term instanceof Term.FoldOf fold) {
            return fold(fold.fold()) + of(fold.measure()) + " of its " + way(fold.path()) + where(fold.where());
        } else if (term instanceof Term.Aggregate aggregate) {
            String distinct = aggregate.distinct() ? "distinct " : "";
            return aggregate
                    .of()
                    .map(of -> fold(aggregate.fold()) + distinct + of(of))
                    .orElse("number");
        } else if (term instanceof Term.DatePart part) {
            return (part.year() ? "year" : "month") + " of " + of(part.of());
        } else if (term instanceof Term.Product product) {
            return of(product.left()) + " times " + of(product.right());
        }
        return term instanceof Term.Labelled labelled ? of(labelled.of()) : "the " + of(((Term.Single) term).select());
    }

    private static String fold(Term.Fold fold) {
        return switch (fold) {
            case COUNT -> "number of ";
            case SUM -> "sum of ";
            case AVG -> "average ";
            case MIN -> "smallest ";
            case MAX -> "largest ";
        };
    }
}
