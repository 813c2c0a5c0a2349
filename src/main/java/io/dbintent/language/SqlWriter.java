package io.dbintent.language;

import io.dbintent.plan.Comparison;
import io.dbintent.sql.Dialect;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a logical form as SQL of one dialect. */
final class SqlWriter {

    private final Dialect dialect;
    private int aliases;

    private SqlWriter(Dialect dialect) {
        this.dialect = dialect;
    }

    static String write(Select select, Dialect dialect) {
        return new SqlWriter(dialect).select(select);
    }

    /** Two independent values in one row, for comparing them. */
    static String pair(Select left, String leftLabel, Select right, String rightLabel, Dialect dialect) {
        SqlWriter writer = new SqlWriter(dialect);
        String from = dialect == Dialect.ORACLE ? " FROM DUAL" : "";
        return "SELECT (" + writer.select(left) + ") AS " + dialect.quote(leftLabel) + ", (" + writer.select(right)
                + ") AS " + dialect.quote(rightLabel) + from;
    }

    /** The row that a condition is about, and the joins to the one row that a path leads to from it. */
    private static final class Scope {
        final String alias;
        final boolean inner;
        final Map<List<Hop>, String> joined = new LinkedHashMap<>();
        final StringBuilder joins = new StringBuilder();

        Scope(String alias, boolean inner) {
            this.alias = alias;
            this.inner = inner;
        }
    }

    private String nextAlias() {
        return "t" + aliases++;
    }

    private String select(Select select) {
        Scope scope = new Scope(nextAlias(), !select.groups().isEmpty() || hasAggregate(select.outputs()));
        String outputs = select.outputs().isEmpty() ? scope.alias + ".*" : outputs(select.outputs(), scope);
        List<String> groups =
                select.groups().stream().map(term -> term(term, scope)).toList();
        String where = conditions(select.where(), scope);
        String having = conditions(select.having(), scope);
        List<Select.Order> ordered = new ArrayList<>(select.orders());
        if (select.limit() > 0 && !ordered.isEmpty() && select.groups().isEmpty() && !select.distinct()) {
            select.table().primaryKey().stream()
                    .flatMap(name -> select.table().column(name).stream())
                    .map(column -> new Select.Order(Term.Field.of(column), false))
                    .filter(order ->
                            ordered.stream().noneMatch(other -> other.term().equals(order.term())))
                    .forEach(ordered::add);
        }
        List<String> orders = ordered.stream()
                .map(order -> term(order.term(), scope) + (order.descending() ? " DESC" : " ASC"))
                .toList();
        String distinct = select.distinct() ? "DISTINCT " : "";
        StringBuilder sql = new StringBuilder("SELECT ").append(distinct).append(outputs);
        sql.append(" FROM ")
                .append(dialect.quote(select.table().name()))
                .append(' ')
                .append(scope.alias);
        sql.append(scope.joins);
        if (!where.isEmpty()) {
            sql.append(" WHERE ").append(where);
        }
        if (!groups.isEmpty()) {
            sql.append(" GROUP BY ").append(String.join(", ", groups));
        }
        if (!having.isEmpty()) {
            sql.append(" HAVING ").append(having);
        }
        if (!orders.isEmpty()) {
            sql.append(" ORDER BY ").append(String.join(", ", orders));
        }
        if (select.limit() > 0) {
            sql.append(Literals.limit(select.limit(), dialect));
        }
        return sql.toString();
    }

    private static boolean hasAggregate(List<Term> outputs) {
        return outputs.stream().anyMatch(Term.Aggregate.class::isInstance);
    }

    private String outputs(List<Term> terms, Scope scope) {
        List<String> columns = new ArrayList<>();
        for (Term term : terms) {
            if (term instanceof Term.FullName name) {
                name.parts().forEach(part -> columns.add(term(part, scope)));
            } else if (term instanceof Term.Labelled labelled) {
                columns.add(term(labelled.of(), scope) + " AS " + dialect.quote(labelled.label()));
            } else {
                columns.add(term(term, scope));
            }
        }
        return String.join(", ", columns);
    }

    private String conditions(List<Condition> conditions, Scope scope) {
        List<String> written = conditions.stream()
                .map(condition -> condition(condition, scope))
                .toList();
        return String.join(" AND ", written);
    }

    private String condition(Condition condition, Scope scope) {
        if (condition instanceof Condition.Compare compare) {
            return compare(compare, scope);
        } else if (condition instanceof Condition.Matches matches) {
            return term(matches.text(), scope) + " LIKE " + pattern(matches);
        } else if (condition instanceof Condition.Present present) {
            return present(present.term(), scope);
        } else if (condition instanceof Condition.Related related) {
            return "EXISTS (" + related("1", related.path(), related.where(), scope) + ")";
        } else if (condition instanceof Condition.All all) {
            return "(" + conditions(all.parts(), scope) + ")";
        } else if (condition instanceof Condition.Any any) {
            List<String> parts =
                    any.parts().stream().map(part -> condition(part, scope)).toList();
            return "(" + String.join(" OR ", parts) + ")";
        }
        return negated(((Condition.Not) condition).condition(), scope);
    }

    private String compare(Condition.Compare compare, Scope scope) {
        return term(compare.left(), scope) + " " + compare.comparison().symbol() + " " + term(compare.right(), scope);
    }

    private String pattern(Condition.Matches matches) {
        return switch (matches.position()) {
            case CONTAINS -> Literals.like("%", matches.part(), "%", dialect);
            case STARTS -> Literals.like("", matches.part(), "%", dialect);
            case ENDS -> Literals.like("%", matches.part(), "", dialect);
        };
    }

    private String present(Term term, Scope scope) {
        String written = term(term, scope);
        boolean text = term instanceof Term.Field field && TableWords.isText(field.column());
        return text ? "(" + written + " IS NOT NULL AND " + written + " <> '')" : written + " IS NOT NULL";
    }

    private String negated(Condition condition, Scope scope) {
        if (condition instanceof Condition.Compare compare) {
            Comparison opposite = opposite(compare.comparison());
            return orNull(
                    term(compare.left(), scope) + " " + opposite.symbol() + " " + term(compare.right(), scope),
                    List.of(compare.left(), compare.right()),
                    scope);
        } else if (condition instanceof Condition.Matches matches) {
            return orNull(
                    term(matches.text(), scope) + " NOT LIKE " + pattern(matches), List.of(matches.text()), scope);
        } else if (condition instanceof Condition.Present present) {
            String written = term(present.term(), scope);
            boolean text = present.term() instanceof Term.Field field && TableWords.isText(field.column());
            return text ? "(" + written + " IS NULL OR " + written + " = '')" : written + " IS NULL";
        } else if (condition instanceof Condition.Related) {
            return "NOT " + condition(condition, scope);
        } else if (condition instanceof Condition.All all) {
            List<String> parts =
                    all.parts().stream().map(part -> negated(part, scope)).toList();
            return "(" + String.join(" OR ", parts) + ")";
        } else if (condition instanceof Condition.Any any) {
            List<String> parts =
                    any.parts().stream().map(part -> negated(part, scope)).toList();
            return "(" + String.join(" AND ", parts) + ")";
        }
        return condition(((Condition.Not) condition).condition(), scope);
    }

    static Comparison opposite(Comparison comparison) {
        return switch (comparison) {
            case EQUAL -> Comparison.NOT_EQUAL;
            case NOT_EQUAL -> Comparison.EQUAL;
            case LESS -> Comparison.GREATER_OR_EQUAL;
            case LESS_OR_EQUAL -> Comparison.GREATER;
            case GREATER -> Comparison.LESS_OR_EQUAL;
            case GREATER_OR_EQUAL -> Comparison.LESS;
        };
    }

    private String orNull(String written, List<Term> terms, Scope scope) {
        List<String> parts = new ArrayList<>(List.of(written));
        for (Term term : terms) {
            if (mayBeNull(term)) {
                parts.add(term(term, scope) + " IS NULL");
            }
        }
        return parts.size() == 1 ? written : "(" + String.join(" OR ", parts) + ")";
    }

    private static boolean mayBeNull(Term term) {
        if (term instanceof Term.Constant || term instanceof Term.CountOf) {
            return false;
        }
        return !(term instanceof Term.Field field)
                || field.column().nullable()
                || !field.path().isHere();
    }

    private String term(Term term, Scope scope) {
        if (term instanceof Term.Field field) {
            return aliasOf(field.path(), scope) + "."
                    + dialect.quote(field.column().name());
        } else if (term instanceof Term.FullName name) {
            return fullName(name, scope);
        } else if (term instanceof Term.Constant constant) {
            return Literals.render(constant.literal(), dialect);
        } else if (term instanceof Term.CountOf count) {
            return "(" + related("COUNT(" + counted(count.path()) + ")", count.path(), count.where(), scope) + ")";
        } else if (term instanceof Term.FoldOf fold) {
            return "(" + folded(fold, scope) + ")";
        } else if (term instanceof Term.Aggregate aggregate) {
            String of = aggregate.of().map(argument -> term(argument, scope)).orElse("*");
            return aggregate.fold() + "(" + (aggregate.distinct() ? "DISTINCT " : "") + of + ")";
        } else if (term instanceof Term.DatePart part) {
            return datePart(part, scope);
        } else if (term instanceof Term.Product product) {
            return term(product.left(), scope) + " * " + term(product.right(), scope);
        }
        return term instanceof Term.Labelled labelled
                ? term(labelled.of(), scope)
                : "(" + select(((Term.Single) term).select()) + ")";
    }

    private String fullName(Term.FullName name, Scope scope) {
        List<String> parts =
                name.parts().stream().map(part -> term(part, scope)).toList();
        return dialect.isMySqlFamily()
                ? "CONCAT(" + String.join(", ' ', ", parts) + ")"
                : String.join(" || ' ' || ", parts);
    }

    private String datePart(Term.DatePart part, Scope scope) {
        String of = term(part.of(), scope);
        return switch (dialect) {
            case SQLITE -> "CAST(STRFTIME('" + (part.year() ? "%Y" : "%m") + "', " + of + ") AS INTEGER)";
            case MYSQL, MARIADB, H2, SQLSERVER -> (part.year() ? "YEAR(" : "MONTH(") + of + ")";
            default -> "EXTRACT(" + (part.year() ? "YEAR" : "MONTH") + " FROM " + of + ")";
        };
    }

    /** In a many-to-many relation the same row may be reached twice; it counts once. */
    private String counted(Way path) {
        boolean downThenUp = !path.toOne() && path.last().map(Hop::toOne).orElse(false);
        if (!downThenUp || path.hops().isEmpty()) {
            return "*";
        }
        Hop last = path.hops().get(path.hops().size() - 1);
        return last.toColumns().size() == 1
                ? "DISTINCT t" + (aliases + path.hops().size() - 1) + "."
                        + dialect.quote(last.toColumns().get(0))
                : "*";
    }

    private String folded(Term.FoldOf fold, Scope outer) {
        Scope inner = new Scope("t" + (aliases + fold.path().hops().size() - 1), true);
        int before = aliases;
        aliases += fold.path().hops().size();
        String measure = term(fold.measure(), inner);
        aliases = before;
        return related(fold.fold() + "(" + measure + ")", fold.path(), fold.where(), outer);
    }

    /** A query over the rows that {@code path} leads to from the row of {@code outer}. */
    private String related(String output, Way path, List<Condition> where, Scope outer) {
        StringBuilder from = new StringBuilder();
        String link = "";
        String previous = outer.alias;
        for (int i = 0; i < path.hops().size(); i++) {
            Hop hop = path.hops().get(i);
            String alias = nextAlias();
            String on = link(hop, previous, alias);
            if (i == 0) {
                from.append(dialect.quote(hop.to().name())).append(' ').append(alias);
                link = on;
            } else {
                from.append(" JOIN ")
                        .append(dialect.quote(hop.to().name()))
                        .append(' ')
                        .append(alias)
                        .append(" ON ")
                        .append(on);
            }
            previous = alias;
        }
        Scope inner = new Scope(previous, false);
        String conditions = conditions(where, inner);
        return "SELECT " + output + " FROM " + from + inner.joins + " WHERE " + link
                + (conditions.isEmpty() ? "" : " AND " + conditions);
    }

    private String link(Hop hop, String left, String right) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < hop.fromColumns().size(); i++) {
            parts.add(right + "." + dialect.quote(hop.toColumns().get(i)) + " = " + left + "."
                    + dialect.quote(hop.fromColumns().get(i)));
        }
        return String.join(" AND ", parts);
    }

    private String aliasOf(Way path, Scope scope) {
        String alias = scope.alias;
        List<Hop> walked = new ArrayList<>();
        for (Hop hop : path.hops()) {
            walked.add(hop);
            String known = scope.joined.get(walked);
            if (known == null) {
                known = nextAlias();
                scope.joins
                        .append(scope.inner ? " JOIN " : " LEFT JOIN ")
                        .append(dialect.quote(hop.to().name()))
                        .append(' ')
                        .append(known)
                        .append(" ON ")
                        .append(link(hop, alias, known));
                scope.joined.put(List.copyOf(walked), known);
            }
            alias = known;
        }
        return alias;
    }
}
