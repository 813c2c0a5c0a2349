package io.dbintent.planbook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** A whole source: methods, what they stand on and nothing more, and the imports of all that. */
final class TestClass {

    private final String packageName;
    private final String className;
    private final List<String> methods = new ArrayList<>();

    TestClass(String packageName, String className, List<ExportedTest> tests, MethodSource source) {
        if (!packageName.isEmpty() && !SourceVersion.isName(packageName)) {
            throw new IllegalArgumentException("\"" + packageName + "\" is no package name in Java.");
        }
        if (!SourceVersion.isIdentifier(className) || SourceVersion.isKeyword(className)) {
            throw new IllegalArgumentException("\"" + className + "\" is no class name in Java.");
        }
        if (SupportCode.NAMES.contains(className)) {
            throw new IllegalArgumentException("The class cannot be called " + className
                    + ", which its source uses for something else; choose another name.");
        }
        if (tests.isEmpty()) {
            throw new IllegalArgumentException("There is no plan to export; expected at least one.");
        }
        this.packageName = packageName;
        this.className = className;
        Set<String> taken = new HashSet<>(SupportCode.NAMES);
        for (ExportedTest test : tests) {
            methods.add(source.of(test, free(JavaText.methodName(test.method()), taken)));
        }
    }

    private static String free(String wanted, Set<String> taken) {
        String name = wanted;
        for (int number = 2; !taken.add(name); number++) {
            name = wanted + number;
        }
        return name;
    }

    String text() {
        String tests = String.join("\n", methods);
        String support = SupportCode.of(tests, className);
        String body = "/** Exported by dbintent, and on its own since: change it as you like. */\nclass " + className
                + " {\n\n" + tests + "\n" + support + "}\n";
        String head = packageName.isEmpty() ? "" : "package " + packageName + ";\n\n";
        return head + Imports.of(body) + "\n" + body;
    }
}
