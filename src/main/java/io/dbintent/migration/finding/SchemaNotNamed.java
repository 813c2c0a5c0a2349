package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.NOTICE;
import static io.dbintent.sql.Dialect.POSTGRESQL;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** A name that is looked for in one schema or another. */
final class SchemaNotNamed implements Rule {

    private static final About ABOUT = About.of("DSN38", NOTICE, "a name without its schema on PostgreSQL")
            .because("Which object is meant depends on the search_path of whoever runs the script.")
            .fix("Write the schema before the name, such as public.users.")
            .onRequest()
            .fires(POSTGRESQL, "CREATE TABLE users (id bigint);")
            .silent(POSTGRESQL, "CREATE TABLE public.users (id bigint);");

    private static final Set<String> BEFORE_NAME =
            Set.of("TABLE", "FROM", "JOIN", "INTO", "UPDATE", "SEQUENCE", "VIEW", "REFERENCES");
    private static final Set<String> SKIPPED = Set.of("IF", "NOT", "EXISTS", "ONLY", "LATERAL", "CONCURRENTLY");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Walk walk, Notes notes) {
        if (walk.server().dialect() != POSTGRESQL) {
            return;
        }
        Set<Integer> seen = new HashSet<>();
        for (Step step : walk.steps()) {
            if (seen.add(step.statement().index()) && !step.statement().conditional()) {
                bare(Sql.of(step.statement().text(), step), step.statement().kind())
                        .ifPresent(name -> notes.add(step, "'" + name + "' has no schema."));
            }
        }
    }

    private static Optional<String> bare(Sql sql, String kind) {
        Set<String> common = new HashSet<>();
        for (int i = 0; i + 2 < sql.size(); i++) {
            if ((sql.is(i + 1, "AS") && sql.is(i + 2, "(")) && sql.has("WITH")) {
                common.add(sql.at(i).name());
            }
        }
        boolean onTable = kind.endsWith("TRIGGER") || kind.endsWith("INDEX");
        for (int i = 0; i < sql.size(); i++) {
            boolean before =
                    BEFORE_NAME.contains(sql.at(i).word()) || (onTable && sql.is(i, "ON") && !sql.is(i - 1, "CREATE"));
            if (!before || sql.is(i - 1, "FOR") || (sql.is(i, "UPDATE") && i > 0) || sql.is(i - 1, "DISTINCT")) {
                continue;
            }
            int at = i + 1;
            while (SKIPPED.contains(sql.at(at).word())) {
                at++;
            }
            Lexeme name = sql.at(at);
            boolean isName = name.kind() == Lexeme.Kind.WORD || name.kind() == Lexeme.Kind.NAME;
            boolean call = sql.is(at + 1, "(") && (sql.is(i, "FROM") || sql.is(i, "JOIN"));
            if (isName
                    && !sql.is(at + 1, ".")
                    && !call
                    && !common.contains(name.name())
                    && !name.is("SELECT")
                    && !name.is("VALUES")
                    && !name.is("SET")) {
                return Optional.of(name.text());
            }
        }
        return Optional.empty();
    }
}
