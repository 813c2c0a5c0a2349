package io.dbintent.migration.draft;

import io.dbintent.migration.change.DeclaredType;
import io.dbintent.migration.change.ServerKind;
import io.dbintent.migration.request.Value;
import io.dbintent.sql.Dialect;
import io.dbintent.sql.Literal;
import java.math.BigDecimal;
import java.util.Locale;

/** Writes a request's values as SQL for a column of some type. */
final class ValueText {

    private final ServerKind server;

    ValueText(ServerKind server) {
        this.server = server;
    }

    /** @throws UnfitValueException if a column of the type cannot hold the value */
    String of(Value value, DeclaredType type) {
        return switch (value.kind()) {
            case NULL -> "NULL";
            case NOW -> "CURRENT_TIMESTAMP";
            case TODAY -> server.isMySqlFamily() ? "(CURRENT_DATE)" : "CURRENT_DATE";
            case TRUE -> truth(true, type);
            case FALSE -> truth(false, type);
            case NUMBER -> number(value, type);
            case TEXT -> text(value, type);
        };
    }

    private String truth(boolean value, DeclaredType type) {
        if (isText(type)) {
            return literal(value ? "yes" : "no");
        }
        return server.dialect() == Dialect.POSTGRESQL && TypeChoice.isBoolean(type)
                ? (value ? "TRUE" : "FALSE")
                : (value ? "1" : "0");
    }

    private String number(Value value, DeclaredType type) {
        if (isText(type)) {
            return literal(value.text());
        }
        if (TypeChoice.isBoolean(type)) {
            if (!value.text().equals("0") && !value.text().equals("1")) {
                throw new UnfitValueException(value.text(), type);
            }
            return truth(value.text().equals("1"), type);
        }
        return new BigDecimal(value.text()).toPlainString();
    }

    private String text(Value value, DeclaredType type) {
        String name = type.name().toLowerCase(Locale.ROOT);
        boolean number = name.matches(".*(int|integer|decimal|numeric|double|real|float|double precision).*");
        if (number && !value.text().matches("-?\\d+(\\.\\d+)?")) {
            throw new UnfitValueException(value.text(), type);
        }
        if (number) {
            return value.text();
        }
        int limit = isText(type) && !type.arguments().isEmpty()
                ? Integer.parseInt(type.arguments().get(0))
                : 0;
        if (limit > 0 && value.text().length() > limit) {
            throw new UnfitValueException(value.text(), type);
        }
        String literal = literal(value.text());
        // MySQL takes a default of a TEXT column only as an expression.
        return server.isMySqlFamily() && name.matches("(tiny|medium|long)?text") ? "(" + literal + ")" : literal;
    }

    private String literal(String text) {
        return server.dialect().render(new Literal.Text(text));
    }

    static boolean isText(DeclaredType type) {
        return type.name().toLowerCase(Locale.ROOT).matches(".*(char|text|clob|enum).*");
    }
}
