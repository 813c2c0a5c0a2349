package io.dbintent.planbook;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** A source that is compiled with all warnings as errors, and run by JUnit. */
final class CompiledSource {

    private CompiledSource() {}

    /** @throws AssertionError with what the compiler says and the source, if it does not compile */
    static void compile(String className, String source, Path folder) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        JavaFileObject file =
                new SimpleJavaFileObject(
                        URI.create("string:///" + className.replace('.', '/') + ".java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return source;
                    }
                };
        StringWriter said = new StringWriter();
        List<String> options =
                List.of("-d", folder.toString(), "-Xlint:all,-processing", "-Werror", "--release", "17", "-proc:none");
        if (!compiler.getTask(said, null, null, options, null, List.of(file)).call()) {
            throw new AssertionError(said + "\n" + source);
        }
    }

    /** What each test method threw; an empty text where it threw nothing. */
    static Map<String, String> run(String className, Path folder) throws IOException, ClassNotFoundException {
        Map<String, String> thrown = new TreeMap<>();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, CompiledSource.class.getClassLoader())) {
            LauncherFactory.create()
                    .execute(
                            LauncherDiscoveryRequestBuilder.request()
                                    .selectors(DiscoverySelectors.selectClass(loader.loadClass(className)))
                                    .build(),
                            new TestExecutionListener() {
                                @Override
                                public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                                    if (test.isTest()) {
                                        String method =
                                                ((MethodSource) test.getSource().orElseThrow()).getMethodName();
                                        thrown.put(
                                                method,
                                                result.getThrowable()
                                                        .map(Throwable::toString)
                                                        .orElse(""));
                                    }
                                }
                            });
        }
        return thrown;
    }
}
