package io.dbintent.sql;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import net.sf.jsqlparser.JSQLParserException;
import net.sf.jsqlparser.expression.BooleanValue;
import net.sf.jsqlparser.expression.CastExpression;
import net.sf.jsqlparser.expression.DateTimeLiteralExpression;
import net.sf.jsqlparser.expression.DateValue;
import net.sf.jsqlparser.expression.DoubleValue;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.HexValue;
import net.sf.jsqlparser.expression.LongValue;
import net.sf.jsqlparser.expression.SignedExpression;
import net.sf.jsqlparser.expression.StringValue;
import net.sf.jsqlparser.expression.TimestampValue;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.statement.Statements;
import net.sf.jsqlparser.statement.select.Select;

/** Text to tree, and literals between the tree's classes and ours. */
final class QuerySyntax {

    private QuerySyntax() {}

    /** The tree of a text that is one query; empty if it is anything else. */
    static Optional<Select> parse(String sql, Dialect dialect) {
        try {
            Statements statements = CCJSqlParserUtil.parseStatements(
                    sql, parser -> parser.withBackslashEscapeCharacter(dialect.isMySqlFamily())
                            .withSquareBracketQuotation(dialect == Dialect.SQLSERVER));
            if (statements.size() != 1 || !(statements.get(0) instanceof Select select)) {
                return Optional.empty();
            }
            Precedence.restore(select);
            return Optional.of(select);
        } catch (JSQLParserException notAQuery) {
            return Optional.empty();
        }
    }

    static Optional<Literal> literal(Expression expression, Dialect dialect) {
        if (expression instanceof StringValue text) {
            return Optional.of(new Literal.Text(decoded(text.getValue(), dialect)));
        } else if (expression instanceof LongValue number) {
            return Optional.of(new Literal.Numeric(new BigDecimal(number.getBigIntegerValue())));
        } else if (expression instanceof DoubleValue number) {
            return Optional.of(new Literal.Numeric(new BigDecimal(number.toString())));
        } else if (expression instanceof SignedExpression signed) {
            return literal(signed.getExpression(), dialect)
                    .filter(inner -> inner instanceof Literal.Numeric && signed.getSign() != '~')
                    .map(inner -> signed.getSign() == '-'
                            ? new Literal.Numeric(
                                    ((Literal.Numeric) inner).value().negate())
                            : inner);
        } else if (expression instanceof BooleanValue bool) {
            return Optional.of(new Literal.Bool(bool.getValue()));
        } else if (expression instanceof DateTimeLiteralExpression moment) {
            return Optional.of(moment(moment.getValue().replace("'", "")));
        } else if (expression instanceof CastExpression cast && cast.isImplicitCast()) {
            return literal(cast.getLeftExpression(), dialect)
                    .map(inner -> inner instanceof Literal.Text text ? moment(text.value()) : inner);
        } else if (expression instanceof DateValue || expression instanceof TimestampValue) {
            return Optional.of(
                    moment(expression.toString().replaceAll("[^-0-9:. ]", "").strip()));
        } else if (expression instanceof HexValue hex) {
            return Optional.of(new Literal.Text(hex.getValue()));
        } else if (expression instanceof Column column && column.getTable() == null) {
            return word(column, dialect);
        }
        return Optional.empty();
    }

    /** Double quotes hold a text on MySQL; TRUE and FALSE may reach us as columns. */
    private static Optional<Literal> word(Column column, Dialect dialect) {
        String name = column.getColumnName();
        if (name.startsWith("\"") && dialect.isMySqlFamily()) {
            return Optional.of(new Literal.Text(QuerySource.Names.unquoted(name)));
        }
        if (name.equalsIgnoreCase("true") || name.equalsIgnoreCase("false")) {
            return Optional.of(new Literal.Bool(name.equalsIgnoreCase("true")));
        }
        return Optional.empty();
    }

    private static Literal moment(String text) {
        String iso = text.strip().replace(' ', 'T');
        try {
            return iso.length() == 10
                    ? new Literal.Date(LocalDate.parse(iso))
                    : new Literal.DateTime(LocalDateTime.parse(iso));
        } catch (DateTimeParseException otherForm) {
            return new Literal.Text(text);
        }
    }

    private static String decoded(String raw, Dialect dialect) {
        String single = raw.replace("''", "'");
        if (!dialect.isMySqlFamily() || single.indexOf('\\') < 0) {
            return single;
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < single.length(); i++) {
            char c = single.charAt(i);
            if (c != '\\' || i + 1 == single.length()) {
                text.append(c);
                continue;
            }
            char next = single.charAt(++i);
            switch (next) {
                case 'n' -> text.append('\n');
                case 't' -> text.append('\t');
                case 'r' -> text.append('\r');
                case '0' -> text.append('\0');
                // inside patterns these two keep their backslash
                case '%', '_' -> text.append('\\').append(next);
                default -> text.append(next);
            }
        }
        return text.toString();
    }

    /** The literal as an expression of the dialect. */
    static Expression expression(Literal literal, Dialect dialect) {
        if (literal instanceof Literal.Numeric number) {
            BigDecimal value = number.value();
            Expression magnitude = value.scale() <= 0
                    ? new LongValue(value.abs().toPlainString())
                    : new DoubleValue(value.abs().toPlainString());
            return value.signum() < 0 ? new SignedExpression('-', magnitude) : magnitude;
        } else if (literal instanceof Literal.Bool bool) {
            return new Column(bool.value() ? "TRUE" : "FALSE");
        } else if (literal instanceof Literal.Null) {
            return new net.sf.jsqlparser.expression.NullValue();
        }
        String text = literal instanceof Literal.DateTime moment
                ? moment.value().toString().replace('T', ' ')
                : literal.display();
        String escaped = text.replace("'", "''");
        if (dialect.isMySqlFamily()) {
            escaped = escaped.replace("\\", "\\\\");
        }
        return new StringValue("'" + escaped + "'");
    }
}
