package io.dbintent.migration.request;

import io.dbintent.migration.change.ColumnDefinition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what must hold of existing columns: unique, not null, a range, one of a few values, before another column. */
final class Rules {

    private Rules() {}

    /** Reads the rule after its columns; null, nothing taken, if none is next. */
    static Verb.@Nullable Said of(Line line, Targets.Found found, String name) {
        int mark = line.mark();
        line.acceptAny(
                "must always be",
                "must stay",
                "has to stay",
                "should stay",
                "must remain",
                "ought to be",
                "should always be",
                "must only be",
                "can only be",
                "may only be",
                "must be",
                "should be",
                "has to be",
                "have to be",
                "is always",
                "are always",
                "is",
                "are",
                "be",
                "must",
                "should",
                "may",
                "can",
                "always",
                "cannot",
                "shall be",
                "needs to be",
                "need to be",
                "to be",
                "never",
                "is only allowed to be",
                "are only allowed to be",
                "can only take",
                "may only contain",
                "becomes",
                "become",
                "must become",
                "should become",
                "has to become",
                "gets",
                "get",
                "to",
                "lies",
                "lie",
                "must lie",
                "should lie",
                "has to lie",
                "ranges",
                "goes",
                "must now be",
                "needs to have",
                "must have",
                "should have",
                "needs",
                "need");
        String modal = line.peek(-1).lower();
        line.acceptAny("also", "always", "still", "now", "no longer be", "become", "be");
        line.acceptAny("either", "lies", "lie", "be");
        if (line.acceptAny("a unique constraint", "a uniqueness constraint") && Clause.ends(line)) {
            return Verb.Said.of(new Command.AddUnique(found.table().name(), found.columns(), ""), found);
        }
        if (line.acceptAny("an index", "its own index", "an index of its own") && Clause.ends(line)) {
            return Verb.Said.of(new Command.AddIndex(found.table().name(), found.columns(), false, ""), found);
        }
        if (line.acceptAny("unique together", "unique", "unique in combination")) {
            return Verb.Said.of(
                    new Command.AddUnique(found.table().name(), found.columns(), GivenName.read(line)), found);
        }
        if (line.acceptAny(
                        "not null",
                        "non-null",
                        "required",
                        "mandatory",
                        "not be null",
                        "never be null",
                        "non null",
                        "not nullable")
                || (modal.equals("never") && line.accept("null"))
                || ((modal.equals("cannot") || modal.equals("never"))
                        && line.acceptAny("null", "left empty", "be null", "be empty", "be missing", "stay empty"))) {
            return nullability(line, found, false);
        }
        boolean denied = modal.equals("cannot") || modal.equals("never");
        Verb.Said size = denied ? null : size(line, found);
        if (size != null) {
            return size;
        }
        if ((!denied
                        && line.acceptAny(
                                "be allowed to stay empty",
                                "be allowed to be empty",
                                "allowed to stay empty",
                                "allowed to be empty",
                                "be allowed to be null",
                                "allow null",
                                "allow nulls",
                                "accept null",
                                "may be empty",
                                "can be empty",
                                "may stay empty"))
                || ((modal.equals("may") || modal.equals("can"))
                        && line.acceptAny(
                                "be empty",
                                "stay empty",
                                "be missing",
                                "be left empty",
                                "be unknown",
                                "empty",
                                "missing"))) {
            return nullability(line, found, true);
        }
        if (!denied && line.acceptAny("nullable", "optional", "be null", "be nullable", "allowed to be null", "null")) {
            return nullability(line, found, true);
        }
        if (modal.equals("cannot") || modal.equals("never")) {
            line.acceptAny("be", "become");
            return negated(line, found, name, mark);
        }
        List<Limit> limits = new ArrayList<>();
        Limit limit = LimitWords.read(line);
        while (limit != null) {
            limits.add(limit);
            int more = line.mark();
            limit = line.acceptAny("and") ? LimitWords.read(line) : null;
            if (limit == null) {
                line.reset(more);
            }
        }
        String last = line.word(line.mark() - 1).lower();
        if (limits.isEmpty()
                && (last.equals("be") || last.equals("contain") || last.equals("take") || last.equals("either"))) {
            int before = line.mark();
            List<Value> values = ValueWords.list(line);
            if (values.size() >= 2) {
                LimitWords.orUnknown(line);
                limits.add(new Limit("", "IN", values, ""));
            } else {
                line.reset(before);
            }
        }
        if (limits.isEmpty()) {
            Verb.Said said = other(line, found);
            if (said != null) {
                return said;
            }
        }
        if (!limits.isEmpty()) {
            return checks(found, limits, name.isEmpty() ? GivenName.read(line) : name);
        }
        return columns(line, found, name, mark);
    }

    /** {@code may be up to 100 characters}, {@code needs room for 30 characters}, {@code can be limited to 10 characters}. */
    private static Verb.@Nullable Said size(Line line, Targets.Found found) {
        int mark = line.mark();
        line.acceptAny("be", "have", "hold");
        boolean room = line.acceptAny(
                "needs room for",
                "take",
                "need room for",
                "needs space for",
                "must hold",
                "should hold",
                "has to hold",
                "needs to hold",
                "must have room for",
                "should have room for",
                "needs",
                "need",
                "hold",
                "have room for",
                "must fit",
                "should fit",
                "room for",
                "should allow",
                "must allow",
                "should accept",
                "be extended to",
                "be widened to",
                "be limited to",
                "limited to",
                "be shortened to",
                "widened to",
                "shortened to",
                "extended to",
                "allow",
                "accept",
                "be cut to",
                "contain",
                "needs to have room for",
                "has to have room for");
        line.acceptAny("up to", "at most", "a maximum of", "at least", "a length of", "max");
        boolean upTo = line.word(line.mark() - 1).lower().equals("to")
                || line.word(line.mark() - 1).lower().matches("gets?");
        Word word = line.peek();
        if ((room || upTo) && word.kind() == Word.Kind.NUMBER && word.text().matches("\\d{1,5}")) {
            line.next();
            boolean unit = line.acceptAny("characters long", "characters", "chars", "letters", "character", "digits");
            if (unit || (room && Clause.ends(line))) {
                Verb.Said said = LengthChange.set(found, Integer.parseInt(word.text()));
                if (said != null) {
                    line.acceptAny("long", "wide", "now");
                    return said;
                }
            }
        }
        line.reset(mark);
        return null;
    }

    /** Another type or default: {@code should be a bigint}, {@code should default to 0}, {@code -> text}. */
    private static Verb.@Nullable Said other(Line line, Targets.Found found) {
        int mark = line.mark();
        line.acceptAny("a", "the", "with", "have a", "have");
        if (line.acceptAny(
                "default value of",
                "default value",
                "default of",
                "default to",
                "defaults to",
                "defaulting to",
                "default")) {
            line.acceptAny("to", "of", ":", "=", "is");
            Value value = ValueWords.read(line);
            if (value != null) {
                return DefaultChange.set(found, value);
            }
        }
        line.reset(mark);
        boolean arrow = line.acceptAny("->", "=>", "of type", "as", ":");
        line.acceptAny("from");
        line.acceptAny("an", "a");
        line.acceptAny("ordinary", "proper", "real", "plain", "normal", "exact", "true", "genuine");
        TypeWish type = TypeWords.read(line);
        if (type != null && !arrow) {
            int before = line.mark();
            if (line.peek().kind() == Word.Kind.NUMBER && line.peek(1).lower().equals("/")) {
                line.next();
                line.next();
                line.next();
            }
            boolean to = line.acceptAny("->", "=>", "to", "becomes");
            line.acceptAny("an", "a");
            TypeWish second = to ? TypeWords.read(line) : null;
            if (second == null) {
                line.reset(before);
            } else {
                type = second;
                arrow = true;
            }
        }
        if (type != null) {
            TypeChange.insteadOf(line);
            line.acceptAny("column", "field", "instead");
            String copula = line.word(mark - 1).lower();
            boolean described = !arrow && (copula.equals("is") || copula.equals("are"));
            if (described) {
                line.reset(mark);
                return null;
            }
            return TypeChange.set(found, type, Conversions.read(line));
        }
        line.reset(mark);
        return null;
    }

    private static Verb.@Nullable Said negated(Line line, Targets.Found found, String name, int mark) {
        if (line.accept("negative")) {
            return checks(found, List.of(Limit.of("", ">=", Value.number("0"))), name);
        }
        if (!isText(found) && line.acceptAny("empty", "blank")) {
            return nullability(line, found, false);
        }
        if (line.acceptAny("empty", "blank")) {
            return checks(found, List.of(Limit.of("", "NOT EMPTY")), name);
        }
        String operator =
                switch (LimitWords.operator(line)) {
                    case ">" -> "<=";
                    case "<" -> ">=";
                    case ">=" -> "<";
                    case "<=" -> ">";
                    default -> "";
                };
        Value value = operator.isEmpty() ? null : ValueWords.read(line);
        if (value != null) {
            return checks(found, List.of(Limit.of("", operator, value)), name);
        }
        ColumnDefinition other = operator.isEmpty() ? null : named(line, found);
        if (other != null) {
            return Verb.Said.of(
                    new Command.AddCheck(
                            found.table().name(),
                            List.of(new Limit(found.column(), operator, List.of(), other.name())),
                            name),
                    found);
        }
        line.reset(mark);
        return null;
    }

    private static boolean isText(Targets.Found found) {
        return found.columns().stream().allMatch(column -> found.table().column(column).stream()
                .anyMatch(definition -> definition.type().name().matches("(?i).*(char|text).*")));
    }

    private static @Nullable ColumnDefinition named(Line line, Targets.Found found) {
        line.acceptAny("the", "its");
        return new SchemaNames(io.dbintent.migration.change.SchemaDefinition.EMPTY.withTables(List.of(found.table())))
                .column(line, found.table());
    }

    private static Verb.@Nullable Said columns(Line line, Targets.Found found, String name, int mark) {
        String operator = LimitWords.operator(line);
        if (!operator.isEmpty()) {
            line.acceptAny("the");
            ColumnDefinition other = new SchemaNames(
                            io.dbintent.migration.change.SchemaDefinition.EMPTY.withTables(List.of(found.table())))
                    .column(line, found.table());
            if (other != null) {
                return Verb.Said.of(
                        new Command.AddCheck(
                                found.table().name(),
                                List.of(new Limit(found.column(), operator, List.of(), other.name())),
                                name),
                        found);
            }
        }
        line.reset(mark);
        return null;
    }

    private static Verb.Said checks(Targets.Found found, List<Limit> limits, String name) {
        List<Command> commands = new ArrayList<>();
        for (String column : found.columns()) {
            commands.add(new Command.AddCheck(
                    found.table().name(),
                    limits.stream().map(limit -> limit.on(column)).toList(),
                    name));
        }
        return new Verb.Said(commands, found);
    }

    static Verb.Said nullability(Line line, Targets.Found found, boolean nullable) {
        Value existing = nullable ? null : Qualities.existing(line);
        List<Command> commands = new ArrayList<>();
        for (String column : found.columns()) {
            commands.add(new Command.SetNullable(found.table().name(), column, nullable, existing));
        }
        return new Verb.Said(commands, found);
    }
}
