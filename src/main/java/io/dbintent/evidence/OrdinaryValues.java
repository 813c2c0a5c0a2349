package io.dbintent.evidence;

import io.dbintent.schema.Column;
import io.dbintent.schema.ColumnType.Family;
import io.dbintent.schema.Schema;
import io.dbintent.sql.Literal;
import io.dbintent.sql.QueryColumn;
import io.dbintent.sql.QueryLiteral;
import io.dbintent.sql.QueryShape;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether the values of a query are of the kind that their columns hold and stand once each. Servers turn a text into a
 * number, pad a blank and take a word for a moment where the kinds differ, and then a comparison finds what nobody named.
 */
final class OrdinaryValues {

    private OrdinaryValues() {}

    static boolean in(QueryShape shape, Schema schema) {
        List<QueryLiteral> values =
                shape.literals().stream().filter(QueryLiteral::filters).toList();
        Set<String> once = new HashSet<>();
        return values.stream()
                .allMatch(literal -> isPlain(literal.value())
                        && fits(literal.value(), literal.column(), literal, schema)
                        && once.add(literal.value().display()));
    }

    /** A text that begins or ends blank, or has neither letter nor digit, is equal to others on some servers. */
    private static boolean isPlain(Literal value) {
        return !(value instanceof Literal.Text text)
                || (text.value().equals(text.value().strip())
                        && text.value().codePoints().anyMatch(Character::isLetterOrDigit)
                        && text.value().indexOf('%') < 0);
    }

    private static boolean fits(Literal value, @Nullable QueryColumn column, QueryLiteral literal, Schema schema) {
        if (!literal.aggregate().isEmpty()) {
            return value instanceof Literal.Numeric;
        }
        Optional<Column> known = column == null
                ? Optional.empty()
                : schema.table(column.table()).flatMap(table -> table.column(column.name()));
        return known.map(found -> fits(value, found.type().family())).orElse(false);
    }

    private static boolean fits(Literal value, Family family) {
        if (value instanceof Literal.Numeric) {
            return family.isNumeric();
        }
        if (value instanceof Literal.Text text) {
            boolean day = text.value().matches("\\d{4}-\\d{2}-\\d{2}( \\d{2}:\\d{2}:\\d{2}(\\.\\d{1,6})?)?");
            return family == Family.TEXT || (family.isCalendar() && day);
        }
        return value instanceof Literal.Bool ? family == Family.BOOLEAN : family.isCalendar();
    }
}
