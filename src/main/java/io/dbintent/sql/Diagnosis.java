package io.dbintent.sql;

import java.util.List;
import java.util.Set;

/** Names the likely offence when all that is known is that the guard could not read a statement to its end. */
final class Diagnosis {

    private static final Set<String> UNREAD =
            Set.of(FindingCode.SQL_UNPARSABLE.code(), FindingCode.SQL_UNSUPPORTED.code());

    private static final Set<String> WRITES = Words.of("""
            INSERT UPDATE DELETE MERGE REPLACE DROP ALTER CREATE TRUNCATE GRANT REVOKE RENAME CALL EXEC
            EXECUTE RETURNING""");

    private Diagnosis() {}

    static Finding of(Statement statement, Finding finding) {
        if (!UNREAD.contains(finding.code())) {
            return finding;
        }
        List<Token> tokens = statement.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            String next = i + 1 < tokens.size() ? tokens.get(i + 1).keyword() : "";
            String word = tokens.get(i).keyword();
            if ((word.equals("FOR") && Set.of("UPDATE", "SHARE", "NO", "KEY").contains(next))
                    || (word.equals("LOCK") && next.equals("IN"))) {
                return Finding.of(
                        FindingCode.SQL_LOCK,
                        "The statement locks rows near '" + statement.near(i) + "': leave out FOR UPDATE, FOR SHARE and"
                                + " LOCK IN SHARE MODE.");
            }
            if (WRITES.contains(word) && !next.isEmpty()) {
                return Finding.of(
                        FindingCode.SQL_NOT_READ_ONLY,
                        "The statement changes something near '" + statement.near(i) + "': only SELECT is run.");
            }
        }
        return finding;
    }
}
