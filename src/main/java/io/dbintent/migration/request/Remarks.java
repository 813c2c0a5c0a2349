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

    private static final Set<String> SUBJECTS = Set.of(
            "we",
            "it",
            "that",
            "this",
            "they",
            "the",
            "nobody",
            "our",
            "people",
            "somebody",
            "everybody",
            "everyone",
            "i",
            "these",
            "those",
            "there",
            "all",
            "some",
            "most",
            "no",
            "none",
            "an",
            "a",
            "users",
            "customers");
    private static final Set<String> STATES = Set.of(
            "do",
            "does",
            "did",
            "had",
            "will",
            "went",
            "came",
            "moved",
            "hold",
            "holds",
            "lives",
            "live",
            "send",
            "sends",
            "want",
            "wants",
            "know",
            "knows",
            "see",
            "sees",
            "keeps",
            "kept",
            "got",
            "ok",
            "okay",
            "fine",
            "took",
            "works",
            "work",
            "made",
            "gave",
            "said",
            "says",
            "ask",
            "asks",
            "needs",
            "handles",
            "complained",
            "stopped");
    /** Words with which a clause would say how something has to be. */
    private static final Set<String> QUALITIES = Set.of(
            "must",
            "should",
            "shall",
            "may",
            "cannot",
            "ought",
            "needs",
            "need",
            "want",
            "wants",
            "positive",
            "negative",
            "between",
            "least",
            "most",
            "greater",
            "less",
            "than",
            "cascade",
            "nulls",
            "empty",
            "defaults",
            "mandatory",
            "optional",
            "required",
            "only",
            "exactly",
            "indexed",
            "unsigned",
            "characters",
            "decimals",
            "keep",
            "keeps",
            "stays",
            "stay",
            "remain",
            "remains",
            "become",
            "becomes",
            "gets",
            "get",
            "let",
            "please",
            "also",
            "deleted",
            "removed",
            "dropped",
            "goes",
            "go",
            "renamed",
            "called",
            "named",
            "add",
            "varchar",
            "integer",
            "text",
            "boolean",
            "decimal",
            "timestamp",
            "date",
            "rows",
            "where",
            "when",
            "so");

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
        boolean namely = namely(line);
        while (!clauseEnds(line) && !line.at("so")) {
            Word word = line.peek();
            String before = line.word(line.mark() - 1).lower();
            boolean purpose = line.mark() > mark && before.equals("to");
            boolean denied = word.lower().matches("not|don't|doesn't|never")
                    && !line.peek(1).lower().matches("null|be|let|allow");
            boolean rule = (WISHES.contains(word.lower()) && !denied)
                    || (!namely && RULES.contains(word.lower()) && !told(line, mark));
            boolean verb = Grammar.VERBS.contains(word.lower());
            boolean wants = word.lower().matches("needs?|wants?|gets?")
                    && line.peek(1).lower().equals("to");
            boolean whose = question && !WISHES.contains(word.lower()) && !RULES.contains(word.lower());
            if (line.at("(") && aside(line)) {
                continue;
            }
            boolean thing = word.lower().matches("tables?|columns?|fields?|index|indexes")
                    && before.matches("a|an|new|another|two|three|join|lookup|one");
            rule |= thing;
            if (!wants && (rule || (verb && !purpose && !whose && !(namely && line.mark() > mark)))) {
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
            boolean tooSmall = word.kind() == Word.Kind.NUMBER && small(line, mark);
            if (!plain && !tooSmall && !repeated(line, word)) {
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

    /** {@code 100 characters are too short}: a size that is told to be wrong. */
    private static boolean small(Line line, int start) {
        for (int i = start; i < line.size() && !line.word(i).lower().matches("[.;:]"); i++) {
            if (line.word(i).lower().equals("too")
                    && line.word(i + 1).lower().matches("short|small|few|little|narrow|tight")) {
                return true;
            }
        }
        return false;
    }

    private static boolean often(Line line) {
        line.acceptAny("always", "often", "mostly", "usually", "constantly", "all the time", "frequently", "regularly");
        return true;
    }

    /** {@code rows without one are OK)}: what a bracket allows beside. */
    private static boolean fine(Line line) {
        int mark = line.mark();
        while (!line.atEnd() && !line.at(")")) {
            if (line.peek().kind() != Word.Kind.WORD) {
                break;
            }
            line.next();
        }
        boolean fine = line.at(")") && line.word(line.mark() - 1).lower().matches("ok|okay|fine|alright|allowed");
        if (!fine || !line.accept(")")) {
            line.reset(mark);
            return false;
        }
        return true;
    }

    /** {@code (walk-ins!)}: a few words in brackets. */
    private static boolean aside(Line line) {
        int mark = line.mark();
        line.next();
        while (line.mark() < mark + 5 && line.peek().kind() == Word.Kind.WORD && !isWish(line.peek())) {
            line.next();
        }
        line.accept("!");
        if (line.accept(")")) {
            return true;
        }
        line.reset(mark);
        return false;
    }

    /** Whether a colon ends the clause, so that what follows says what is meant. */
    private static boolean namely(Line line) {
        int mark = line.mark();
        while (!clauseEnds(line)) {
            line.next();
        }
        boolean colon = line.at(":");
        line.reset(mark);
        return colon;
    }

    /** Words that make a rule elsewhere and none here: {@code an author may write several books}, {@code we no longer store it}. */
    private static boolean told(Line line, int start) {
        String word = line.peek().lower();
        if (word.equals("one") && line.word(line.mark() - 1).lower().equals("another")) {
            return true;
        }
        if (word.equals("no")) {
            return line.peek(1).lower().equals("longer");
        }
        boolean permission = word.matches("may|can|get|gets|or|longer") && line.mark() > start;
        for (int i = start;
                permission && i < line.size() && !line.word(i).lower().matches("[.;:]");
                i++) {
            permission =
                    !line.word(i).lower().matches("only|most|least|exactly|empty|between|cannot|one|of|must|should")
                            || (line.word(i).lower().equals("one")
                                    && line.word(i - 1).lower().equals("another"));
            permission |= line.word(i).lower().equals("of")
                    && !line.word(i - 1).lower().equals("one");
        }
        return permission;
    }

    /**
     * Takes a clause after a command that says why, or what is so: {@code the app always sends it}; null, with nothing taken,
     * if it may itself ask for something.
     */
    @Nullable
    Remark afterthought(Line line, Coherence before) {
        int mark = line.mark();
        boolean bracket = line.accept("(");
        Set<TableDefinition> tables = new LinkedHashSet<>();
        boolean why = line.acceptAny(
                "because of", "because", "since", "as", "due to", "until", "thanks to", "now that", "given that");
        if (bracket && fine(line)) {
            return new Remark(tables);
        }
        boolean subject = SUBJECTS.contains(line.peek().lower()) || names.table(new Line(List.of(line.peek()))) != null;
        boolean statement = why;
        int start = line.mark();
        while (!clauseEnds(line) && !(bracket && line.at(")"))) {
            Word word = line.peek();
            String low = word.lower();
            boolean denied = low.matches("not|don't|doesn't|never");
            boolean wish = (WISHES.contains(low) && !denied) || QUALITIES.contains(low);
            boolean imperative = line.mark() == start && !why && Grammar.VERBS.contains(low);
            boolean number = word.kind() == Word.Kind.NUMBER && !before.onlyTakesAway();
            boolean sign = word.kind() == Word.Kind.SIGN && !low.matches("'s|/|'|-");
            if (wish || imperative || number || sign || (word.kind() == Word.Kind.QUOTED && !before.onlyTakesAway())) {
                line.reset(mark);
                return null;
            }
            statement |= line.mark() > start
                    && (VERBS.contains(low)
                            || STATES.contains(low)
                            || low.matches("\\p{L}{3,}(?:ed|es|ds|ts|ks|ns|ls|rs)"));
            TableDefinition named = names.table(line);
            if (named != null) {
                tables.add(named);
            } else {
                line.next();
            }
        }
        boolean closed = !bracket || line.accept(")");
        if (!closed || !statement || !(why || subject || bracket || before.onlyTakesAway()) || line.mark() < mark + 3) {
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
        if (!verb) {
            table = new Targets(names).table(line);
            line.acceptAny("list", "page", "overview", "report", "screen", "lists");
            boolean looked = table != null
                    && line.acceptAny("is", "are", "gets", "get")
                    && often(line)
                    && line.acceptAny(
                            "sorted", "filtered", "searched", "queried", "ordered", "looked up", "listed", "grouped");
            table = looked ? table : null;
        }
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
        if (line.peek().text().length() < 3 && names.table(line) == null) {
            line.reset(mark);
            return false;
        }
        line.reset(mark);
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
