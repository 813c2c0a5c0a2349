package io.dbintent.migration.request;

import io.dbintent.migration.change.TableDefinition;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Clauses that ask for nothing: {@code nobody uses it}, {@code the column is too small}. A clause is taken for one only if
 * all its words are names of the schema, function words or words of reason, or if it introduces what follows it.
 */
final class Remarks {

    /**
     * What was told.
     *
     * @param tables those whose names, or whose columns' names, occur; empty where only a pronoun does
     * @param about the columns that a later {@code it} means; null if that is not told
     */
    record Remark(Set<TableDefinition> tables, Targets.@Nullable Found about) {

        Remark(Set<TableDefinition> tables) {
            this(tables, null);
        }
    }

    private static final Set<String> FUNCTION = Set.of(
            "a", "an", "the", "and", "or", "of", "in", "on", "for", "to", "at", "by", "with", "it", "its", "them",
            "they", "that", "this", "these", "those", "there", "is", "are", "was", "were", "has", "have", "had", "been",
            "be", "do", "does", "did", "we", "i", "our", "my", "their", "as", "since", "because", "anyway", "all",
            "each", "'s", "now", "ago", "still", "just", "really", "very", "much", "only", "which", "column", "table",
            "index", "field", "columns", "tables", "any", "every", "also", "already", "here", "out", "up", "values",
            "people", "than");
    private static final Set<String> REASONS = Set.of(
            "nobody",
            "none",
            "noone",
            "never",
            "not",
            "no",
            "longer",
            "don't",
            "doesn't",
            "isn't",
            "aren't",
            "wasn't",
            "weren't",
            "hardly",
            "rarely",
            "use",
            "uses",
            "used",
            "using",
            "need",
            "needs",
            "needed",
            "reads",
            "read",
            "obsolete",
            "unused",
            "gone",
            "dead",
            "empty",
            "legacy",
            "redundant",
            "deprecated",
            "temporary",
            "useless",
            "superfluous",
            "outdated",
            "old",
            "misspelled",
            "misleading",
            "confusing",
            "ugly",
            "wrong",
            "unclear",
            "too",
            "small",
            "short",
            "narrow",
            "strict",
            "tight",
            "long",
            "slow",
            "large",
            "big",
            "wide",
            "ambiguous",
            "stay",
            "elsewhere",
            "kept",
            "feature",
            "project",
            "typo",
            "historical",
            "pointless",
            "unnecessary",
            "bad",
            "looked",
            "searched",
            "queried",
            "filtered",
            "sorted",
            "often",
            "mistake",
            "error",
            "outgrow",
            "outgrows",
            "scratch",
            "leftover",
            "abandoned",
            "retired",
            "discontinued",
            "queries",
            "lookups",
            "searches",
            "exists",
            "searching",
            "takes",
            "forever",
            "time",
            "everywhere",
            "today",
            "anywhere",
            "sense",
            "makes",
            "name",
            "naming",
            "spelling",
            "inconsistent",
            "imprecise",
            "inexact");
    private static final Set<String> VERBS = Set.of(
            "is",
            "are",
            "was",
            "were",
            "has",
            "have",
            "uses",
            "use",
            "used",
            "needs",
            "need",
            "isn't",
            "aren't",
            "outgrow",
            "outgrows",
            "takes",
            "makes",
            "reads",
            "exists",
            "wasn't",
            "weren't");
    /** Words that would be a wish if they were left out, or that turn what follows into its contrary. */
    private static final Set<String> WISHES = Set.of(
            "add",
            "create",
            "introduce",
            "drop",
            "remove",
            "delete",
            "eliminate",
            "discard",
            "rename",
            "change",
            "alter",
            "convert",
            "modify",
            "make",
            "set",
            "turn",
            "allow",
            "forbid",
            "insert",
            "update",
            "truncate",
            "grant",
            "revoke",
            "execute",
            "select",
            "replace",
            "move",
            "copy",
            "split",
            "merge",
            "if",
            "unless",
            "until",
            "except",
            "ignore",
            "pretend",
            "you",
            "not",
            "don't",
            "never",
            "doesn't",
            "schema",
            "database",
            "server",
            "without",
            "default",
            "unique",
            "null",
            "nullable",
            "index",
            "key",
            "foreign",
            "primary",
            "check",
            "constraint",
            "required",
            "mandatory",
            "optional",
            "trigger",
            "function",
            "procedure",
            "user",
            "privileges",
            "password",
            "file",
            "otherwise",
            "but",
            "instead",
            "first",
            "after",
            "before",
            "sql");

    /** Whether leaving the word out could leave out a wish. */
    static boolean isWish(Word word) {
        return WISHES.contains(word.lower());
    }

    /** Words that make a rule of what is told. */
    private static final Set<String> RULES = Set.of(
            "must",
            "should",
            "shall",
            "may",
            "can",
            "cannot",
            "can't",
            "only",
            "always",
            "no",
            "or",
            "most",
            "least",
            "exactly",
            "maximum",
            "minimum",
            "than",
            "between",
            "go",
            "goes",
            "going",
            "dropped",
            "removed",
            "deleted",
            "renamed",
            "changed",
            "added",
            "become",
            "becomes",
            "get",
            "gets",
            "wants",
            "needs",
            "one",
            "once",
            "twice",
            "same",
            "cascade",
            "longer",
            "shorter",
            "characters",
            "decimals",
            "like",
            "ought",
            "varchar",
            "empty");

    private final SchemaNames names;

    Remarks(SchemaNames names) {
        this.names = names;
    }

    /** Takes a clause that gives a reason; null, with nothing taken, if none is next. */
    @Nullable
    Remark reason(Line line, boolean pronouns) {
        int mark = line.mark();
        Set<TableDefinition> tables = new LinkedHashSet<>();
        boolean verb = false;
        boolean why = false;
        boolean pronoun = false;
        line.acceptAny("because", "since", "as", "for");
        if (Grammar.VERBS.contains(line.peek().lower()) && !line.at("need")) {
            // Whoever begins with a verb asks for something.
            line.reset(mark);
            return null;
        }
        while (!clauseEnds(line)) {
            Word word = line.peek();
            if (mention(line, tables)) {
                continue;
            }
            boolean known = FUNCTION.contains(word.lower()) || REASONS.contains(word.lower());
            boolean size = word.kind() == Word.Kind.NUMBER
                    && line.word(line.mark() - 1).lower().matches("with|at|of|only");
            if (!size && (word.kind() != Word.Kind.WORD || !known)) {
                line.reset(mark);
                return null;
            }
            verb |= VERBS.contains(word.lower());
            why |= REASONS.contains(word.lower());
            pronoun |= Set.of("it", "them", "they", "that", "this", "nobody", "none")
                    .contains(word.lower());
            line.next();
        }
        if (!verb || !why || (tables.isEmpty() && !(pronoun && pronouns))) {
            line.reset(mark);
            return null;
        }
        return new Remark(tables);
    }

    /** Takes a clause that says why what follows its colon, or its {@code so}, is wanted; null, nothing taken, if none is. */
    @Nullable
    Remark introduction(Line line) {
        int mark = line.mark();
        Set<TableDefinition> tables = new LinkedHashSet<>();
        int words = 0;
        while (!clauseEnds(line) && !line.at("so")) {
            Word word = line.peek();
            if (mention(line, tables)) {
                words++;
                continue;
            }
            boolean size = word.kind() == Word.Kind.NUMBER
                    && line.word(line.mark() - 1).lower().matches("to|of|with|have|than|at|most|need|needs|are|is|over")
                    && type(line);
            boolean repeated = word.kind() == Word.Kind.WORD || size || repeated(line, word);
            if (!repeated || WISHES.contains(word.lower())) {
                line.reset(mark);
                return null;
            }
            words++;
            line.next();
        }
        boolean leads = line.acceptAny(":", ", so", "so", "- so", "; so", "-", "--");
        boolean heading = leads
                && words <= 3
                && line.word(line.mark() - 1).lower().equals(":")
                && !line.word(mark).lower().matches("in|on|for|from|at|within|only|staging|production|test");
        if (!leads || line.atEnd() || (!heading && (words < 2 || tables.isEmpty()))) {
            line.reset(mark);
            return null;
        }
        return new Remark(tables);
    }

    /**
     * Takes what is told before the first wish: {@code we need to know who pays.}, {@code Marketing calls them often,};
     * null, with nothing taken, if what is next may itself be a wish.
     */
    @Nullable
    Remark prose(Line line) {
        int mark = line.mark();
        Set<TableDefinition> tables = new LinkedHashSet<>();
        boolean question = false;
        while (!clauseEnds(line) && !line.at("so")) {
            Word word = line.peek();
            String before = line.word(line.mark() - 1).lower();
            boolean purpose = line.mark() > mark && before.equals("to");
            boolean rule = WISHES.contains(word.lower()) || RULES.contains(word.lower());
            boolean verb = Grammar.VERBS.contains(word.lower());
            boolean wants = word.lower().matches("needs?|wants?|gets?")
                    && line.peek(1).lower().equals("to");
            boolean whose = question && !WISHES.contains(word.lower()) && !RULES.contains(word.lower());
            if (!wants && (rule || (verb && !purpose && !whose))) {
                line.reset(mark);
                return null;
            }
            question |= word.lower().matches("who|when|whether|how|why|which|what|where");
            if (mention(line, tables)) {
                continue;
            }
            boolean plain = word.kind() == Word.Kind.WORD
                    || word.lower().equals("'s")
                    || word.lower().equals("/");
            if (!plain && !repeated(line, word)) {
                line.reset(mark);
                return null;
            }
            line.next();
        }
        boolean leads = line.mark() >= mark + 3 && line.acceptAny(".", ";", ":", ",", ", so", "so", "-", "!");
        boolean more = leads;
        while (more) {
            more = line.acceptAny("so", ",", "-");
        }
        if (!leads || line.atEnd()) {
            line.reset(mark);
            return null;
        }
        return new Remark(tables);
    }

    /** {@code searching users by last name and first name is slow}; null, with nothing taken, if nothing such is told. */
    @Nullable
    Remark searched(Line line) {
        int mark = line.mark();
        line.acceptAny("we often", "we", "we mostly", "queries", "users often", "we always");
        boolean verb = line.acceptAny(
                "searching",
                "search",
                "filtering",
                "filter",
                "sorting",
                "sort",
                "looking up",
                "look up",
                "listing",
                "list",
                "querying",
                "query",
                "finding",
                "find",
                "lookups of",
                "queries on",
                "queries for",
                "selecting",
                "reading",
                "ordering",
                "joining",
                "searches for",
                "searches of",
                "lookups on",
                "fetching",
                "searching for");
        TableDefinition table = verb ? new Targets(names).table(line) : null;
        if (table != null && line.acceptAny("by", "on", "for", "with", "via", "filtered by", "sorted by", "over")) {
            List<String> columns = new ArrayList<>();
            int end = line.mark();
            do {
                line.acceptAny("their", "its", "the");
                var column = names.column(line, table);
                if (column == null) {
                    break;
                }
                columns.add(column.name());
                end = line.mark();
            } while (line.acceptAny(
                    ", and then by", "and then by", "and then", ", then", "then", ", and", "and by", "and", ","));
            line.reset(end);
            while (!clauseEnds(line)
                    && line.mark() < end + 6
                    && !isWish(line.peek())
                    && !line.at("so")
                    && !line.at("and")) {
                line.next();
            }
            if (!columns.isEmpty() && (clauseEnds(line) || line.at("so") || line.at("and")) && !line.atEnd()) {
                return new Remark(Set.of(table), new Targets.Found(table, columns));
            }
        }
        line.reset(mark);
        return null;
    }

    /** {@code fines.amount is a double}, {@code it holds 'yes' or 'no'}, where what follows changes that. */
    @Nullable
    Remark description(Line line, Targets.@Nullable Found context) {
        int mark = line.mark();
        Targets.Found found = null;
        try {
            found = new Targets(names).columns(line, context);
        } catch (Stop stop) {
            line.reset(mark);
        }
        if (found != null) {
            boolean is =
                    line.acceptAny("is", "are", "is a", "is an", "is stored as", "is currently", "is still", "is only");
            line.acceptAny("currently", "still", "only", "already", "just");
            boolean holds = !is
                    && line.acceptAny(
                            "holds",
                            "contains",
                            "stores",
                            "hold",
                            "contain",
                            "currently holds",
                            "still allows",
                            "allows",
                            "has",
                            "only holds");
            boolean said = is
                    && (TypeWords.read(line) != null
                            || line.acceptAny("not null", "nullable", "optional", "mandatory"));
            said |= holds
                    && (!ValueWords.list(line).isEmpty()
                            || line.acceptAny("null", "nulls", "text", "strings", "numbers"));
            said |= !said && !is && !holds && DeleteRules.read(line) != null;
            line.acceptAny("already", "at the moment", "today");
            if (said && line.acceptAny("like", "such as")) {
                said = ValueWords.read(line) != null;
            }
            if (said && clauseEnds(line) && !line.atEnd() && line.mark() + 2 < line.size()) {
                return new Remark(Set.of(found.table()));
            }
        }
        line.reset(mark);
        return null;
    }

    /** Whether a type with a size is named later on, which is what a size that is told is the reason for. */
    private static boolean type(Line line) {
        for (int i = line.mark(); i < line.size(); i++) {
            if (TypeWords.isStrong(line.word(i)) && line.word(i + 1).lower().equals("(")) {
                return true;
            }
        }
        return false;
    }

    private static boolean repeated(Line line, Word number) {
        for (int i = line.mark() + 1; i < line.size(); i++) {
            if (number.kind() != Word.Kind.SIGN && line.word(i).text().equals(number.text())) {
                return true;
            }
        }
        return false;
    }

    private boolean mention(Line line, Set<TableDefinition> tables) {
        if (line.peek().lower().equals("-")
                || (line.peek().kind() == Word.Kind.QUOTED
                        && !line.peek().text().matches("\\w+"))) {
            return false;
        }
        int mark = line.mark();
        Targets.Found thing = new Targets(names).thing(line);
        if (thing != null) {
            tables.add(thing.table());
            return true;
        }
        TableDefinition table = names.table(line);
        int afterTable = line.mark();
        line.reset(mark);
        Set<TableDefinition> owners = names.columns(line).keySet();
        if (table != null && afterTable >= line.mark()) {
            line.reset(afterTable);
            tables.add(table);
            if (line.accept(".") && names.column(line, table) == null) {
                line.reset(afterTable);
            }
            return true;
        }
        boolean wish =
                line.mark() == mark + 1 && WISHES.contains(line.word(mark).lower());
        if (owners.isEmpty() || wish) {
            line.reset(mark);
            return false;
        }
        tables.addAll(owners);
        return true;
    }

    static boolean clauseEnds(Line line) {
        Word word = line.peek();
        if (line.atEnd()
                || word.lower().equals(",")
                || word.lower().equals(";")
                || word.lower().equals(":")
                || word.lower().equals("!")
                || word.lower().equals("?")
                || word.lower().equals("-")) {
            return true;
        }
        return word.lower().equals(".") && !(word.glued() && line.peek(1).glued());
    }
}
