package io.dbintent;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A field of the test class that says which database is meant: a {@code DataSource} or a Testcontainers database. */
final class DataSourceField {

    private static final String CONTAINER = "org.testcontainers.containers.JdbcDatabaseContainer";

    private final Field field;

    private DataSourceField(Field field) {
        this.field = field;
    }

    /**
     * Finds the field in the test class, its superclasses and its enclosing classes, the nearest class first.
     *
     * @throws ExtensionConfigurationException if one class has several
     */
    static Optional<DataSourceField> of(Class<?> testClass) {
        for (Class<?> place = testClass; place != null; place = place.getEnclosingClass()) {
            for (Class<?> type = place; type != null && type != Object.class; type = type.getSuperclass()) {
                List<Field> found = candidates(type);
                if (found.size() > 1) {
                    throw new ExtensionConfigurationException(type.getName() + " has " + found.size()
                            + " fields that name a database: "
                            + String.join(
                                    ", ", found.stream().map(Field::getName).toList())
                            + "; expected one. Say which with @RegisterExtension static DbIntent db ="
                            + " DbIntent.builder().dataSource(...).build().");
                }
                if (found.size() == 1) {
                    return Optional.of(new DataSourceField(found.get(0)));
                }
            }
        }
        return Optional.empty();
    }

    private static List<Field> candidates(Class<?> type) {
        List<Field> found = new ArrayList<>();
        for (Field field : type.getDeclaredFields()) {
            if (DataSource.class.isAssignableFrom(field.getType()) || isContainer(field.getType())) {
                found.add(field);
            }
        }
        return found;
    }

    /** By name, so that Testcontainers need not be on the classpath. */
    private static boolean isContainer(@Nullable Class<?> type) {
        return type != null && (type.getName().equals(CONTAINER) || isContainer(type.getSuperclass()));
    }

    /**
     * The field's value, read when it is first needed, since a test may set it in a {@code @BeforeAll} method.
     *
     * @throws ExtensionConfigurationException if it is null, or belongs to an instance that does not exist yet
     */
    Object value(ExtensionContext context) {
        Object owner = Modifier.isStatic(field.getModifiers()) ? null : instance(context);
        try {
            field.setAccessible(true);
            Object value = field.get(owner);
            if (value == null) {
                throw new ExtensionConfigurationException("The field " + this
                        + " is null when the first intent runs. Set it before, for example in a static initialiser or"
                        + " in @BeforeAll.");
            }
            return value;
        } catch (IllegalAccessException e) {
            throw new ExtensionConfigurationException("Cannot read the field " + this + ".", e);
        }
    }

    private Object instance(ExtensionContext context) {
        return context.getTestInstances()
                .flatMap(instances -> instances.findInstance(field.getDeclaringClass()))
                .orElseThrow(() -> new ExtensionConfigurationException("The field " + this
                        + " is an instance field, and an intent runs before there is an instance. Make it static."));
    }

    @Override
    public String toString() {
        return field.getDeclaringClass().getSimpleName() + "." + field.getName();
    }
}
