package io.dbintent.migration.finding;

import io.dbintent.migration.change.ServerKind;
import io.dbintent.migration.finding.About.Example;
import io.dbintent.sql.Dialect;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Makes the pages under {@code docs/findings} of what the rules say of themselves. */
final class FindingPages {

    private static final int LONGEST_EXAMPLE = 600;

    private FindingPages() {}

    /** All pages by file name. */
    static Map<String, String> all() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("README.md", overview());
        for (About about : Linter.rules()) {
            pages.put(about.code() + ".md", page(about));
        }
        return pages;
    }

    private static String overview() {
        StringBuilder text =
                new StringBuilder("# Findings\n\nWhat the linter looks for in a migration. A rule is silenced by"
                        + " its code and a reason, for the statement that follows or whose line it ends:\n\n```sql\n-- dbintent:ignore"
                        + " DST02 the table was never used\nDROP TABLE staging;\n```\n\nor for a whole migration with"
                        + " `Linter.silence(\"DST02\", \"the table was never used\")`. A silence without a reason is refused.\n\n"
                        + "Policies are judged only when asked for, with `Linter.withPolicies`. Where a rule has a probe and the"
                        + " linter a database, rows are counted: none makes the finding a notice, and one that would make the"
                        + " migration fail makes it an error.\n");
        Map<Family, List<About>> families = new EnumMap<>(Family.class);
        Linter.rules().forEach(about -> families.computeIfAbsent(about.family(), f -> new java.util.ArrayList<>())
                .add(about));
        families.forEach((family, rules) -> {
            text.append("\n## ")
                    .append(family)
                    .append(": ")
                    .append(family.title())
                    .append("\n\n");
            text.append(family.summary()).append("\n\n| code | severity | finds |\n|---|---|---|\n");
            rules.forEach(about -> text.append("| [")
                    .append(about.code())
                    .append("](")
                    .append(about.code())
                    .append(".md) | ")
                    .append(severity(about))
                    .append(" | ")
                    .append(about.title())
                    .append(" |\n"));
        });
        return text.toString();
    }

    private static String page(About about) {
        StringBuilder text = new StringBuilder("# " + about.code() + ": " + about.title() + "\n\n");
        text.append(about.family().title()).append(", ").append(severity(about)).append(".\n\n");
        text.append(about.reason())
                .append("\n\nWhat to do: ")
                .append(about.fix())
                .append("\n\n");
        examples(about, true, "Found in", text);
        examples(about, false, "Not found in", text);
        return text.toString().strip() + "\n";
    }

    private static void examples(About about, boolean fires, String title, StringBuilder text) {
        for (Example example : about.examples()) {
            if (example.fires() == fires) {
                String sql = example.sql().length() > LONGEST_EXAMPLE
                        ? example.sql().substring(0, 60) + " ... and so on"
                        : example.sql().replace("; ", ";\n");
                text.append(title)
                        .append(" (")
                        .append(product(example.server()))
                        .append("):\n\n```sql\n");
                text.append(sql).append("\n```\n\n");
            }
        }
    }

    private static String severity(About about) {
        return about.severity().toString().toLowerCase(Locale.ROOT) + (about.optIn() ? ", on request" : "");
    }

    private static String product(ServerKind server) {
        String name =
                switch (server.dialect()) {
                    case MYSQL -> "MySQL";
                    case MARIADB -> "MariaDB";
                    case POSTGRESQL -> "PostgreSQL";
                    case SQLITE -> "SQLite";
                    case ORACLE -> "Oracle";
                    case H2, SQLSERVER, GENERIC -> server.dialect().toString();
                };
        boolean usual = server.equals(ServerKind.of(server.dialect())) && server.dialect() != Dialect.GENERIC;
        return usual ? name : name + " " + server.major() + "." + server.minor();
    }
}
