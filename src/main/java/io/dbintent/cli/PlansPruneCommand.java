package io.dbintent.cli;

import io.dbintent.planbook.Orphans;
import io.dbintent.planbook.PlanEntry;
import io.dbintent.planbook.Planbook;
import io.dbintent.planbook.Planbooks;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code plans prune}: takes plans out that no test needs. */
@Command(
        name = "prune",
        header = "Delete plans: those named, or all that their class's last whole run did not ask for.",
        description = {
            "",
            "Without --delete nothing is deleted; what would be is listed. A class that was run in part, or never on"
                    + " this machine, leaves its plans alone."
        },
        mixinStandardHelpOptions = true)
final class PlansPruneCommand implements Callable<Integer> {

    @ParentCommand
    @Nullable
    PlansCommand plans;

    @Spec
    @Nullable
    CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "ID", description = "As list prints it; none for all orphans.")
    List<String> ids = List.of();

    @Option(names = "--delete", description = "Delete them.")
    boolean delete;

    @Override
    public Integer call() {
        Planbooks books = PlanLines.books(plans);
        TreeSet<String> chosen = new TreeSet<>(ids.isEmpty() ? Orphans.of(books).ids() : ids);
        TreeSet<String> missing = new TreeSet<>(ids);
        int count = 0;
        for (Planbook book : books.all()) {
            List<PlanEntry> found = book.plans().stream()
                    .filter(plan -> chosen.contains(plan.id()))
                    .toList();
            if (delete && !found.isEmpty()) {
                found = book.prune(chosen);
            }
            for (PlanEntry plan : found) {
                missing.remove(plan.id());
                Output.out(spec).println((delete ? "deleted  " : "orphan   ") + PlanLines.line(book, plan));
            }
            count += found.size();
        }
        missing.forEach(
                id -> Output.err(spec).println("There is no plan " + id + "; plans list shows those there are."));
        if (ids.isEmpty() && !Orphans.of(books).isKnown()) {
            Output.err(spec)
                    .println("Which plans in " + books.folder()
                            + " nobody asks for is not known, since no test class has"
                            + " run whole here. Run the tests, or name the plans; plans list shows them.");
        } else if (count == 0) {
            Output.err(spec).println("There is nothing to prune in " + books.folder() + ".");
        } else if (!delete) {
            Output.err(spec).println("Nothing was deleted; --delete does.");
        }
        return (missing.isEmpty() ? ExitCode.ALL_PASS : ExitCode.NOT_ALL_PASS).status();
    }
}
