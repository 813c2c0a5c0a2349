package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.WARNING;
import static io.dbintent.sql.Dialect.MYSQL;

import io.dbintent.migration.change.ColumnDefinition;
import io.dbintent.migration.change.TableChange;
import org.jspecify.annotations.Nullable;

/** Characters that the new set does not have. */
final class CharsetChanged implements Rule {

    private static final About ABOUT = About.of("LOS04", WARNING, "another character set")
            .because("A character that the new set does not have makes the statement fail, or becomes a question mark"
                    + " without strict mode. Only utf8mb3 to utf8mb4 can lose nothing.")
            .fix("Stay with utf8mb4, or find the texts that the new set cannot hold before this migration.")
            .fires(MYSQL, "ALTER TABLE t CONVERT TO CHARACTER SET latin1;")
            .silent(MYSQL, "ALTER TABLE t CONVERT TO CHARACTER SET utf8mb4;");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        if (step.change() instanceof TableChange.ConvertCharset convert && !step.createdHere(convert.table())) {
            if (!wide(convert.charset())) {
                notes.add(
                        step,
                        "Texts of " + convert.table() + " may have characters that " + convert.charset()
                                + " does not have.");
            }
        }
        Loss.of(step).ifPresent(move -> {
            ColumnDefinition from = move.from();
            String charset = move.to().charset();
            String old = from == null ? null : from.charset();
            if (charset != null
                    && !charset.equals(old)
                    && !wide(charset)
                    && (old != null || !charset.equals("latin1"))) {
                Loss.note(
                        step,
                        move,
                        notes,
                        "its texts may have characters that " + charset + " does not have.",
                        lost(step, charset));
            }
        });
    }

    private static boolean wide(String charset) {
        return charset.equals("utf8mb4") || charset.equals("default");
    }

    /** What has no place in the set becomes a question mark, and is another text when it is read back. */
    private static @Nullable String lost(Step step, String charset) {
        return step.mysql() && charset.matches("[a-z0-9_]+")
                ? "HEX(CONVERT(CONVERT({} USING " + charset + ") USING utf8mb4)) <> HEX(CONVERT({} USING utf8mb4))"
                : null;
    }
}
