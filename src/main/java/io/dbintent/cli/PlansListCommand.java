package io.dbintent.cli;

import io.dbintent.planbook.PlanEntry;
import io.dbintent.planbook.Planbook;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code plans list}: one line for each plan. */
@Command(
        name = "list",
        header = "List all plans: id, verdict when recorded, author, file, intent.",
        mixinStandardHelpOptions = true)
final class PlansListCommand implements Callable<Integer> {

    @ParentCommand
    @Nullable
    PlansCommand plans;

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = Output.out(spec);
        int count = 0;
        var books = PlanLines.books(plans);
        for (Planbook book : books.all()) {
            List<PlanEntry> all = book.plans();
            all.forEach(plan -> out.println(PlanLines.line(book, plan)));
            count += all.size();
        }
        if (count == 0) {
            Output.err(spec).println("There are no plans in " + books.folder() + ".");
        }
        return ExitCode.ALL_PASS.status();
    }
}
