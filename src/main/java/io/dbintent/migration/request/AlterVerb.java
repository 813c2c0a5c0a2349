package io.dbintent.migration.request;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Another type, nullability or default for existing columns. */
final class AlterVerb implements Verb {

    private final Targets targets;

    AlterVerb(SchemaNames names) {
        this.targets = new Targets(names);
    }

    @Override
    public @Nullable Said read(Line line, Targets.@Nullable Found context) {
        int mark = line.mark();
        List<Way> ways = List.of(this::defaults, this::nulls, this::made, this::types, this::sizes);
        @Nullable Stop complaint = null;
        for (Way way : ways) {
            line.reset(mark);
            try {
                Said said = way.read(line, context);
                if (said != null) {
                    return said;
                }
            } catch (Stop stop) {
                complaint = complaint == null ? stop : complaint;
            }
        }
        line.reset(mark);
        if (complaint != null) {
            throw complaint;
        }
        return null;
    }

    private interface Way {
        @Nullable
        Said read(Line line, Targets.@Nullable Found context);
    }

    /** {@code set the default of users.status to 'new'}, {@code status should default to 'new'}. */
    private @Nullable Said defaults(Line line, Targets.@Nullable Found context) {
        int start = line.mark();
        if (line.acceptAny(
                "default for", "default of", "the default for", "the default of", "the default on", "default")) {
            Targets.Found found = targets.columns(line, context);
            if (found != null && line.acceptAny("is", ":", "should be", "to", "=", "of", "becomes")) {
                Value value = ValueWords.read(line);
                if (value != null) {
                    contrast(line);
                    return defaulted(found, value);
                }
            }
            line.reset(start);
        }
        boolean verb = line.acceptAny(
                "set", "change", "make", "alter", "add", "give", "let", "put", "use", "have", "update", "define",
                "switch", "modify");
        line.acceptAny("a", "the");
        if (line.acceptAny("default value", "default", "a default")) {
            Value first = null;
            int mark = line.mark();
            if (line.acceptAny("of", "value of", ":") || line.peek().kind() != Word.Kind.WORD) {
                first = ValueWords.read(line);
            }
            if (first == null) {
                line.reset(mark);
                first = ValueWords.read(line);
            }
            line.acceptAny("of", "for", "on", "to", "in", "as the default for");
            Targets.Found found = targets.columns(line, context);
            if (found == null) {
                return null;
            }
            boolean from = line.acceptAny("from") && ValueWords.read(line) != null;
            int beforeOld = line.mark();
            if (!from && (line.at("to") || line.at("is"))) {
                line.reset(beforeOld);
            } else if (!from) {
                ValueWords.read(line);
            }
            Value value = first;
            if (first == null) {
                line.acceptAny("should be", "to be", "to", "as", "=", "is", ":", "must be", "of");
                value = ValueWords.read(line);
            }
            return value == null ? null : defaulted(found, value);
        }
        Targets.Found found = targets.columns(line, context);
        if (found == null) {
            return null;
        }
        line.acceptAny("should", "must", "shall", "to", "is to", "has to", "have", "get", "gets");
        line.acceptAny("a", "have a", "get a", "have the", "with a");
        line.acceptAny("by");
        boolean said = line.acceptAny(
                "default value of",
                "default value",
                "default of",
                "default to",
                "default",
                "defaults to",
                "be default");
        line.acceptAny("to", "be", ":", "of", "=");
        Value value = ValueWords.read(line);
        if (value != null && !said) {
            said = line.acceptAny("by default", "as default", "as the default", "as a default", "as its default");
        }
        return value == null || !said || (!verb && line.at("for")) ? null : defaulted(found, value);
    }

    /** {@code ... rather than 'draft', for anything new}. */
    private static void contrast(Line line) {
        int mark = line.mark();
        if (line.acceptAny("rather than", "instead of", "and not", ", not", "and no longer")
                && ValueWords.read(line) == null) {
            line.reset(mark);
        }
        line.acceptAny(
                "for anything created",
                "for new rows",
                "for new ones",
                "for new entries",
                "for everything new",
                "for anything new",
                "for new records",
                "for everything created");
    }

    static Said defaulted(Targets.Found found, Value value) {
        List<Command> commands = new ArrayList<>();
        for (String column : found.columns()) {
            commands.add(new Command.SetDefault(
                    found.table().name(), column, value.kind() == Value.Kind.NULL ? null : value));
        }
        return new Said(commands, found);
    }

    /** {@code allow nulls in users.phone}, {@code require an email}, {@code disallow null for email}. */
    private @Nullable Said nulls(Line line, Targets.@Nullable Found context) {
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

    /** {@code make email required}, {@code make phone nullable}, {@code make email unique}, {@code make price a decimal}. */
    private @Nullable Said made(Line line, Targets.@Nullable Found context) {
        if (!line.acceptAny("make", "set", "mark", "turn", "declare", "change", "alter", "let", "modify", "switch")) {
            return null;
        }
        Targets.Found found = targets.columns(line, context);
        if (found == null) {
            return null;
        }
        line.acceptAny("to be", "to", "as", "be", "into", "so that it is", "so it is");
        line.acceptAny("a", "an");
        if (line.acceptAny(
                "not null",
                "not nullable",
                "required",
                "mandatory",
                "non-null",
                "non null",
                "non-nullable",
                "not-null",
                "obligatory")) {
            line.acceptAny("column", "field");
            return Rules.nullability(line, found, false);
        }
        if (line.acceptAny(
                "nullable", "optional", "null", "allow null", "allow nulls", "accept null", "accept nulls")) {
            line.acceptAny("column", "field");
            return Rules.nullability(line, found, true);
        }
        if (line.acceptAny("unique")) {
            return Said.of(new Command.AddUnique(found.table().name(), found.columns(), GivenName.read(line)), found);
        }
        return null;
    }

    /** {@code change the type of price to decimal(10,2)}, {@code convert notes to text}. */
    private @Nullable Said types(Line line, Targets.@Nullable Found context) {
        if (!line.acceptAny(
                "change",
                "alter",
                "convert",
                "modify",
                "make",
                "turn",
                "switch",
                "set",
                "widen",
                "extend",
                "increase",
                "enlarge",
                "expand",
                "lengthen",
                "grow",
                "store",
                "raise",
                "upgrade",
                "shrink",
                "shorten",
                "narrow",
                "reduce",
                "move",
                "retype",
                "redefine",
                "use",
                "cast",
                "bump",
                "promote")) {
            return null;
        }
        int mark = line.mark();
        line.acceptAny("the");
        if (!line.acceptAny("data type of", "datatype of", "type of", "data type for", "type for", "column type of")) {
            line.reset(mark);
        }
        boolean spoken = context != null && !context.columns().isEmpty() && (line.at("to") || line.at("into"));
        Targets.Found found = spoken ? context : targets.columns(line, context);
        if (found == null) {
            return null;
        }
        line.acceptAny("'s type", "type", "data type", "values");
        if (line.acceptAny("from")) {
            TypeWords.read(line);
        }
        boolean to = line.acceptAny("to be", "to", "into", "as", "be", "from", "with type", "to type", "use");
        line.acceptAny("a", "an", "be", "type", "the type");
        line.acceptAny("ordinary", "proper", "real", "plain", "normal", "true", "exact", "genuine");
        TypeWish type = TypeWords.read(line);
        if (type == null || (!to && line.atEnd() && type.kind() == TypeWish.Kind.TIME)) {
            return null;
        }
        line.acceptAny("column", "field", "columns", "instead", "type", "values", "value");
        insteadOf(line);
        return typed(found, type, Conversions.read(line));
    }

    /** {@code ... instead of a float}. */
    static void insteadOf(Line line) {
        int mark = line.mark();
        if (line.acceptAny("instead of", "rather than", ", and not", "and not", ", not", "in place of", "not")) {
            line.acceptAny("an", "a", "just");
            if (TypeWords.read(line) == null) {
                line.reset(mark);
            }
        }
    }

    static Said typed(Targets.Found found, TypeWish type, List<Command.Meaning> meanings) {
        List<Command> commands = new ArrayList<>();
        for (String column : found.columns()) {
            commands.add(new Command.ChangeType(found.table().name(), column, type, meanings));
        }
        return new Said(commands, found);
    }

    static Said typed(Targets.Found found, TypeWish type) {
        return typed(found, type, List.of());
    }

    /** {@code widen users.name to 200 characters}, {@code increase the length of name from 50 to 100}. */
    private @Nullable Said sizes(Line line, Targets.@Nullable Found context) {
        if (context != null
                && context.columns().size() == 1
                && line.acceptAny("we need", "it needs", "it should be", "it must be")
                && line.peek().kind() == Word.Kind.NUMBER
                && line.peek().text().matches("\\d{1,5}")) {
            int length = Integer.parseInt(line.next().text());
            line.acceptAny("characters", "chars");
            return Clause.ends(line) ? sized(context, length) : null;
        }
        if (!line.acceptAny(
                "widen",
                "extend",
                "increase",
                "enlarge",
                "lengthen",
                "expand",
                "grow",
                "shrink",
                "shorten",
                "narrow",
                "reduce",
                "change",
                "set",
                "raise",
                "limit",
                "make",
                "alter",
                "allow",
                "let",
                "cut",
                "modify",
                "restrict",
                "resize",
                "take",
                "bump")) {
            return null;
        }
        int mark = line.mark();
        line.acceptAny("the");
        if (!line.acceptAny(
                "maximum length of",
                "max length of",
                "length of",
                "size of",
                "length limit of",
                "width of",
                "limit of",
                "length for",
                "limit on",
                "maximum size of",
                "capacity of")) {
            line.reset(mark);
        }
        Targets.Found found = targets.columns(line, context);
        if (found == null) {
            return null;
        }
        line.acceptAny("length", "size", "'s length", "'s maximum length", "width", "'s size");
        if (line.acceptAny("from")) {
            ValueWords.read(line);
            line.acceptAny("characters", "chars");
        }
        line.acceptAny("to hold", "to be", "to", "hold", "be", "for", "at", "have room for", "be limited to");
        line.acceptAny(
                "up to",
                "at most",
                "a maximum of",
                "a length of",
                "a maximum length of",
                "a limit of",
                "max",
                "no more than",
                "length");
        if (line.peek().kind() != Word.Kind.NUMBER || !line.peek().text().matches("\\d{1,6}")) {
            return null;
        }
        int length = Integer.parseInt(line.next().text());
        line.acceptAny("characters long", "characters wide", "characters", "chars", "long", "letters", "character");
        return sized(found, length);
    }

    /** Another length; a fixed one stays fixed. */
    static @Nullable Said sized(Targets.Found found, int length) {
        String type = found.table()
                .column(found.column())
                .orElseThrow(() -> Targets.unknownColumn(found.column(), found.table()))
                .type()
                .name()
                .toLowerCase(java.util.Locale.ROOT);
        boolean fixed = type.equals("char") || type.equals("character");
        if (!fixed && !type.contains("char") && !type.contains("text")) {
            return null;
        }
        return typed(found, TypeWish.of(fixed ? TypeWish.Kind.FIXED_CHARACTERS : TypeWish.Kind.CHARACTERS, length));
    }
}
