package io.dbintent;

import io.dbintent.config.Settings;
import io.dbintent.config.SettingsLoader;
import io.dbintent.config.Sources;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * The JUnit Jupiter extension that injects a {@link DbIntentContext}, with {@code @ExtendWith(DbIntent.class)} or,
 * where a test hands over its own data source or model:
 *
 * <pre>{@code
 * @RegisterExtension
 * static DbIntent db = DbIntent.builder().dataSource(dataSource).set("row-limit", "500").build();
 * }</pre>
 *
 * <p>Which database: the builder's data source, else a {@code DataSource} or {@code JdbcDatabaseContainer} field of the
 * test class, else the configured URL, else the embedded server. One pool, one embedding model and one knowledge store
 * serve a whole test run; they live in JUnit's store and are opened when first needed.
 */
public final class DbIntent implements ParameterResolver, BeforeEachCallback, AfterEachCallback, AfterAllCallback {

    private static final Namespace NAMESPACE = Namespace.create(DbIntent.class);

    private final DbIntentBuilder setup;

    /** For {@code @ExtendWith}; everything comes from the configuration. */
    public DbIntent() {
        this(new DbIntentBuilder());
    }

    DbIntent(DbIntentBuilder setup) {
        this.setup = setup;
    }

    /** Starts an extension, or a context without JUnit, that is set up in code. */
    public static DbIntentBuilder builder() {
        return new DbIntentBuilder();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == DbIntentContext.class;
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        RunningTest.begin(context);
        run(context).begins(context.getRequiredTestClass(), context.getRequiredTestMethod());
    }

    @Override
    public void afterEach(ExtensionContext context) {
        RunningTest.end(context);
    }

    /** @throws io.dbintent.config.ConfigurationException if a setting is unknown or has a value that is not allowed */
    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Settings settings =
                SettingsLoader.load(setup.applyTo(Sources.ofProcess().withJunit(context::getConfigurationParameter)));
        Class<?> testClass = context.getRequiredTestClass();
        List<String> scripts = scripts(testClass);
        Supplier<Backend> backend = new Once<>(() -> shared(
                context,
                new BackendRecipe(settings, source(testClass, context), setup.model(), scripts, setup.learns())));
        return new DbIntentContext(
                backend,
                () -> Optional.of(TestName.of(RunningTest.orElse(context))),
                new TestReport(() -> RunningTest.orElse(context)),
                () -> {});
    }

    @Override
    public void afterAll(ExtensionContext context) {
        run(context).ends(context.getRequiredTestClass());
    }

    private static TestRun run(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(TestRun.class, key -> new TestRun(), TestRun.class);
    }

    private Optional<Object> source(Class<?> testClass, ExtensionContext context) {
        DataSource given = setup.source();
        return given != null
                ? Optional.of(given)
                // Where a nested class is injected through its constructor, only its tests know the instances around
                // it.
                : DataSourceField.of(testClass).map(field -> field.value(RunningTest.orElse(context)));
    }

    private List<String> scripts(Class<?> testClass) {
        if (!setup.scripts().isEmpty()) {
            return setup.scripts();
        }
        for (Class<?> type = testClass; type != null; type = type.getEnclosingClass()) {
            Optional<DbIntentTest> annotation = AnnotationSupport.findAnnotation(type, DbIntentTest.class);
            if (annotation.isPresent()) {
                return List.of(annotation.get().script());
            }
        }
        return List.of();
    }

    private static Backend shared(ExtensionContext context, BackendRecipe recipe) {
        ExtensionContext.Store store = context.getRoot().getStore(NAMESPACE);
        TestRun run = run(context);
        HeldBackend held =
                store.getOrComputeIfAbsent(recipe, key -> new HeldBackend(key.open(), run), HeldBackend.class);
        return held.backend();
    }
}
