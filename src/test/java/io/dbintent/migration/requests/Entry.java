package io.dbintent.migration.requests;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One change request and what is right for it; the fields are those of the set's README. */
record Entry(Map<String, Object> fields) {

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
