package io.dbintent.migration.rehearsal;

import io.dbintent.migration.ddl.DdlScript;
import io.dbintent.sql.Dialect;
import java.util.List;

/**
 * SQL that changes a schema, cut into the statements that its product would see.
 *
 * @param statements in order
 */
public record Script(List<ScriptStatement> statements) {

    public Script {
        statements = List.copyOf(statements);
    }

    /**
     * Cuts at semicolons that are not in strings, quoted names, comments or the bodies of routines and triggers; a
     * {@code DELIMITER} line is understood for MySQL and MariaDB.
     */
    public static Script parse(Dialect dialect, String text) {
        return new Script(new ScriptCutter(dialect, text).cut());
    }

    /** A script that has been read already. */
    public static Script of(DdlScript read) {
        return new Script(read.statements().stream()
                .map(one -> new ScriptStatement(one.index(), one.position().line(), one.text()))
                .toList());
    }

    /** The texts in order, each without delimiter. */
    public List<String> texts() {
        return statements.stream().map(ScriptStatement::text).toList();
    }
}
