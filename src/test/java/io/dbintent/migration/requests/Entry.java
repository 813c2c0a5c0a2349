package io.dbintent.migration.requests;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;

/** One change request and what is right for it; the fields are those of the set's README. */
record Entry(Map<String, Object> fields) {

    static List<Entry> all() {
        try (InputStream in =
                Objects.requireNonNull(Entry.class.getResourceAsStream("requests.yaml"), "requests.yaml")) {
            List<Entry> entries = new ArrayList<>();
            for (Object one : (List<?>) new Yaml().load(in)) {
                entries.add(new Entry(map(one)));
            }
            return entries;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String id() {
        return text("id");
    }

    String text(String field) {
        return String.valueOf(fields.getOrDefault(field, ""));
    }

    boolean is(String field) {
        return Boolean.TRUE.equals(fields.get(field));
    }

    boolean isFor(String dialect) {
        return fields.get("only") == null || texts("only").contains(dialect);
    }

    List<String> texts(String field) {
        return list(fields.get(field)).stream().map(String::valueOf).toList();
    }

    List<Map<String, Object>> maps(String field) {
        return list(fields.get(field)).stream().map(Entry::map).toList();
    }

    static List<?> list(@Nullable Object value) {
        return value == null ? List.of() : (List<?>) value;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }
}
