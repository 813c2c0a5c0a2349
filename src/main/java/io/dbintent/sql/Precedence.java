package io.dbintent.sql;

import io.dbintent.sql.QueryReader.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import net.sf.jsqlparser.expression.BinaryExpression;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.NotExpression;
import net.sf.jsqlparser.expression.operators.conditional.AndExpression;
import net.sf.jsqlparser.expression.operators.conditional.OrExpression;
import net.sf.jsqlparser.expression.operators.conditional.XorExpression;
import net.sf.jsqlparser.expression.operators.relational.InExpression;
import net.sf.jsqlparser.expression.operators.relational.IsBooleanExpression;
import net.sf.jsqlparser.expression.operators.relational.IsNullExpression;
import net.sf.jsqlparser.expression.operators.relational.ParenthesedExpressionList;
import net.sf.jsqlparser.statement.select.FromItem;
import net.sf.jsqlparser.statement.select.Join;
import net.sf.jsqlparser.statement.select.ParenthesedFromItem;
import net.sf.jsqlparser.statement.select.ParenthesedSelect;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.Select;
import net.sf.jsqlparser.statement.select.SelectItem;
import net.sf.jsqlparser.statement.select.SetOperationList;
import org.jspecify.annotations.Nullable;

/**
 * Puts right what the parser reads wrongly: of {@code a IN (1, 2) AND b = 3} it makes an IN whose right side is all of
 * {@code (1, 2) AND b = 3}. The text of the tree stays the same, its form becomes that of SQL.
 */
final class Precedence {

    /** Operators and operands in the order of the text; an operator's own operands count for nothing here. */
    private static final class Row {
        private final List<Expression> parts = new ArrayList<>();
        private boolean misread;
        private int at;
    }

    private Precedence() {}

    static void restore(@Nullable Select select) {
        if (select == null) {
            return;
        }
        if (select.getWithItemsList() != null) {
            select.getWithItemsList().forEach(item -> restore(item.getSelect()));
        }
        if (select instanceof ParenthesedSelect inner) {
            restore(inner.getSelect());
        } else if (select instanceof SetOperationList list) {
            list.getSelects().forEach(Precedence::restore);
        } else if (select instanceof PlainSelect plain) {
            plain(plain);
        }
        if (select.getOrderByElements() != null) {
            select.getOrderByElements().forEach(element -> restore(element.getExpression(), element::setExpression));
        }
    }

    private static void plain(PlainSelect select) {
        select.getSelectItems().forEach(Precedence::item);
        source(select.getFromItem());
        joins(select.getJoins());
        restore(select.getWhere(), select::setWhere);
        restore(select.getHaving(), select::setHaving);
        if (select.getGroupBy() != null && select.getGroupBy().getGroupByExpressionList() != null) {
            parts(select.getGroupBy().getGroupByExpressionList());
        }
    }

    private static <T extends Expression> void item(SelectItem<T> item) {
        @SuppressWarnings("unchecked")
        Consumer<Expression> replace = expression -> item.setExpression((T) expression);
        restore(item.getExpression(), replace);
    }

    private static void source(@Nullable FromItem item) {
        if (item instanceof Select derived) {
            restore(derived);
        } else if (item instanceof ParenthesedFromItem inner) {
            source(inner.getFromItem());
            joins(inner.getJoins());
        }
    }

    private static void joins(@Nullable List<Join> joins) {
        if (joins == null) {
            return;
        }
        for (Join join : joins) {
            source(join.getFromItem());
            List<Expression> conditions = new ArrayList<>(join.getOnExpressions());
            for (int i = 0; i < conditions.size(); i++) {
                int at = i;
                restore(conditions.get(i), restored -> conditions.set(at, restored));
            }
            join.setOnExpressions(conditions);
        }
    }

    private static void restore(@Nullable Expression expression, Consumer<Expression> replace) {
        if (expression == null) {
            return;
        }
        if (expression instanceof Select select) {
            restore(select);
            return;
        }
        Row row = new Row();
        lay(expression, row);
        if (!row.misread) {
            parts(expression);
            return;
        }
        for (Expression part : row.parts) {
            if (!isOperator(part)) {
                parts(part);
            }
        }
        replace.accept(or(row));
    }

    private static void parts(Expression expression) {
        for (Slot part : QueryForm.parts(expression)) {
            restore(part.expression(), part.replace());
        }
    }

    private static boolean isOperator(Expression expression) {
        return expression instanceof AndExpression
                || expression instanceof OrExpression
                || expression instanceof XorExpression
                || expression instanceof NotExpression;
    }

    private static void lay(Expression expression, Row row) {
        if (expression instanceof NotExpression not) {
            row.parts.add(not);
            lay(not.getExpression(), row);
        } else if (isOperator(expression)) {
            BinaryExpression binary = (BinaryExpression) expression;
            lay(binary.getLeftExpression(), row);
            row.parts.add(binary);
            lay(binary.getRightExpression(), row);
        } else if (expression instanceof InExpression in) {
            in(in, row);
        } else {
            row.parts.add(expression);
        }
    }

    private static void in(InExpression in, Row row) {
        Row right = new Row();
        lay(in.getRightExpression(), right);
        Expression first = right.parts.get(0);
        Slot list = listIn(first);
        if (list != null) {
            // x IN (1, 2) IS TRUE, x IN (1, 2) = 0
            in.setRightExpression(list.expression());
            list.replace().accept(in);
        } else {
            in.setRightExpression(first);
            right.parts.set(0, in);
        }
        row.misread |= list != null || right.parts.size() > 1;
        row.parts.addAll(right.parts);
    }

    /** The left side of a comparison, if it is what an IN looks in. */
    private static @Nullable Slot listIn(Expression comparison) {
        Slot left = null;
        if (comparison instanceof BinaryExpression binary) {
            left = new Slot(binary.getLeftExpression(), binary::setLeftExpression);
        } else if (comparison instanceof IsBooleanExpression is) {
            left = new Slot(is.getLeftExpression(), is::setLeftExpression);
        } else if (comparison instanceof IsNullExpression isNull) {
            left = new Slot(isNull.getLeftExpression(), isNull::setLeftExpression);
        }
        boolean list = left != null
                && (left.expression() instanceof ParenthesedExpressionList<?> || left.expression() instanceof Select);
        return list ? left : null;
    }

    private static Expression or(Row row) {
        Expression left = xor(row);
        while (row.at < row.parts.size() && row.parts.get(row.at) instanceof OrExpression or) {
            row.at++;
            left = joined(or, left, xor(row));
        }
        return left;
    }

    private static Expression xor(Row row) {
        Expression left = and(row);
        while (row.at < row.parts.size() && row.parts.get(row.at) instanceof XorExpression xor) {
            row.at++;
            left = joined(xor, left, and(row));
        }
        return left;
    }

    private static Expression and(Row row) {
        Expression left = not(row);
        while (row.at < row.parts.size() && row.parts.get(row.at) instanceof AndExpression and) {
            row.at++;
            left = joined(and, left, not(row));
        }
        return left;
    }

    private static Expression not(Row row) {
        Expression part = row.parts.get(row.at++);
        if (part instanceof NotExpression not) {
            not.setExpression(not(row));
        }
        return part;
    }

    private static Expression joined(BinaryExpression operator, Expression left, Expression right) {
        operator.setLeftExpression(left);
        operator.setRightExpression(right);
        return operator;
    }
}
