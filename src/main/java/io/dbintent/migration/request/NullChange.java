package io.dbintent.migration.request;

import org.jspecify.annotations.Nullable;

/** Nulls that are allowed or forbidden in existing columns. */
final class NullChange {

    private final Targets targets;

    NullChange(SchemaNames names) {
        this.targets = new Targets(names);
    }

    /** {@code allow nulls in users.phone}, {@code require an email}, {@code disallow null for email}. */
    Verb.@Nullable Said read(Line line, Targets.@Nullable Found context) {
        int mark = line.mark();
        if (context != null
                && !context.columns().isEmpty()
                && line.acceptAny(
                        "no nulls",
                        "no null values",
                        "without nulls",
                        "forbid nulls",
                        "disallow nulls",
                        "no nulls allowed",
                        "nulls are not allowed",
                        "no more nulls",
                        "nulls are forbidden")) {
            if (Clause.ends(line) || line.at("and")) {
                return Rules.nullability(line, context, false);
            }
            line.reset(mark);
        }
        if (line.acceptAny("relax", "loosen")) {
            Targets.Found loose = targets.columns(line, context);
            line.acceptAny("so that it", "so it", "to", "and");
            return loose != null
                            && line.acceptAny(
                                    "allow null",
                                    "allow nulls",
                                    "allows null",
                                    "allows nulls",
                                    "nullable",
                                    "be nullable",
                                    "accept null",
                                    "accept nulls",
                                    "permit null")
                    ? Rules.nullability(line, loose, true)
                    : null;
        }
        boolean allow = line.acceptAny("allow", "permit", "accept");
        if (!allow
                && !line.acceptAny(
                        "disallow",
                        "forbid",
                        "prevent",
                        "prohibit",
                        "stop allowing",
                        "no longer allow",
                        "do not allow",
                        "don't allow",
                        "reject",
                        "disable")) {
            return null;
        }
        if (line.acceptAny("nulls", "null values", "null", "empty values", "missing values")) {
            line.acceptAny("in", "for", "on", "to be stored in", "values in", "values for");
            Targets.Found found = targets.columns(line, context);
            return found == null ? null : Rules.nullability(line, found, allow);
        }
        Targets.Found found = targets.columns(line, context);
        boolean nulls = found != null
                && line.acceptAny(
                        "to be null",
                        "to be empty",
                        "null",
                        "to be missing",
                        "nulls",
                        "from being null",
                        "to contain null",
                        "to contain nulls",
                        "to be nullable",
                        "from containing null",
                        "from being empty",
                        "from containing nulls");
        return found == null || !nulls ? null : Rules.nullability(line, found, allow);
    }
}
