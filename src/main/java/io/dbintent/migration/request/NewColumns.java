package io.dbintent.migration.request;

import io.dbintent.migration.change.TableDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one or several new columns: {@code a nullable text column called bio}, {@code a (int), b varchar(20)}. */
final class NewColumns {

    private static final Set<String> NOUNS = Set.of("column", "field", "attribute", "property");
    private static final Set<String> TO = Set.of("to", "on", "in", "for", "into", "of");

    /** Types that are parts of names as often. */
    private static final Set<String> WEAK =
            Set.of("date", "time", "number", "money", "flag", "counter", "long", "character");

    private final Qualities qualities;

    NewColumns(Qualities qualities) {
        this.qualities = qualities;
    }

    /** Reads columns up to the first words that say nothing of them; empty, nothing taken, if no name is next. */
    List<ColumnDraft> read(Line line, @Nullable TableDefinition table) {
        List<ColumnDraft> columns = new ArrayList<>();
        boolean several = plural(line);
        int end = line.mark();
        while (true) {
            ColumnDraft draft = new ColumnDraft();
            if (!one(line, draft, table)) {
                line.reset(end);
                break;
            }
            columns.add(draft);
            end = line.mark();
            if (!line.acceptAny(
                    ", and", ",", "and", ";", "as well as", "plus", ", plus", "and also", "/", ", as well as")) {
                break;
            }
            if (Grammar.VERBS.contains(line.peek().lower())) {
                line.reset(end);
                break;
            }
        }
        if (several && columns.isEmpty()) {
            throw Stop.unclear("What are the new columns to be called?", List.of());
        }
        return columns;
    }

    private static boolean plural(Line line) {
        int mark = line.mark();
        line.acceptAny("the", "these", "two", "three", "four", "some");
        line.acceptAny("new", "following", "more");
        if (line.acceptAny("columns", "fields", "attributes")) {
            line.acceptAny(":", "named", "called");
            return true;
        }
        line.reset(mark);
        return false;
    }

    private boolean one(Line line, ColumnDraft draft, @Nullable TableDefinition table) {
        int mark = line.mark();
        line.acceptAny("a", "an", "the", "another", "one");
        line.acceptAny("new", "additional", "extra", "separate");
        boolean noun = noun(line);
        if (noun && line.accept(":")) {
            noun = true;
        }
        boolean called = line.acceptAny("called", "named") || (noun && line.acceptAny("for the", "for"));
        if (!called) {
            adjectives(line, draft);
            noun |= noun(line);
            called = line.acceptAny("called", "named");
        }
        String name = name(line, draft, table, called || noun);
        if (name.isEmpty()) {
            line.reset(mark);
            return false;
        }
        draft.name(name);
        noun(line);
        while (qualities.read(line, draft, table)) {
            noun(line);
        }
        return true;
    }

    private static boolean noun(Line line) {
        if (NOUNS.contains(line.peek().lower())) {
            line.next();
            return true;
        }
        return false;
    }

    /** Adjectives before the name; a type word that is followed by the end or a preposition is the name itself. */
    private void adjectives(Line line, ColumnDraft draft) {
        while (!endsName(line, 1) || NOUNS.contains(line.peek(1).lower())) {
            line.acceptAny(",", "and");
            if (nameOnly(line) || !qualities.adjective(line, draft)) {
                return;
            }
        }
    }

    /** {@code time zone}, {@code number plate}: a word that may be a type begins a name. */
    private static boolean nameOnly(Line line) {
        Word word = line.peek();
        Word next = line.peek(1);
        boolean plain = next.kind() == Word.Kind.WORD
                && !next.text().contains("_")
                && !Grammar.WORDS.contains(next.lower())
                && !NOUNS.contains(next.lower());
        return WEAK.contains(word.lower()) && plain;
    }

    private static boolean endsName(Line line, int ahead) {
        Word word = line.peek(ahead);
        return word.text().isEmpty() || TO.contains(word.lower());
    }

    private static String name(Line line, ColumnDraft draft, @Nullable TableDefinition table, boolean announced) {
        Word first = line.peek();
        if (!first.isName() || (!announced && Grammar.WORDS.contains(first.lower()))) {
            return "";
        }
        if (!announced && first.lower().matches("more|further|additional|extra|other|single|one")) {
            return "";
        }
        if (!announced
                && first.lower()
                        .matches(
                                "filled|calculated|computed|derived|built|populated|initiali[sz]ed|backfilled"
                                        + "|cascading|cascade|foreign|primary|pk|together|prefilled|copied|taken|made|composed|cut|keeping|both|still|no|existing")) {
            return "";
        }
        if (announced
                && (TO.contains(first.lower())
                        || first.lower().equals("with")
                        || first.lower().equals("that"))) {
            return "";
        }
        line.next();
        if (first.kind() == Word.Kind.QUOTED
                || first.text().contains("_")
                || !first.text().equals(first.lower())) {
            return first.text();
        }
        StringBuilder words = new StringBuilder(first.text());
        while (continues(line)) {
            words.append(' ').append(line.next().text());
        }
        boolean weak = WEAK.contains(line.word(line.mark() - 1).lower())
                && !line.word(line.mark() - 1).lower().equals("flag")
                && words.indexOf(" ") > 0;
        if (weak && line.peek().lower().matches("not|primary|default|unique|null|references|referencing")) {
            throw Stop.unclear(
                    "Is \"" + words + "\" the column's name, or is its last word the type? Put quotes around the name.",
                    List.of());
        }
        String spoken = words.toString();
        if (!announced && spoken.endsWith(" flag")) {
            draft.type(TypeWish.of(TypeWish.Kind.BOOLEAN));
            spoken = spoken.substring(0, spoken.length() - " flag".length());
        }
        return SpokenName.identifier(spoken, SchemaNames.camelCase(table));
    }

    private static boolean continues(Line line) {
        Word word = line.peek();
        return word.kind() == Word.Kind.WORD
                && !Grammar.WORDS.contains(word.lower())
                && !NOUNS.contains(word.lower())
                && !TypeWords.isStrong(word)
                && !word.text().contains("_")
                && !Set.of(
                                "not-null",
                                "non-null",
                                "nonnull",
                                "indexed",
                                "mandatory",
                                "defaulting",
                                "backfilled",
                                "positive",
                                "non",
                                "built",
                                "filled",
                                "calculated",
                                "computed",
                                "derived",
                                "populated",
                                "copied",
                                "taken",
                                "composed",
                                "now",
                                "currently",
                                "please",
                                "right",
                                "directly",
                                "pointing",
                                "linked")
                        .contains(word.lower());
    }
}
