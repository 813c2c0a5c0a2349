package io.dbintent.planbook;

import io.dbintent.plan.Claim;
import io.dbintent.plan.Comparison;
import io.dbintent.plan.Expectation;
import io.dbintent.plan.Intent;
import io.dbintent.schema.Column;
import io.dbintent.schema.ColumnType;
import io.dbintent.schema.Schema;
import io.dbintent.schema.Table;
import io.dbintent.sql.Dialect;
import io.dbintent.sql.Finding;
import io.dbintent.sql.GuardPolicy;
import io.dbintent.sql.GuardResult;
import io.dbintent.sql.QueryColumn;
import io.dbintent.sql.QueryShape;
import io.dbintent.sql.SqlGuard;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A plan as a test method. */
final class MethodSource {

    private static final Schema UNKNOWN = new Schema("", List.of());

    private final boolean assertJ;

    /** @param assertJ whether AssertJ-DB asserts what it can */
    MethodSource(boolean assertJ) {
        this.assertJ = assertJ;
    }

    /**
     * The method, indented as a member.
     *
     * @throws IllegalArgumentException if the guard refuses the SQL
     */
    String of(ExportedTest test, String name) {
        String indent = " ".repeat(12);
        StringBuilder body = new StringBuilder();
        List<Claim> claims = test.plan().claims();
        if (claims.size() == 1) {
            body.append(claim(test, claims.get(0), indent));
        } else {
            String each = claims.stream()
                    .map(claim -> indent + "        () -> {\n" + claim(test, claim, indent + " ".repeat(12)) + indent
                            + "        }")
                    .collect(Collectors.joining(",\n"));
            body.append(indent).append("assertAll(\n").append(each).append(");\n");
        }
        return "    @Test\n    @DisplayName(" + JavaText.quoted(shown(test.intent())) + ")\n    void " + name
                + "() throws Exception {\n" + opened(body.toString()) + "    }\n";
    }

    /** AssertJ-DB connects by itself. */
    private static String opened(String body) {
        return body.contains("db.query(")
                ? "        try (Database db = Database.open()) {\n" + body + "        }\n"
                : body.replaceAll("(?m)^    ", "");
    }

    private String claim(ExportedTest test, Claim claim, String indent) {
        Query query = query(test, claim.sql());
        String text = claim.text().isBlank() ? shown(test.intent()) : claim.text();
        StringBuilder out = new StringBuilder();
        if (!claim.reading().isBlank()) {
            out.append(indent)
                    .append("// ")
                    .append(JavaText.comment(claim.reading()))
                    .append('\n');
        }
        String sql = JavaText.string(query.sql(), indent + "        ");
        Optional<String> counting = assertJ ? new AssertJDb(query.kind()).of(claim.expectation()) : Optional.empty();
        if (test.allowEmpty() && claim.expectation() instanceof Expectation.RowsReturned) {
            out.append(indent).append("db.query(").append(sql).append(");\n");
        } else if (counting.isPresent()) {
            out.append(indent)
                    .append("assertThat(request(")
                    .append(sql)
                    .append("))\n")
                    .append(indent);
            out.append("        .as(")
                    .append(JavaText.quoted(text.replace("%", "%%")))
                    .append(")\n")
                    .append(indent);
            out.append("        .").append(counting.get()).append(";\n");
        } else {
            out.append(indent).append("Rows rows = db.query(").append(sql).append(");\n");
            out.append(indent)
                    .append("assertHolds(")
                    .append(JavaText.quoted(text))
                    .append(", ");
            out.append(new ExpectationSource(query).of(claim.expectation())).append(");\n");
        }
        String population = claim.population();
        if (population != null && !population.isBlank()) {
            Query all = query(test, population);
            out.append(indent)
                    .append("assertNotVacuous(")
                    .append(JavaText.quoted(text))
                    .append(", ");
            out.append(all.kind() == QueryShape.ResultKind.ROWS ? "atLeastOneRow(" : "counted(");
            out.append("db.query(").append(JavaText.string(all.sql(), indent + "        "));
            out.append(all.kind() == QueryShape.ResultKind.ROWS ? ")));\n" : "), true));\n");
        }
        return out.toString();
    }

    /** A query that may run, and what it looks like. */
    record Query(String sql, QueryShape shape, Dialect dialect) {
        QueryShape.ResultKind kind() {
            return shape.kind();
        }
    }

    private static Query query(ExportedTest test, String sql) {
        GuardResult guarded = new SqlGuard(test.dialect(), GuardPolicy.standard()).check(sql);
        if (guarded instanceof GuardResult.Accepted accepted) {
            String text = accepted.query().text();
            return shape(text, test.dialect())
                    .map(shape -> new Query(text, shape, test.dialect()))
                    .orElseThrow(() -> refused(test, sql, "it cannot be analysed"));
        }
        throw refused(
                test,
                sql,
                ((GuardResult.Refused) guarded)
                        .findings().stream().map(Finding::message).collect(Collectors.joining("; ")));
    }

    /** A plan brings no schema; where a query reads one table, all columns without another origin are that table's. */
    private static Optional<QueryShape> shape(String sql, Dialect dialect) {
        Optional<QueryShape> shape = QueryShape.of(sql, dialect, UNKNOWN);
        List<String> tables = shape.map(found -> List.copyOf(found.tables())).orElse(List.of());
        if (tables.size() != 1) {
            return shape;
        }
        List<Column> columns = shape.orElseThrow().columns().stream()
                .map(QueryColumn::name)
                .distinct()
                .map(name -> new Column(name, new ColumnType("", ColumnType.Family.OTHER), true, null, false, ""))
                .toList();
        Table table =
                new Table(tables.get(0), Table.Kind.TABLE, columns, List.of(), List.of(), List.of(), List.of(), "");
        return QueryShape.of(sql, dialect, new Schema("", List.of(table)));
    }

    private static IllegalArgumentException refused(ExportedTest test, String sql, String why) {
        return new IllegalArgumentException("The plan of \"" + test.intent().text()
                + "\" cannot be exported, since its SQL would not be run: " + why + "\n  SQL: " + sql
                + "\n  Record the plan again.");
    }

    /** The intent with the values of its parameters, for people. */
    private static String shown(Intent intent) {
        String text = intent.text();
        for (Map.Entry<String, Object> parameter : intent.parameters().entrySet()) {
            String value = parameter.getValue() instanceof CharSequence
                    ? "'" + parameter.getValue() + "'"
                    : String.valueOf(parameter.getValue());
            text = text.replace("{" + parameter.getKey() + "}", value);
        }
        return text;
    }

    /** What AssertJ-DB asserts as dbintent does. */
    private record AssertJDb(QueryShape.ResultKind kind) {

        Optional<String> of(Expectation expectation) {
            if (expectation instanceof Expectation.RowsReturned) {
                return Optional.of("hasNumberOfRowsGreaterThan(0)");
            } else if (kind != QueryShape.ResultKind.ROWS) {
                return Optional.empty();
            } else if (expectation instanceof Expectation.AtLeastOneRow) {
                return Optional.of("hasNumberOfRowsGreaterThan(0)");
            } else if (expectation instanceof Expectation.NoRows) {
                return Optional.of("isEmpty()");
            }
            return expectation instanceof Expectation.RowCount rowCount && Math.abs(rowCount.count()) < 1_000_000_000
                    ? word(rowCount.comparison()).map(word -> word + "(" + rowCount.count() + ")")
                    : Optional.empty();
        }

        private static Optional<String> word(Comparison comparison) {
            return switch (comparison) {
                case EQUAL -> Optional.of("hasNumberOfRows");
                case LESS -> Optional.of("hasNumberOfRowsLessThan");
                case LESS_OR_EQUAL -> Optional.of("hasNumberOfRowsLessThanOrEqualTo");
                case GREATER -> Optional.of("hasNumberOfRowsGreaterThan");
                case GREATER_OR_EQUAL -> Optional.of("hasNumberOfRowsGreaterThanOrEqualTo");
                case NOT_EQUAL -> Optional.empty();
            };
        }
    }
}
