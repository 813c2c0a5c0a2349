package io.dbintent.intent;

import io.dbintent.intent.PlanAuthor.Failure;
import io.dbintent.planbook.KeyDistance;
import io.dbintent.planbook.PlanEntry;
import io.dbintent.planbook.PlanKey;
import io.dbintent.planbook.PlanbookMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is said where no plan is known, or the known one no longer fits: what comes closest, and the next command. */
final class Refusal {

    private final PlanbookUse use;
    private final PlanKey key;
    private final KeyOfIntent content;

    Refusal(PlanbookUse use, PlanKey key, KeyOfIntent content) {
        this.use = use;
        this.key = key;
        this.content = content;
    }

    /** The known plan that comes closest, and in what it differs. */
    String closest() {
        PlanKey wanted = key.parameters().isEmpty() ? key : key.withValues(content.texts());
        Optional<PlanEntry> closest = use.book().closest(wanted);
        return closest.map(plan -> "the closest known plan is \""
                        + RowDisplay.oneLine(plan.key().intent(), 200)
                        + "\" (" + plan.id() + "), which differs in: "
                        + KeyDistance.differences(wanted, plan.key()))
                .orElse("no plan is known in " + use.book().file());
    }

    /** @param explanation why the built-in engine does not understand; empty if it was not asked */
    String ofMissingPlan(String explanation) {
        String mode =
                use.mode() == PlanbookMode.AUTO ? "on a build server (CI is set)" : "with dbintent.planbook=replay";
        return "no plan is known for this intent, and none is written " + mode + "; " + closest()
                + (explanation.isEmpty() ? "" : ". The built-in engine needs a model's help: " + explanation)
                + "\n* record it locally:  " + command("record") + "\n  and commit "
                + use.book().file()
                + "\n* or decide it live:  -Ddbintent.planbook=live";
    }

    List<String> whyStale(List<String> changes, @Nullable Failure broken) {
        List<String> why = new ArrayList<>(changes);
        if (broken != null && changes.isEmpty()) {
            why.add("its SQL no longer runs: " + broken.error().strip());
        }
        return why;
    }

    /** @param verdict what the plan would say; null if it cannot be run */
    String ofStalePlan(PlanEntry entry, List<String> why, @Nullable IntentResult verdict) {
        return "the plan " + entry.id() + " in " + use.book().file() + " no longer fits the schema:\n  "
                + String.join("\n  ", why)
                + (verdict == null
                        ? ""
                        : "\nBy this plan the verdict would be " + verdict.verdict() + ": " + verdict.reason())
                + "\n* heal it locally:  " + command("record") + "\n  and commit "
                + use.book().file();
    }

    /** Said once: the plan is used, and looked at as if it had just been written. */
    String ofEditedPlan(PlanEntry entry) {
        return "The plan " + entry.id() + " in " + use.book().file()
                + " is not as it was recorded, so every replay makes"
                + " all checks again, control queries included, until it is recorded anew:  " + command("rerecord");
    }

    private String command(String mode) {
        return "mvn test -Dtest=" + use.test() + " -Ddbintent.planbook=" + mode;
    }
}
