package io.dbintent.migration.request;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Another length for existing columns of text. */
final class LengthChange {

    private final Targets targets;

    LengthChange(SchemaNames names) {
        this.targets = new Targets(names);
    }

    /** {@code widen users.name to 200 characters}, {@code increase the length of name from 50 to 100}. */
    Verb.@Nullable Said read(Line line, Targets.@Nullable Found context) {
        if (context != null
                && context.columns().size() == 1
                && line.acceptAny("we need", "it needs", "it should be", "it must be")
                && line.peek().kind() == Word.Kind.NUMBER
                && line.peek().text().matches("\\d{1,5}")) {
            int length = Integer.parseInt(line.next().text());
            line.acceptAny("characters", "chars");
            return Clause.ends(line) ? set(context, length) : null;
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
        return set(found, length);
    }

    /** Another length; a fixed one stays fixed. */
    static Verb.@Nullable Said set(Targets.Found found, int length) {
        String type = found.table()
                .column(found.column())
                .orElseThrow(() -> Targets.unknownColumn(found.column(), found.table()))
                .type()
                .name()
                .toLowerCase(Locale.ROOT);
        boolean fixed = type.equals("char") || type.equals("character");
        if (!fixed && !type.contains("char") && !type.contains("text")) {
            return null;
        }
        return TypeChange.set(
                found, TypeWish.of(fixed ? TypeWish.Kind.FIXED_CHARACTERS : TypeWish.Kind.CHARACTERS, length));
    }
}
