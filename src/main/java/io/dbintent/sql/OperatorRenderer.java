package io.dbintent.sql;

import java.util.List;
import net.sf.jsqlparser.expression.BinaryExpression;
import net.sf.jsqlparser.expression.CollateExpression;
import net.sf.jsqlparser.expression.DoubleValue;
import net.sf.jsqlparser.expression.LongValue;
import net.sf.jsqlparser.expression.NotExpression;
import net.sf.jsqlparser.expression.SignedExpression;
import net.sf.jsqlparser.expression.operators.arithmetic.Addition;
import net.sf.jsqlparser.expression.operators.arithmetic.BitwiseAnd;
import net.sf.jsqlparser.expression.operators.arithmetic.BitwiseLeftShift;
import net.sf.jsqlparser.expression.operators.arithmetic.BitwiseOr;
import net.sf.jsqlparser.expression.operators.arithmetic.BitwiseRightShift;
import net.sf.jsqlparser.expression.operators.arithmetic.BitwiseXor;
import net.sf.jsqlparser.expression.operators.arithmetic.Concat;
import net.sf.jsqlparser.expression.operators.arithmetic.Division;
import net.sf.jsqlparser.expression.operators.arithmetic.IntegerDivision;
import net.sf.jsqlparser.expression.operators.arithmetic.Modulo;
import net.sf.jsqlparser.expression.operators.arithmetic.Multiplication;
import net.sf.jsqlparser.expression.operators.arithmetic.Subtraction;
import net.sf.jsqlparser.expression.operators.conditional.AndExpression;
import net.sf.jsqlparser.expression.operators.conditional.OrExpression;
import net.sf.jsqlparser.expression.operators.conditional.XorExpression;
import net.sf.jsqlparser.expression.operators.relational.ContainedBy;
import net.sf.jsqlparser.expression.operators.relational.Contains;
import net.sf.jsqlparser.expression.operators.relational.CosineSimilarity;
import net.sf.jsqlparser.expression.operators.relational.DoubleAnd;
import net.sf.jsqlparser.expression.operators.relational.EqualsTo;
import net.sf.jsqlparser.expression.operators.relational.GreaterThan;
import net.sf.jsqlparser.expression.operators.relational.GreaterThanEquals;
import net.sf.jsqlparser.expression.operators.relational.IsDistinctExpression;
import net.sf.jsqlparser.expression.operators.relational.JsonOperator;
import net.sf.jsqlparser.expression.operators.relational.Matches;
import net.sf.jsqlparser.expression.operators.relational.MinorThan;
import net.sf.jsqlparser.expression.operators.relational.MinorThanEquals;
import net.sf.jsqlparser.expression.operators.relational.NotEqualsTo;

/** Writes operators between and before expressions. */
final class OperatorRenderer {

    private final SqlWriter out;
    private final ExpressionRenderer expressions;

    OperatorRenderer(SqlWriter out, ExpressionRenderer expressions) {
        this.out = out;
        this.expressions = expressions;
    }

    void register() {
        List<Class<? extends BinaryExpression>> binary = List.of(
                AndExpression.class,
                OrExpression.class,
                XorExpression.class,
                Addition.class,
                Subtraction.class,
                Multiplication.class,
                Division.class,
                IntegerDivision.class,
                Modulo.class,
                Concat.class,
                BitwiseAnd.class,
                BitwiseOr.class,
                BitwiseXor.class,
                BitwiseLeftShift.class,
                BitwiseRightShift.class,
                EqualsTo.class,
                NotEqualsTo.class,
                GreaterThan.class,
                GreaterThanEquals.class,
                MinorThan.class,
                MinorThanEquals.class,
                IsDistinctExpression.class,
                JsonOperator.class,
                Contains.class,
                ContainedBy.class,
                // what the parser calls <=>, in MySQL the equality that knows NULL
                CosineSimilarity.class,
                DoubleAnd.class,
                Matches.class);
        for (Class<? extends BinaryExpression> type : binary) {
            expressions.rule(type, node -> {
                expressions.expression(node.getLeftExpression());
                out.raw(node.getStringExpression().strip(), Keywords.OPERATORS);
                expressions.expression(node.getRightExpression());
            });
        }
        expressions.rule(NotExpression.class, node -> {
            if (node.isExclamationMark()) {
                out.symbol("!");
            } else {
                out.words("NOT");
            }
            expressions.expression(node.getExpression());
        });
        expressions.rule(SignedExpression.class, node -> {
            out.symbol(String.valueOf(node.getSign()));
            Object operand = node.getExpression();
            if (operand.getClass() == LongValue.class || operand.getClass() == DoubleValue.class) {
                out.glue();
            }
            expressions.expression(operand);
        });
        expressions.rule(CollateExpression.class, node -> {
            expressions.expression(node.getLeftExpression());
            out.words("COLLATE");
            out.name(node.getCollate());
        });
    }
}
