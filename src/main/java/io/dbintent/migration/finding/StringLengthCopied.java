package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.WARNING;
import static io.dbintent.sql.Dialect.MARIADB;
import static io.dbintent.sql.Dialect.MYSQL;

import java.util.Set;

/** A longer string whose length needs another byte. */
final class StringLengthCopied implements Rule {

    private static final About ABOUT = About.of("MYL05", WARNING, "a VARCHAR that grows past 255 bytes")
            .because(
                    "Up to 255 bytes the length takes one byte, above it two: with utf8mb4, 63 characters to 64 copies the"
                            + " whole table on MySQL. MariaDB copies when the old one held 128 to 255 bytes.")
            .fix("Make room below 255 bytes in one step and cross them in another, with a tool that copies online.")
            .fires(MYSQL, "ALTER TABLE t ADD COLUMN v varchar(60); ALTER TABLE t MODIFY v varchar(80);")
            .silent(MYSQL, "ALTER TABLE t ADD COLUMN v varchar(80); ALTER TABLE t MODIFY v varchar(120);");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        step.move()
                .filter(m -> Alters.of(step, m) && m.was().kind() == m.becomes().kind())
                .ifPresent(move -> {
                    boolean varying = move.was().kind() == TypeFacts.Kind.VARCHAR
                            || move.was().kind() == TypeFacts.Kind.VARBINARY;
                    long was = bytes(step, move, move.was());
                    long becomes = bytes(step, move, move.becomes());
                    boolean crosses = was <= 255 && becomes > 255 && (!step.is(MARIADB) || was > 127);
                    if (varying && crosses) {
                        notes.add(
                                step,
                                move.title() + " crosses 255 bytes. " + Alters.copied(step, move.table()),
                                Probes.all(step, move.table(), "would be copied"));
                    }
                });
    }

    private static long bytes(Step step, ColumnMove move, TypeFacts type) {
        if (type.kind() == TypeFacts.Kind.VARBINARY) {
            return type.size();
        }
        String charset = move.to().charset();
        if (charset == null) {
            charset = step.table(move.table())
                    .map(t -> t.options().get("charset"))
                    .orElse(null);
        }
        if (charset == null) {
            charset = step.before().defaults().getOrDefault("charset", "utf8mb4");
        }
        int width = charset.startsWith("utf8mb4") || charset.startsWith("utf16") || charset.startsWith("utf32")
                ? 4
                : charset.startsWith("utf8")
                        ? 3
                        : Set.of("latin1", "ascii", "binary", "latin2", "cp1252")
                                        .contains(charset)
                                ? 1
                                : 2;
        return type.size() * width;
    }
}
