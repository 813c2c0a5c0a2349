package io.dbintent.migration.change;

import java.util.List;

/**
 * A column's type under the one name that the server keeps for it, whatever alias was written.
 *
 * @param name lower case and canonical for the product, such as {@code int}, {@code character varying}
 * @param arguments length, or precision and scale, as written; empty if there are none
 * @param unsigned MySQL and MariaDB only
 * @param zerofill MySQL and MariaDB only
 * @param values the values of an inline {@code ENUM} or {@code SET}, decoded; empty for other types
 * @param dimensions of an array; 0 for other types
 */
public record DeclaredType(
        String name, List<String> arguments, boolean unsigned, boolean zerofill, List<String> values, int dimensions) {

    public DeclaredType {
        arguments = List.copyOf(arguments);
        values = List.copyOf(values);
    }

    /** A type without attributes. */
    public static DeclaredType of(String name, String... arguments) {
        return new DeclaredType(name, List.of(arguments), false, false, List.of(), 0);
    }

    /** The same type under another name. */
    public DeclaredType named(String newName) {
        return new DeclaredType(newName, arguments, unsigned, zerofill, values, dimensions);
    }

    /** As SQL text; PostgreSQL's {@code timestamp(3) with time zone} has its precision in the middle. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(name);
        if (!values.isEmpty()) {
            text.append('(');
            for (int i = 0; i < values.size(); i++) {
                text.append(i > 0 ? "," : "")
                        .append('\'')
                        .append(values.get(i).replace("'", "''"))
                        .append('\'');
            }
            text.append(')');
        } else if (!arguments.isEmpty()) {
            String inBrackets = "(" + String.join(",", arguments) + ")";
            int zone = name.indexOf(" with");
            text.insert(zone < 0 ? name.length() : zone, inBrackets);
        }
        text.append(unsigned ? " unsigned" : "").append(zerofill ? " zerofill" : "");
        return text.append("[]".repeat(dimensions)).toString();
    }
}
