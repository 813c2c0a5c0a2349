package io.dbintent.migration.simulate;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The functions that conditions of migrations use. */
final class BlockFunctions {

    private BlockFunctions() {}

    static @Nullable Object call(String name, List<@Nullable Object> arguments) {
        switch (name) {
            case "IF" -> {
                if (arguments.size() != 3) {
                    return Value.UNKNOWN;
                }
                Object condition = arguments.get(0);
                if (condition == Value.UNKNOWN) {
                    return new Either(arguments.get(1), arguments.get(2));
                }
                return Boolean.TRUE.equals(Value.truth(condition)) ? arguments.get(1) : arguments.get(2);
            }
            case "COALESCE", "IFNULL" -> {
                return arguments.stream().filter(Objects::nonNull).findFirst().orElse(null);
            }
            default -> {}
        }
        if (arguments.stream().anyMatch(argument -> argument == Value.UNKNOWN)) {
            return Value.UNKNOWN;
        }
        if (name.equals("CONCAT") && arguments.stream().anyMatch(Objects::isNull)) {
            return null;
        }
        return switch (name) {
            case "CONCAT" -> {
                StringBuilder text = new StringBuilder();
                arguments.forEach(argument -> text.append(argument == null ? "" : Value.text(argument)));
                yield text.toString();
            }
            case "LOWER" ->
                arguments.get(0) == null ? null : Value.text(arguments.get(0)).toLowerCase(Locale.ROOT);
            case "UPPER" ->
                arguments.get(0) == null ? null : Value.text(arguments.get(0)).toUpperCase(Locale.ROOT);
            case "TEXT" -> arguments.get(0);
            case "ARRAY_TO_STRING" ->
                arguments.get(0) instanceof List<?> list
                        ? String.join(
                                Value.text(Objects.requireNonNullElse(arguments.get(1), "")),
                                list.stream().map(String::valueOf).toList())
                        : arguments.get(0) == null ? null : Value.UNKNOWN;
            default -> Value.UNKNOWN;
        };
    }

    /**
     * One of two values, which of them is not known.
     *
     * @param yes where the condition holds
     * @param no where it does not
     */
    record Either(@Nullable Object yes, @Nullable Object no) {}
}
