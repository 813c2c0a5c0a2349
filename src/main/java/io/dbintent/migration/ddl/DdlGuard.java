package io.dbintent.migration.ddl;

import io.dbintent.migration.change.DdlStatement;
import io.dbintent.migration.change.Opaque;
import io.dbintent.migration.change.Position;
import io.dbintent.migration.change.SchemaChange;
import io.dbintent.migration.change.ServerKind;
import io.dbintent.sql.Dialect;
import java.util.ArrayList;
import java.util.List;

/**
 * Says what of a draft may be run at all, before a server sees it: kinds of statement by a list of what is allowed, in the
 * migration's own schema, with no reach to files, programs, settings or other servers.
 *
 * <p>It judges tokens and changes. What the reader does not understand is refused, so forgetting a case is safe.
 */
public final class DdlGuard {

    private static final int LONGEST = 200_000;

    private final DdlReader reader;
    private final String ownSchema;

    /**
     * A guard for one product.
     *
     * @param ownSchema the schema that the migration runs in, as names may be qualified with it
     */
    public DdlGuard(ServerKind server, String ownSchema) {
        this.reader = new DdlReader(server, ownSchema);
        this.ownSchema = ownSchema;
    }

    /** What is held against a script; empty if it may be run. */
    public List<DdlFinding> check(String script) {
        List<DdlFinding> findings = new ArrayList<>();
        if (script.length() > LONGEST) {
            add(
                    findings,
                    DdlRefusal.DDL_TOO_LONG,
                    Position.START,
                    "The script has " + script.length() + " characters; at most " + LONGEST + " are read.");
            return findings;
        }
        List<Token> tokens;
        try {
            tokens = Tokenizer.tokens(script, reader.server());
        } catch (UnreadableException e) {
            add(findings, DdlRefusal.DDL_UNREADABLE, Position.START, String.valueOf(e.getMessage()));
            return findings;
        }
        if (tokens.isEmpty()) {
            add(
                    findings,
                    DdlRefusal.DDL_EMPTY,
                    Position.START,
                    "The script holds no statement. Write the statements that the change needs.");
            return findings;
        }
        Lines lines = new Lines(script);
        new GuardedCharacters(
                        script,
                        tokens,
                        reader.server(),
                        (offset, message) -> add(findings, DdlRefusal.DDL_UNREADABLE, lines.at(offset), message))
                .check();
        if (reader.server().isMySqlFamily() && !Delimiters.plain(script).equals(script)) {
            add(
                    findings,
                    DdlRefusal.DDL_STATEMENT,
                    Position.START,
                    "DELIMITER is a command of a client. End each statement with a semicolon.");
            return findings;
        }
        new GuardedTokens(reader.server(), ownSchema)
                .check(script, tokens, (reason, offset, message) -> add(findings, reason, lines.at(offset), message));
        for (DdlStatement statement : reader.read(script).statements()) {
            check(statement, findings);
        }
        return findings;
    }

    private void check(DdlStatement statement, List<DdlFinding> findings) {
        Position position = statement.position();
        if (statement.conditional()) {
            add(
                    findings,
                    DdlRefusal.DDL_BODY,
                    position,
                    statement.kind() + " runs what is not known before. Write the statements themselves.");
            return;
        }
        if (!GuardedKinds.ALLOWED.contains(statement.kind())) {
            add(
                    findings,
                    GuardedKinds.reason(statement),
                    position,
                    statement.kind() + " is no statement that a migration may contain.");
            return;
        }
        new GuardedStatements(reader.server(), ownSchema)
                .check(statement, (reason, message) -> add(findings, reason, position, message));
        GuardedChanges changes = new GuardedChanges(reader.server().dialect() == Dialect.POSTGRESQL);
        for (SchemaChange change : statement.schemaChanges()) {
            if (change instanceof Opaque opaque) {
                add(findings, DdlRefusal.DDL_UNREADABLE, position, opaque.reason());
            } else {
                changes.check(change, (reason, message) -> add(findings, reason, position, message));
            }
        }
    }

    private static void add(List<DdlFinding> findings, DdlRefusal reason, Position position, String message) {
        findings.add(new DdlFinding(reason.code(), position, message));
    }
}
