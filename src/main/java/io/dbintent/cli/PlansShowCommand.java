package io.dbintent.cli;

import io.dbintent.planbook.PlanEntry;
import io.dbintent.planbook.Planbook;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code plans show}: all there is to some plans. */
@Command(
        name = "show",
        header = "Show plans whole: SQL, expectation, tables, evidence.",
        mixinStandardHelpOptions = true)
final class PlansShowCommand implements Callable<Integer> {

    @ParentCommand
    @Nullable
    PlansCommand plans;

    @Spec
    @Nullable
    CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "ID", description = "As list prints it.")
    List<String> ids = List.of();

    @Override
    public Integer call() {
        TreeSet<String> missing = new TreeSet<>(ids);
        for (Planbook book : PlanLines.books(plans).all()) {
            for (PlanEntry plan : book.plans()) {
                if (ids.contains(plan.id())) {
                    missing.remove(plan.id());
                    PlanLines.whole(book, plan).forEach(Output.out(spec)::println);
                }
            }
        }
        missing.forEach(
                id -> Output.err(spec).println("There is no plan " + id + "; plans list shows those there are."));
        return (missing.isEmpty() ? ExitCode.ALL_PASS : ExitCode.NOT_ALL_PASS).status();
    }
}
