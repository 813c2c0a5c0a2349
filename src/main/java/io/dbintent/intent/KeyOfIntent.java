package io.dbintent.intent;

import io.dbintent.language.Vocabulary;
import io.dbintent.planbook.PlanKey;
import io.dbintent.sql.Dialect;
import io.dbintent.sql.Literal;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** An intent and its parameters as the key that its plan is kept under. */
final class KeyOfIntent {

    private final Map<String, Object> parameters;

    KeyOfIntent(Map<String, Object> parameters) {
        this.parameters = parameters;
    }

    /** The key under which a plan for any values is kept. */
    PlanKey key(String template, Dialect dialect, Vocabulary vocabulary) {
        SortedMap<String, String> kinds = new TreeMap<>();
        parameters.forEach((name, value) -> kinds.put(name, kind(value)));
        return new PlanKey(template, kinds, new TreeMap<>(), dialect, domainWords(template, vocabulary));
    }

    /** The values as text, for a plan that is theirs alone. */
    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        parameters.forEach((name, value) -> texts.put(name, value.toString()));
        return texts;
    }

    /** The values as literals; empty if one of them has no literal. */
    Optional<Map<String, Literal>> literals() {
        Map<String, Literal> literals = new LinkedHashMap<>();
        parameters.forEach((name, value) -> literal(value).ifPresent(literal -> literals.put(name, literal)));
        return literals.size() == parameters.size() ? Optional.of(literals) : Optional.empty();
    }

    private static Optional<Literal> literal(Object value) {
        if (value instanceof CharSequence text) {
            return Optional.of(new Literal.Text(text.toString()));
        } else if (value instanceof Boolean flag) {
            return Optional.of(new Literal.Bool(flag));
        } else if (value instanceof LocalDate day) {
            return Optional.of(new Literal.Date(day));
        } else if (value instanceof LocalDateTime moment) {
            return Optional.of(new Literal.DateTime(moment));
        } else if (value instanceof Byte
                || value instanceof Short
                || value instanceof Integer
                || value instanceof Long
                || value instanceof BigInteger
                || value instanceof BigDecimal) {
            return Optional.of(new Literal.Numeric(new BigDecimal(value.toString())));
        } else if ((value instanceof Double || value instanceof Float)
                && Double.isFinite(((Number) value).doubleValue())) {
            return Optional.of(new Literal.Numeric(new BigDecimal(value.toString())));
        }
        return Optional.empty();
    }

    private static String kind(Object value) {
        return literal(value)
                .map(literal -> literal instanceof Literal.Text
                        ? "text"
                        : literal instanceof Literal.Numeric
                                ? "number"
                                : literal instanceof Literal.Bool
                                        ? "boolean"
                                        : literal instanceof Literal.Date ? "date" : "moment")
                .orElse("other");
    }

    /** A domain word that gets another meaning makes another intent. */
    private static List<String> domainWords(String template, Vocabulary vocabulary) {
        return vocabulary.usedIn(template).stream()
                .map(entry -> entry.words() + ": " + entry.meaning())
                .toList();
    }
}
