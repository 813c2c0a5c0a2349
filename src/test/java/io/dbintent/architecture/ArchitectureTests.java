package io.dbintent.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@DisplayName("The architecture")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchitectureTests {

    /** Each package, from the bottom, with the packages it may import. */
    private static final Map<String, Set<String>> MAY_IMPORT = Map.ofEntries(
            Map.entry("files", Set.of()),
            Map.entry("schema", Set.of()),
            Map.entry("sql", Set.of("schema")),
            Map.entry("database", Set.of("sql", "schema")),
            Map.entry("plan", Set.of("sql", "schema")),
            Map.entry("planbook", Set.of("plan", "sql", "schema", "files")),
            Map.entry("knowledge", Set.of("schema", "files")),
            Map.entry("llm", Set.of("files")),
            Map.entry("language", Set.of("plan", "database", "sql", "schema")),
            Map.entry("evidence", Set.of("plan", "database", "sql", "schema")),
            Map.entry("migration.change", Set.of("sql", "schema")),
            Map.entry("migration.ddl", Set.of("migration.change", "sql", "schema")),
            Map.entry("migration.simulate", Set.of("migration.change", "migration.ddl", "sql", "schema")),
            Map.entry(
                    "migration.finding",
                    Set.of("migration.change", "migration.ddl", "migration.simulate", "database", "sql", "schema")),
            Map.entry("migration.inspect", Set.of("migration.change", "migration.ddl", "database", "sql", "schema")),
            Map.entry("migration.scratch", Set.of("database", "sql")),
            Map.entry(
                    "migration.rehearsal",
                    Set.of("migration.scratch", "migration.change", "migration.ddl", "database", "sql", "schema")),
            Map.entry(
                    "migration.impact",
                    Set.of(
                            "migration.rehearsal",
                            "migration.scratch",
                            "migration.inspect",
                            "migration.change",
                            "database",
                            "sql",
                            "schema")),
            Map.entry(
                    "migration.target",
                    Set.of(
                            "migration.impact",
                            "migration.rehearsal",
                            "migration.scratch",
                            "migration.inspect",
                            "migration.change",
                            "migration.ddl",
                            "database",
                            "sql",
                            "schema")),
            Map.entry("migration.backfill", Set.of("migration.change", "sql", "schema")),
            Map.entry("migration.request", Set.of("migration.change", "sql", "schema")),
            Map.entry(
                    "migration.draft",
                    Set.of(
                            "migration.request",
                            "migration.simulate",
                            "migration.change",
                            "migration.ddl",
                            "sql",
                            "schema")),
            Map.entry(
                    "migration.conformance",
                    Set.of(
                            "migration.draft",
                            "migration.request",
                            "migration.simulate",
                            "migration.change",
                            "migration.ddl",
                            "sql",
                            "schema")),
            Map.entry(
                    "migration",
                    Set.of(
                            "migration.conformance",
                            "migration.draft",
                            "migration.request",
                            "migration.finding",
                            "migration.target",
                            "migration.backfill",
                            "migration.impact",
                            "migration.rehearsal",
                            "migration.scratch",
                            "migration.simulate",
                            "migration.change",
                            "migration.ddl",
                            "database",
                            "llm",
                            "files",
                            "sql",
                            "schema")),
            Map.entry(
                    "intent",
                    Set.of(
                            "evidence",
                            "language",
                            "planbook",
                            "llm",
                            "knowledge",
                            "plan",
                            "database",
                            "sql",
                            "schema")));

    private static final Set<String> TOP = Set.of("", "cli", "config", "report");

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.dbintent");

    @Test
    @DisplayName("is tested on all of the code")
    void enoughClasses() {
        assertThat(classes.size()).isGreaterThan(40);
    }

    @Test
    @DisplayName("has no package cycles")
    void noCycles() {
        slices().matching("io.dbintent.(**)").should().beFreeOfCycles().check(classes);
    }

    @Test
    @DisplayName("lets imports point down only")
    void importsPointDown() {
        List<String> wrong = new ArrayList<>();
        for (var javaClass : classes) {
            String from = packageOf(javaClass.getPackageName());
            for (var dependency : javaClass.getDirectDependenciesFromSelf()) {
                String targetPackage = dependency.getTargetClass().getPackageName();
                if (!targetPackage.startsWith("io.dbintent")) {
                    continue;
                }
                String to = packageOf(targetPackage);
                boolean allowed = from.equals(to)
                        || (TOP.contains(from)
                                ? !to.equals("cli")
                                : MAY_IMPORT.getOrDefault(from, Set.of()).contains(to));
                if (!allowed) {
                    wrong.add(from + " -> " + to + ": " + dependency.getDescription());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    @DisplayName("knows every package")
    void everyPackageIsPlaced() {
        TreeSet<String> unplaced = new TreeSet<>();
        for (var javaClass : classes) {
            String name = packageOf(javaClass.getPackageName());
            if (!TOP.contains(name) && !MAY_IMPORT.containsKey(name)) {
                unplaced.add(name);
            }
        }
        assertThat(unplaced).isEmpty();
    }

    @Test
    @DisplayName("marks every package @NullMarked")
    void everyPackageIsNullMarked() {
        TreeSet<String> unmarked = new TreeSet<>();
        for (var javaClass : classes) {
            if (!javaClass.getPackage().isAnnotatedWith(NullMarked.class)) {
                unmarked.add(javaClass.getPackageName());
            }
        }
        assertThat(unmarked).isEmpty();
    }

    @Test
    @DisplayName("gives each third-party library one home")
    void oneHomePerLibrary() {
        home("net.sf.jsqlparser..", "io.dbintent.sql..");
        // The inspector reads catalogs in a detail that no test of rows needs; rehearsals write to scratch databases.
        home(
                "java.sql..",
                "io.dbintent.database..",
                "io.dbintent.migration.inspect..",
                "io.dbintent.migration.scratch..",
                "io.dbintent.migration.rehearsal..",
                "io.dbintent.migration.impact..",
                "io.dbintent.migration.target..");
        home("io.zonky..", "io.dbintent.migration.scratch..");
        home("com.zaxxer.hikari..", "io.dbintent.database..");
        home("ch.vorburger..", "io.dbintent.database..");
        home("dev.langchain4j.store..", "io.dbintent.knowledge..");
        home("dev.langchain4j.model.embedding..", "io.dbintent.knowledge..");
        home("org.yaml..", "io.dbintent.config..", "io.dbintent.planbook..");
        home("picocli..", "io.dbintent.cli..");
        home("ch.qos.logback..", "io.dbintent.report..", "io.dbintent.cli..");
        // The builder alone may take a ChatModel from the user.
        home("dev.langchain4j.model.chat..", "io.dbintent.llm..", "io.dbintent");
    }

    private void home(String library, String... homes) {
        // A rule about a library that nobody uses would hold whatever is written.
        assertThat(classes.stream()
                        .flatMap(each -> each.getDirectDependenciesFromSelf().stream())
                        .anyMatch(use -> use.getTargetClass().getPackageName().startsWith(library.replace("..", ""))))
                .as("some class uses " + library)
                .isTrue();
        noClasses()
                .that()
                .resideOutsideOfPackages(homes)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(classes);
    }

    @Test
    @DisplayName("writes to standard streams in the command line only")
    void noStandardStreams() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.dbintent.cli..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(classes);
    }

    private static String packageOf(String packageName) {
        if (packageName.equals("io.dbintent")) {
            return "";
        }
        String rest = packageName.substring("io.dbintent.".length());
        int dot = rest.indexOf('.');
        // The second use case is large: each of its packages has a place of its own.
        return dot < 0 || rest.startsWith("migration.") ? rest : rest.substring(0, dot);
    }
}
