package io.dbintent;

import io.dbintent.intent.PlanbookUse;
import io.dbintent.planbook.PlanbookMode;
import io.dbintent.planbook.PlanbookSettings;
import io.dbintent.planbook.Planbooks;
import io.dbintent.planbook.RunTally;
import io.dbintent.report.StepLog;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The plan files as the tests of one run use them, and what there is to tell of them at its end. */
final class Books {

    private final PlanbookSettings settings;
    private final Planbooks books;
    private final RunTally tally = new RunTally();

    Books(PlanbookSettings settings) {
        this.settings = settings;
        this.books = settings.books();
    }

    /** The book of a test; empty if plan files are off or nothing names the test. */
    Optional<PlanbookUse> of(Optional<TestName> test) {
        return test.filter(name -> settings.mode() != PlanbookMode.OFF)
                .map(name -> new PlanbookUse(
                        books.of(name.className()),
                        settings.mode(name.shown()),
                        settings.buildServer(),
                        settings.agreement(),
                        name.shown(),
                        tally));
    }

    /** Writes one line of hits and costs, and the plans of whole classes that nobody asked for. */
    void tell(StepLog log, Set<String> wholeClasses) {
        if (!tally.isEmpty()) {
            log.note(tally.summary());
        }
        List<Planbooks.Orphan> orphans = books.orphans(wholeClasses);
        if (!orphans.isEmpty()) {
            log.note(orphans.stream()
                    .map(orphan -> "  " + orphan.plan().id() + " " + orphan.file() + ": "
                            + orphan.plan().key().intent())
                    .collect(Collectors.joining(
                            "\n",
                            "Plans that no intent of their class asked for (dbintent plans prune --delete removes them):\n",
                            "")));
        }
    }
}
