package io.dbintent.cli;

import io.dbintent.intent.RowDisplay;
import io.dbintent.planbook.PlanEntry;
import io.dbintent.planbook.Planbook;
import io.dbintent.planbook.Planbooks;
import io.dbintent.planbook.PlannedClaim;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Plans as lines for a terminal; what a file holds moves no cursor. */
final class PlanLines {

    private PlanLines() {}

    static Planbooks books(@Nullable PlansCommand plans) {
        return Objects.requireNonNull(plans, Output.SET).books();
    }

    static Path root(@Nullable PlansCommand plans) {
        return Objects.requireNonNull(plans, Output.SET).root();
    }

    static String line(Planbook book, PlanEntry plan) {
        String values =
                plan.key().values().isEmpty() ? "" : " with " + plan.key().values();
        return oneLine(plan.id() + "  " + plan.verdict() + "  " + plan.author() + "  " + book.file() + "  "
                + plan.key().intent() + values);
    }

    static List<String> whole(Planbook book, PlanEntry plan) {
        StringBuilder text = new StringBuilder(line(book, plan)).append('\n');
        for (PlannedClaim claim : plan.claims()) {
            if (!claim.text().equals(plan.key().intent())) {
                field(text, "claim", claim.text());
            }
            field(text, "reading", claim.reading());
            field(text, "sql", claim.sql());
            field(text, "expectation", claim.expectation());
            field(text, "population", Objects.requireNonNullElse(claim.population(), ""));
        }
        field(text, "dialect", plan.key().dialect().name());
        if (!plan.key().parameters().isEmpty()) {
            field(text, "parameters", plan.key().parameters().toString());
        }
        plan.tables().forEach(table -> field(text, "table", table.table() + " " + table.fingerprint()));
        field(text, "recorded", plan.at().toString());
        plan.evidence().forEach(line -> field(text, "evidence", line));
        return text.toString().lines().toList();
    }

    private static void field(StringBuilder text, String name, String value) {
        if (!value.isEmpty()) {
            text.append("  ")
                    .append(name)
                    .append(": ")
                    .append(RowDisplay.visible(value).replace("\n", "\n    "))
                    .append('\n');
        }
    }

    private static String oneLine(String text) {
        return RowDisplay.visible(text.replaceAll("\\s*\\R\\s*", " "));
    }
}
