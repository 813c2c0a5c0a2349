package io.dbintent.evidence;

import io.dbintent.plan.Comparison;
import io.dbintent.schema.Column;
import io.dbintent.schema.ColumnType.Family;
import io.dbintent.sql.Literal;
import io.dbintent.sql.QueryColumn;
import io.dbintent.sql.QueryLiteral;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/** Holds the inequalities of a query against those of its claim. */
final class Bounds {

    /** How an inequality of the query relates to the one that the claim makes of the same value. */
    enum Relation {
        SAME,
        OPPOSITE,
        /** Neither: another bound. */
        OTHER,
        /** The claim says nothing of this value that could be compared. */
        UNKNOWN;

        /** 0 for the same, 1 for the opposite, -1 otherwise. */
        int turned() {
            return this == SAME ? 0 : this == OPPOSITE ? 1 : -1;
        }
    }

    private final Subject subject;

    Bounds(Subject subject) {
        this.subject = subject;
    }

    Relation relation(QueryLiteral literal) {
        boolean whole = literal.aggregate().equals("COUNT") || isWholeColumn(literal.column());
        return relation(literal.value(), literal.operator(), whole);
    }

    Relation relation(Literal value, String operator, boolean whole) {
        if (value instanceof Literal.Numeric number && number.value().signum() == 0) {
            String text = subject.text().lower();
            if (text.contains("positive") || text.contains("negative")) {
                String sign = text.contains("positive") ? ">" : "<";
                return compare(Cut.of(sign, BigDecimal.ZERO, whole), Cut.of(operator, BigDecimal.ZERO, whole), false);
            }
        }
        Relation found = Relation.UNKNOWN;
        for (Mention mention : subject.text().mentions()) {
            Relation relation = Relation.UNKNOWN;
            if (mention.kind() == Mention.Kind.NUMBER && value instanceof Literal.Numeric number) {
                relation = number(mention, number.value(), operator, whole);
            } else if (mention.kind() == Mention.Kind.DATE) {
                relation = date(mention, value, operator);
            }
            if (relation == Relation.SAME) {
                return relation;
            }
            // The end of April is the beginning of May: one of two months may fit where the other does not.
            boolean nearer =
                    relation == Relation.OPPOSITE || (relation == Relation.OTHER && found != Relation.OPPOSITE);
            found = nearer ? relation : found;
        }
        return found;
    }

    /** True if the claim says the value without any "at least", "before" or the like. */
    boolean isSaidExactly(Literal value, String operator) {
        NamedValues.Used used = new NamedValues.Used(value, operator, false, true, "");
        boolean exactly = false;
        for (Mention mention : subject.text().mentions()) {
            BigDecimal number = mention.number();
            LocalDate from = mention.from();
            LocalDate to = mention.to();
            boolean said = (number != null
                            && NamedValues.says(used, number, subject.text().lower()))
                    || (from != null && to != null && NamedValues.says(used, from, to, java.util.List.of(used)));
            if (said
                    && (Bound.of(subject.text(), mention) != Comparison.EQUAL
                            || Bound.isRange(subject.text(), mention))) {
                return false;
            }
            exactly |= said;
        }
        return exactly;
    }

    private Relation number(Mention mention, BigDecimal value, String operator, boolean whole) {
        BigDecimal claimed = Objects.requireNonNull(mention.number());
        NamedValues.Used used = new NamedValues.Used(new Literal.Numeric(value), operator, false, true, "");
        if (Bound.isRange(subject.text(), mention)
                || !NamedValues.says(used, claimed, subject.text().lower())) {
            return Relation.UNKNOWN;
        }
        BigDecimal shared = Units.sameAmount(value, claimed, subject.text().lower()) ? value : claimed;
        return compare(
                Cut.of(Bound.of(subject.text(), mention), shared, whole),
                Cut.of(operator, value, whole),
                Bound.of(subject.text(), mention) == Comparison.EQUAL);
    }

    private Relation date(Mention mention, Literal value, String operator) {
        LocalDate from = Objects.requireNonNull(mention.from());
        LocalDate to = Objects.requireNonNull(mention.to());
        Comparison claimed = Bound.of(subject.text(), mention);
        NamedValues.Used used = new NamedValues.Used(value, operator, false, true, "");
        if (!NamedValues.says(used, from, to, java.util.List.of(used)) || Bound.isRange(subject.text(), mention)) {
            return Relation.UNKNOWN;
        }
        LocalDate day = NamedValues.day(value);
        BigDecimal first = day == null ? BigDecimal.valueOf(from.getYear()) : BigDecimal.valueOf(from.toEpochDay());
        BigDecimal last = day == null ? BigDecimal.valueOf(to.getYear()) : BigDecimal.valueOf(to.toEpochDay());
        BigDecimal at = day == null
                ? value instanceof Literal.Numeric number ? number.value() : BigDecimal.ZERO
                : BigDecimal.valueOf(day.toEpochDay());
        Optional<Cut> ours = Cut.of(operator, at, true);
        if (claimed == Comparison.EQUAL) {
            return inside(ours, first, last);
        }
        boolean said = subject.text()
                .lower()
                .substring(0, mention.start())
                .stripTrailing()
                .endsWith("from");
        if (said && inside(ours, first, last) == Relation.SAME) {
            // "Orders from 2007" are those of 2007, or those since
            return Relation.SAME;
        }
        boolean up = claimed == Comparison.GREATER || claimed == Comparison.LESS_OR_EQUAL;
        return compare(Cut.of(claimed, up ? last : first, true), ours, false);
    }

    /** "In 2024" has two edges: not before its first day, not after its last. */
    private static Relation inside(Optional<Cut> ours, BigDecimal first, BigDecimal last) {
        if (ours.isEmpty()) {
            return Relation.UNKNOWN;
        }
        boolean lower = ours.get().at().compareTo(first) == 0;
        boolean upper = ours.get().at().compareTo(last.add(BigDecimal.ONE)) == 0;
        if (!lower && !upper) {
            return Relation.OTHER;
        }
        return ours.get().above() == lower ? Relation.SAME : Relation.OPPOSITE;
    }

    private static Relation compare(Optional<Cut> claimed, Optional<Cut> ours, boolean exactly) {
        if (ours.isEmpty()) {
            return claimed.isEmpty() ? Relation.UNKNOWN : Relation.OTHER;
        }
        if (claimed.isEmpty()) {
            return exactly ? Relation.OTHER : Relation.UNKNOWN;
        }
        if (!claimed.get().samePlace(ours.get())) {
            return Relation.OTHER;
        }
        return claimed.get().above() == ours.get().above() ? Relation.SAME : Relation.OPPOSITE;
    }

    private boolean isWholeColumn(@org.jspecify.annotations.Nullable QueryColumn column) {
        return column != null
                && subject.schema()
                        .table(column.table())
                        .flatMap(table -> table.column(column.name()))
                        .map(Column::type)
                        .filter(type -> type.family() == Family.INTEGER || type.family() == Family.DATE)
                        .isPresent();
    }
}
