package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.WARNING;
import static io.dbintent.sql.Dialect.MYSQL;

import io.dbintent.migration.change.NamespaceChange;
import io.dbintent.migration.change.TableChange;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Texts that cannot hold every character. */
final class OtherCharset implements Rule {

    private static final About ABOUT = About.of("DSN23", WARNING, "a character set other than utf8mb4")
            .because(
                    "utf8 alone, which is utf8mb3, latin1 and ascii cannot hold every name, nor an emoji: the insert fails or"
                            + " stores question marks; joins between sets use no index.")
            .fix("Use utf8mb4.")
            .fires(MYSQL, "CREATE TABLE t (a varchar(10)) CHARSET latin1;")
            .silent(MYSQL, "CREATE TABLE t (a varchar(10)) CHARSET utf8mb4;");

    private static final Pattern DATABASE = Pattern.compile("(?i)\\b(?:character\\s+set|charset)\\s*=?\\s*([\\w']+)");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        if (!step.mysql()) {
            return;
        }
        if (step.change() instanceof TableChange.Create create) {
            other(create.definition().options().get("charset"), "Table " + create.table(), step, notes);
        } else if (step.change() instanceof TableChange.SetOptions set) {
            other(set.options().get("charset"), "Table " + set.table(), step, notes);
        } else if (step.change() instanceof TableChange.ConvertCharset convert) {
            other(convert.charset(), "Table " + convert.table(), step, notes);
        } else if (step.change() instanceof NamespaceChange.OfDatabase) {
            Matcher matcher = DATABASE.matcher(step.written().text());
            if (matcher.find()) {
                other(matcher.group(1).replace("'", ""), "The database", step, notes);
            }
        }
        step.columns()
                .forEach(c -> other(c.definition().charset(), "Column " + c.table() + "." + c.name(), step, notes));
    }

    private static void other(@Nullable String charset, String what, Step step, Notes notes) {
        if (charset != null && !Set.of("utf8mb4", "binary", "default").contains(charset.toLowerCase(Locale.ROOT))) {
            notes.add(step, what + " uses " + charset + ".");
        }
    }
}
