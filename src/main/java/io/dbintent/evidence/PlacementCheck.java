package io.dbintent.evidence;

import io.dbintent.database.Row;
import io.dbintent.database.Rows;
import io.dbintent.plan.Evidence;
import io.dbintent.plan.Expectation;
import io.dbintent.plan.ReasonCode;
import io.dbintent.schema.Column;
import io.dbintent.schema.ColumnType.Family;
import io.dbintent.schema.Table;
import io.dbintent.sql.Dialect;
import io.dbintent.sql.Literal;
import io.dbintent.sql.QueryColumn;
import io.dbintent.sql.QueryLiteral;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Is each value sought in a column that holds such values? An absence is easily found where nothing of the kind is kept. */
final class PlacementCheck implements Check {

    private static final int SAMPLE = 50;
    private static final Pattern NAMED =
            Pattern.compile("(?s).*\\b(?:called|named|titled|entitled|name is|name of) ['\"“‘]?$");
    private static final Pattern MEMBER = Pattern.compile(
            "(?s)^['\"”’]? (?:is|are|was|should be|must be|to be)? ?(?:still )?(?:one of|among|on the list|in the list)\\b.*");
    private static final Pattern JOB = Pattern.compile("(?s).*\\bworks? as (?:an? |the )?['\"“‘]?$");
    private static final Pattern HOME = Pattern.compile(
            "(?s).*\\b(?:(?:live|lives|living|based|located|resides?|residing|born) (?:in|at)|from) (?:the )?['\"“‘]?$");
    private static final Set<String> NAMES = Set.of(
            "name",
            "title",
            "label",
            "company",
            "first",
            "last",
            "surname",
            "forename",
            "given",
            "family",
            "full",
            "nickname",
            "username",
            "user",
            "login",
            "word",
            "caption",
            "subject");
    private static final Set<String> JOBS =
            Set.of("title", "job", "position", "role", "occupation", "profession", "function");
    private static final Set<String> MAILS = Set.of("email", "mail", "login", "user", "username", "contact", "address");
    private static final Set<String> LANDS = Set.of("country", "nation", "nationality", "origin", "land");
    private static final Set<String> PLACES = Stream.concat(
                    Concepts.LOCATIONS.stream(), Stream.of("origin", "land", "home"))
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> LANGUAGES = Stream.of(Locale.getISOLanguages())
            .map(code ->
                    Folding.fold(new Locale.Builder().setLanguage(code).build().getDisplayLanguage(Locale.ENGLISH)))
            .collect(Collectors.toUnmodifiableSet());

    @Override
    public String name() {
        return "placement";
    }

    @Override
    public Evidence examine(Subject subject) {
        Coverage coverage = new Coverage(subject.text());
        for (QueryLiteral literal : subject.shape().literals()) {
            QueryColumn column = literal.column();
            if (column != null && literal.filters() && literal.value() instanceof Literal.Text text) {
                Optional<String> wrong = place(subject, text, column, coverage);
                if (wrong.isEmpty() && isEasilyEmpty(subject)) {
                    wrong = elsewhere(subject, text.value(), column, literal);
                }
                if (wrong.isPresent()) {
                    return objects(ReasonCode.UNGROUNDED, wrong.get());
                }
            }
        }
        return name(subject)
                .or(() -> shown(subject, coverage))
                .map(detail -> objects(ReasonCode.UNGROUNDED, detail))
                .orElseGet(() -> accepts("each value is sought in a column that holds such values"));
    }

    /** Absence and upper bounds hold where nothing of the kind is kept. */
    private static boolean isEasilyEmpty(Subject subject) {
        return VacuityCheck.claimsAbsence(subject) || CounterfactualCheck.isUpperBound(subject.expectation());
    }

    /** The parts of one name belong in different columns, each of which holds a part of names. */
    private static Optional<String> name(Subject subject) {
        for (ValueGroup group : ValueGroup.of(subject)) {
            for (QueryLiteral one : group.literals()) {
                for (QueryLiteral two : group.literals()) {
                    QueryColumn left = one.column();
                    QueryColumn right = two.column();
                    boolean pair = one.index() < two.index()
                            && left != null
                            && right != null
                            && !one.value().equals(two.value())
                            && one.operator().equals("=")
                            && two.operator().equals("=")
                            && one.value() instanceof Literal.Text
                            && two.value() instanceof Literal.Text;
                    if (pair && left != null && right != null) {
                        if (left.sameColumn(right) && one.disjunction() == 0) {
                            return Optional.of(left.qualified() + " cannot be " + Shown.literal(one.value()) + " and "
                                    + Shown.literal(two.value()) + " at once");
                        }
                        Optional<String> wrong = unless(subject, left, NAMES, (Literal.Text) one.value())
                                .or(() -> unless(subject, right, NAMES, (Literal.Text) two.value()));
                        if (wrong.isPresent()) {
                            return wrong;
                        }
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** The claimed value is held against the column that the query shows. */
    private static Optional<String> shown(Subject subject, Coverage coverage) {
        if (subject.expectation() instanceof Expectation.ScalarValue scalar
                && scalar.value() instanceof Literal.Text text
                && subject.shape().projections().size() == 1) {
            QueryColumn column = subject.shape().projections().get(0).column();
            return column == null ? Optional.empty() : place(subject, text, column, coverage);
        }
        return Optional.empty();
    }

    private static Optional<String> place(Subject subject, Literal.Text text, QueryColumn column, Coverage coverage) {
        Optional<Coverage.Span> span = coverage.cover(text, false);
        if (text.value().contains("@") && !text.value().contains(" ")) {
            return unless(subject, column, MAILS, text);
        }
        if (span.isEmpty()) {
            return Optional.empty();
        }
        String front = subject.text().lower().substring(0, span.get().start());
        String back = subject.text().lower().substring(span.get().end());
        if (NAMED.matcher(front).matches() || MEMBER.matcher(back).matches()) {
            return unless(subject, column, NAMES, text);
        }
        if (JOB.matcher(front).matches()) {
            return unless(subject, column, JOBS, text);
        }
        if (LANGUAGES.contains(Folding.fold(text.value())) && front.matches("(?s).*\\b(?:in|speaks?) ['\"]?$")) {
            return unless(subject, column, Set.of("language", "lang", "locale"), text);
        }
        if (HOME.matcher(front).matches() && Countries.isCountry(text.value())) {
            return unless(subject, column, LANDS, text);
        }
        return HOME.matcher(front).matches() && !front.matches("(?s).*\\bfrom (?:the )?['\"]?$")
                ? unless(subject, column, PLACES, text)
                : Optional.empty();
    }

    /** An objection if the column's name has none of the words, while another column of its table has one. */
    private static Optional<String> unless(Subject subject, QueryColumn column, Set<String> words, Literal.Text text) {
        if (SchemaWords.of(column.name()).stream().anyMatch(words::contains)) {
            return Optional.empty();
        }
        return subject.shape().tables().stream()
                .flatMap(table -> subject.schema().table(table).stream())
                .filter(table -> table.name().equalsIgnoreCase(column.table()))
                .flatMap(table -> table.columns().stream())
                .filter(other -> SchemaWords.of(other.name()).stream().anyMatch(words::contains))
                .findFirst()
                .map(other -> "the claim's words speak of a column like " + other.name() + ", but "
                        + Shown.literal(text) + " is sought in " + column.qualified());
    }

    /** Another column of the table holds values of this form, and this one holds none. */
    private static Optional<String> elsewhere(Subject subject, String value, QueryColumn column, QueryLiteral literal) {
        Optional<Table> table = subject.schema().table(column.table());
        if (table.isEmpty() || literal.isPattern() || value.isBlank() || isNamed(subject, column)) {
            return Optional.empty();
        }
        List<String> texts = table.get().columns().stream()
                .filter(other -> other.type().family() == Family.TEXT)
                .map(Column::name)
                .toList();
        int own = texts.indexOf(column.name());
        if (own < 0 || texts.size() < 2) {
            return Optional.empty();
        }
        Dialect dialect = subject.dialect();
        String sql =
                "SELECT " + String.join(", ", texts.stream().map(dialect::quote).toList()) + " FROM "
                        + dialect.quote(table.get().name());
        String quoted = SqlText.quoted(value, dialect);
        String sought = String.join(
                " OR ",
                texts.stream().map(name -> dialect.quote(name) + " = " + quoted).toList());
        Optional<Rows> found = subject.probe().rows(sql + " WHERE " + sought, SAMPLE);
        if (found.isPresent() && !found.get().rows().isEmpty()) {
            return found.get().rows().stream()
                            .anyMatch(row -> isSame(row.cells().get(own), value))
                    ? Optional.empty()
                    : Optional.of(
                            Shown.cell(value) + " is not found in " + column.qualified() + ", but in another column: "
                                    + Shown.row(found.get().rows().get(0)));
        }
        Optional<Rows> rows = subject.probe().rows(sql, SAMPLE);
        if (rows.isEmpty() || rows.get().rows().isEmpty() || fits(rows.get(), own, value)) {
            return Optional.empty();
        }
        for (int i = 0; i < texts.size(); i++) {
            if (i != own && fits(rows.get(), i, value)) {
                return Optional.of("nothing in " + column.qualified() + " looks like " + Shown.cell(value) + ", while "
                        + texts.get(i) + " holds such values");
            }
        }
        return Optional.empty();
    }

    private static boolean isSame(@org.jspecify.annotations.Nullable Object cell, String value) {
        return cell instanceof String text && Folding.fold(text).equals(Folding.fold(value));
    }

    private static boolean isNamed(Subject subject, QueryColumn column) {
        List<String> name = SchemaWords.of(column.name());
        return new ClaimWords(subject).free().stream().anyMatch(word -> name.contains(word.stem()));
    }

    private static boolean fits(Rows rows, int column, String value) {
        String form = form(value);
        for (Row row : rows.rows()) {
            if (row.cells().get(column) instanceof String text && form(text).equals(form)) {
                return true;
            }
        }
        return false;
    }

    /** Letters or not, digits or not, an address or not, one word, two or more. */
    private static String form(String text) {
        int words = Math.min(3, text.strip().split("\\s+", -1).length);
        return words
                + (text.matches(".*\\p{L}.*") ? "a" : "")
                + (text.matches(".*[0-9].*") ? "0" : "")
                + (text.contains("@") ? "@" : "");
    }
}
