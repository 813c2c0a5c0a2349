package io.dbintent.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@DisplayName("The page on the architecture")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchitecturePageTests {

    private static final String ROOT = "io.dbintent";
    private static final Pattern LINE = Pattern.compile("(?m)^ *([a-z.]+) {2,}\\S");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(io\\.dbintent[a-z.]*)` \\| (.*) \\|$");
    private static final Pattern TYPE = Pattern.compile("`([A-Z]\\w+)`");

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);
    private final String page = Files.readString(Path.of("docs/architecture.md"));

    ArchitecturePageTests() throws IOException {}

    @Test
    @DisplayName("names every package once")
    void everyPackage() {
        Set<String> packages = new TreeSet<>();
        classes.forEach(each -> packages.add(placeOf(each)));
        assertThat(fromTheTop()).containsExactlyInAnyOrderElementsOf(packages);
    }

    @Test
    @DisplayName("shows each package above all that it imports")
    void importsPointDown() {
        List<String> places = fromTheTop();
        Set<String> upwards = new TreeSet<>();
        for (JavaClass each : classes) {
            int from = places.indexOf(placeOf(each));
            for (var dependency : each.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass();
                if (target.getPackageName().startsWith(ROOT) && places.indexOf(placeOf(target)) < from) {
                    upwards.add(placeOf(each) + " imports " + placeOf(target));
                }
            }
        }
        assertThat(upwards).isEmpty();
    }

    @Test
    @DisplayName("lists types that are there, and public")
    void typesExist() {
        assertThat(listed()).hasSizeGreaterThan(30).allSatisfy(name -> assertThat(classes.contain(name)
                        && classes.get(name).getModifiers().contains(JavaModifier.PUBLIC))
                .as(name)
                .isTrue());
    }

    @Test
    @DisplayName("lists every type that a public method of the root package takes, gives or throws")
    void rootPackage() {
        Set<String> seen = new TreeSet<>();
        classes.stream()
                .filter(each -> each.getPackageName().equals(ROOT)
                        && each.getModifiers().contains(JavaModifier.PUBLIC))
                .forEach(each -> {
                    seen.add(each.getName());
                    each.getMethods().stream()
                            .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                            .flatMap(ArchitecturePageTests::typesOf)
                            .filter(type -> type.getPackageName().startsWith(ROOT))
                            .forEach(type -> seen.add(type.getName()));
                });
        assertThat(listed()).containsAll(seen);
    }

    private static Stream<JavaClass> typesOf(JavaMethod method) {
        return Stream.concat(
                Stream.concat(
                        method.getReturnType().getAllInvolvedRawTypes().stream(),
                        method.getParameterTypes().stream().flatMap(type -> type.getAllInvolvedRawTypes().stream())),
                method.getExceptionTypes().stream());
    }

    private Set<String> listed() {
        Set<String> names = new TreeSet<>();
        ROW.matcher(page).results().forEach(row -> TYPE.matcher(row.group(2))
                .results()
                .forEach(type -> names.add(row.group(1) + "." + type.group(1))));
        return names;
    }

    private List<String> fromTheTop() {
        String diagram = page.substring(page.indexOf("```"), page.indexOf("```", page.indexOf("```") + 3));
        return new ArrayList<>(LINE.matcher(diagram)
                .results()
                .map((MatchResult line) -> line.group(1).equals(ROOT) ? "" : line.group(1))
                .toList());
    }

    private static String placeOf(JavaClass each) {
        String name = each.getPackageName();
        String rest = name.equals(ROOT) ? "" : name.substring(ROOT.length() + 1);
        int dot = rest.indexOf('.');
        return dot < 0 || rest.startsWith("migration.") ? rest : rest.substring(0, dot);
    }
}
