package io.dbintent.cli;

import io.dbintent.intent.PlanExport;
import io.dbintent.planbook.AssertJDbTestSource;
import io.dbintent.planbook.ExportedTest;
import io.dbintent.planbook.JdbcTestSource;
import io.dbintent.planbook.PlanEntry;
import io.dbintent.planbook.Planbook;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code plans export}: plans as tests that need nothing of dbintent. */
@Command(
        name = "export",
        header = "Write plans as JUnit tests in Java that need nothing of dbintent.",
        description = {
            "",
            "One file for each test class, such as AgentsJdbcTest.java for the plans of AgentsTest; a method is named"
                    + " after its intent. Nothing is written unless all of it can be."
        },
        mixinStandardHelpOptions = true)
final class PlansExportCommand implements Callable<Integer> {

    @ParentCommand
    @Nullable
    PlansCommand plans;

    @Spec
    @Nullable
    CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "ID", description = "As list prints it.")
    List<String> ids = List.of();

    @Option(names = "--all", description = "All plans there are.")
    boolean all;

    @Option(names = "--assertj-db", description = "With the assertions of AssertJ-DB where they mean the same.")
    boolean assertJDb;

    @Option(
            names = {"-d", "--output"},
            paramLabel = "FOLDER",
            defaultValue = "src/test/java",
            description = "The source folder to write to; ${DEFAULT-VALUE} unless given.")
    String output = "";

    @Option(names = "--package", paramLabel = "NAME", description = "Instead of the test class's own package.")
    @Nullable
    String packageName;

    @Option(
            names = "--value",
            paramLabel = "NAME=VALUE",
            description = "The value of a parameter, for plans that are for any value.")
    Map<String, String> values = Map.of();

    @Option(names = "--force", description = "Replace files that are there.")
    boolean force;

    @Override
    public Integer call() {
        CommandSpec known = spec;
        if (known != null && all != ids.isEmpty()) {
            throw new ParameterException(
                    known.commandLine(), "Name the plans to export, or say --all; plans list shows them.");
        }
        List<String> problems = new ArrayList<>();
        SourceFiles files = new SourceFiles(PlanLines.root(plans).resolve(output), force);
        Map<Path, String> sources = sources(files, problems);
        problems.addAll(files.inTheWay(sources.keySet()));
        if (!problems.isEmpty()) {
            problems.forEach(Output.err(spec)::println);
            Output.err(spec).println("Nothing was written.");
            return ExitCode.NOT_ALL_PASS.status();
        }
        for (Map.Entry<Path, String> source : sources.entrySet()) {
            try {
                files.write(source.getKey(), source.getValue());
            } catch (IOException failed) {
                Output.err(spec)
                        .println(source.getKey() + " cannot be written: " + failed
                                + ". What was there is as it was. Name another folder with -d.");
                return ExitCode.ENVIRONMENT.status();
            }
            Output.out(spec).println("written  " + source.getKey());
        }
        if (sources.isEmpty()) {
            Output.err(spec)
                    .println("There are no plans in " + PlanLines.books(plans).folder() + ".");
        }
        return ExitCode.ALL_PASS.status();
    }

    private Map<Path, String> sources(SourceFiles files, List<String> problems) {
        Map<Path, String> sources = new LinkedHashMap<>();
        TreeSet<String> missing = new TreeSet<>(ids);
        for (Planbook book : PlanLines.books(plans).all()) {
            List<ExportedTest> tests = new ArrayList<>();
            for (PlanEntry plan : book.plans()) {
                if (all || ids.contains(plan.id())) {
                    missing.remove(plan.id());
                    try {
                        tests.add(PlanExport.test(plan, values));
                    } catch (IllegalArgumentException unfit) {
                        problems.add(String.valueOf(unfit.getMessage()));
                    }
                }
            }
            if (!tests.isEmpty()) {
                add(book, tests, files, sources, problems);
            }
        }
        missing.forEach(id -> problems.add("There is no plan " + id + "; plans list shows those there are."));
        return sources;
    }

    private void add(
            Planbook book,
            List<ExportedTest> tests,
            SourceFiles files,
            Map<Path, String> sources,
            List<String> problems) {
        String test = book.test();
        int dot = test.lastIndexOf('.');
        String own = packageName;
        String inPackage = own != null ? own : test.substring(0, Math.max(0, dot));
        String name =
                test.substring(dot + 1).replaceAll("(Tests?|IT)$", "") + (assertJDb ? "AssertJDbTest" : "JdbcTest");
        try {
            String text = assertJDb
                    ? new AssertJDbTestSource(inPackage, name, tests).text()
                    : new JdbcTestSource(inPackage, name, tests).text();
            if (sources.put(files.of(inPackage, name), text) != null) {
                problems.add("Two test classes would both become " + name + "; export them one by one, each with a"
                        + " --package of its own.");
            }
        } catch (IllegalArgumentException refused) {
            problems.add(book.file() + ": " + refused.getMessage());
        }
    }
}
