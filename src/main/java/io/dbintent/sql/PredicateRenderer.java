package io.dbintent.sql;

import java.util.Set;
import net.sf.jsqlparser.expression.AnyComparisonExpression;
import net.sf.jsqlparser.expression.TimezoneExpression;
import net.sf.jsqlparser.expression.operators.relational.Between;
import net.sf.jsqlparser.expression.operators.relational.ExistsExpression;
import net.sf.jsqlparser.expression.operators.relational.FullTextSearch;
import net.sf.jsqlparser.expression.operators.relational.InExpression;
import net.sf.jsqlparser.expression.operators.relational.IsBooleanExpression;
import net.sf.jsqlparser.expression.operators.relational.IsNullExpression;
import net.sf.jsqlparser.expression.operators.relational.IsUnknownExpression;
import net.sf.jsqlparser.expression.operators.relational.LikeExpression;
import net.sf.jsqlparser.expression.operators.relational.MemberOfExpression;
import net.sf.jsqlparser.expression.operators.relational.RegExpMatchOperator;
import net.sf.jsqlparser.expression.operators.relational.SimilarToExpression;

/** Writes conditions that are more than an operator between two expressions. */
final class PredicateRenderer {

    private static final Set<String> REGULAR_EXPRESSIONS = Set.of("RLIKE", "REGEXP", "REGEXP_LIKE");

    private final SqlWriter out;
    private final ExpressionRenderer expressions;
    private final ArgumentLimits limits;

    PredicateRenderer(SqlWriter out, ExpressionRenderer expressions, ArgumentLimits limits) {
        this.out = out;
        this.expressions = expressions;
        this.limits = limits;
    }

    void register() {
        expressions.rule(InExpression.class, node -> {
            expressions.expression(node.getLeftExpression());
            not(node.isNot());
            out.words("IN");
            expressions.expression(node.getRightExpression());
        });
        expressions.rule(Between.class, node -> {
            expressions.expression(node.getLeftExpression());
            not(node.isNot());
            out.words("BETWEEN");
            expressions.expression(node.getBetweenExpressionStart());
            out.words("AND");
            expressions.expression(node.getBetweenExpressionEnd());
        });
        expressions.rule(ExistsExpression.class, node -> {
            not(node.isNot());
            out.words("EXISTS");
            expressions.expression(node.getRightExpression());
        });
        expressions.rule(IsNullExpression.class, node -> {
            expressions.expression(node.getLeftExpression());
            if (node.isUseNotNull()) {
                out.words("NOTNULL");
            } else if (node.isUseIsNull()) {
                out.words("ISNULL");
            } else {
                is(node.isNot(), "NULL");
            }
        });
        expressions.rule(IsBooleanExpression.class, node -> {
            expressions.expression(node.getLeftExpression());
            is(node.isNot(), node.isTrue() ? "TRUE" : "FALSE");
        });
        expressions.rule(IsUnknownExpression.class, node -> {
            expressions.expression(node.getLeftExpression());
            is(node.isNot(), "UNKNOWN");
        });
        expressions.rule(AnyComparisonExpression.class, node -> {
            out.words(node.getAnyType().name());
            expressions.expression(node.getSelect());
        });
        patterns();
    }

    private void patterns() {
        expressions.rule(LikeExpression.class, node -> {
            expressions.expression(node.getLeftExpression());
            not(node.isNot());
            out.like(node.getLikeKeyWord().name().replace('_', ' '));
            if (node.isUseBinary()) {
                out.words("BINARY");
            }
            if (REGULAR_EXPRESSIONS.contains(node.getLikeKeyWord().name())) {
                limits.pattern(node.getRightExpression());
            }
            expressions.expression(node.getRightExpression());
            if (node.getEscape() != null) {
                out.words("ESCAPE");
                expressions.expression(node.getEscape());
            }
        });
        expressions.rule(RegExpMatchOperator.class, node -> {
            expressions.expression(node.getLeftExpression());
            out.symbol(node.getStringExpression().strip());
            limits.pattern(node.getRightExpression());
            expressions.expression(node.getRightExpression());
        });
        expressions.rule(SimilarToExpression.class, node -> {
            expressions.expression(node.getLeftExpression());
            not(node.isNot());
            out.words("SIMILAR TO");
            expressions.expression(node.getRightExpression());
            if (node.getEscape() != null) {
                out.words("ESCAPE");
                out.literal(node.getEscape());
            }
        });
        expressions.rule(FullTextSearch.class, node -> {
            out.call("MATCH");
            expressions.elements(node.getMatchColumns());
            out.close();
            out.words("AGAINST");
            out.open();
            expressions.expression(node.getAgainstValue());
            if (node.getSearchModifier() != null) {
                out.raw(node.getSearchModifier(), Keywords.TEXT_SEARCH);
            }
            out.close();
        });
        expressions.rule(MemberOfExpression.class, node -> {
            expressions.expression(node.getLeftExpression());
            not(node.isNot());
            out.words("MEMBER OF");
            expressions.expression(node.getRightExpression());
        });
        expressions.rule(TimezoneExpression.class, node -> {
            expressions.expression(node.getLeftExpression());
            node.getTimezoneExpressions().forEach(zone -> {
                out.words("AT TIME ZONE");
                expressions.expression(zone);
            });
        });
    }

    private void not(boolean negated) {
        if (negated) {
            out.words("NOT");
        }
    }

    private void is(boolean negated, String what) {
        out.words(negated ? "IS NOT" : "IS");
        out.words(what);
    }
}
