package io.dbintent.migration.request;

import io.dbintent.migration.change.TableDefinition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * New columns told by what they are for: {@code store each user's shoe size in a new column shoe_size}, {@code a flag on orders
 * that says whether it is a gift; call it is_gift}, {@code orders need a link to the shop they came from (shop_id)}.
 */
final class StoreVerb implements Verb {

    private static final int LONGEST = 14;

    private final Targets targets;
    private final Qualities qualities;
    private final NewColumns newColumns;

    StoreVerb(SchemaNames names) {
        this.targets = new Targets(names);
        this.qualities = new Qualities(names);
        this.newColumns = new NewColumns(qualities);
    }

    @Override
    public @Nullable Said read(Line line, Targets.@Nullable Found context) {
        int mark = line.mark();
        Said said = stored(line, context);
        if (said == null) {
            line.reset(mark);
            said = flagged(line, context);
        }
        if (said == null) {
            line.reset(mark);
            said = linked(line, context);
        }
        if (said == null) {
            line.reset(mark);
        }
        return said;
    }

    /** {@code store ... in a new column NAME}. */
    private @Nullable Said stored(Line line, Targets.@Nullable Found context) {
        if (!line.acceptAny(
                "store",
                "keep",
                "record",
                "save",
                "track",
                "put",
                "capture",
                "hold",
                "note",
                "log",
                "remember",
                "write",
                "keep track of",
                "be able to store",
                "be able to record")) {
            return null;
        }
        Said noted = noted(line, context);
        if (noted != null) {
            return noted;
        }
        TableDefinition table = null;
        int start = line.mark();
        while (!line.acceptAny(
                "in a new column",
                "in a column",
                "in a new field",
                "in an additional column",
                "in a separate column",
                "in its own column",
                "in an own column",
                "in a new",
                "in a nullable column",
                "as a new column",
                "in the new column")) {
            Word word = line.peek();
            TableDefinition mentioned = targets.table(line);
            if (mentioned != null) {
                table = table == null ? mentioned : table;
                continue;
            }
            boolean plain = word.kind() == Word.Kind.WORD
                    || word.lower().equals("'s")
                    || word.lower().equals("/");
            if (Clause.ends(line) || !plain || RemarkWords.isWish(word) || line.mark() > start + LONGEST) {
                return null;
            }
            line.next();
        }
        line.acceptAny("called", "named");
        ColumnDraft draft = one(line, null);
        if (draft == null) {
            return null;
        }
        TableDefinition said = line.acceptAny("of", "on", "in", "to", "for") ? targets.table(line) : null;
        table = said != null ? said : table != null ? table : context == null ? null : context.table();
        return table == null ? null : added(line, table, draft);
    }

    /** {@code record when a row was imported (imported_at, timestamp, not null)}. */
    private @Nullable Said noted(Line line, Targets.@Nullable Found context) {
        int mark = line.mark();
        TableDefinition table = null;
        while (!line.at("(") && !Clause.ends(line) && line.mark() < mark + LONGEST) {
            Word word = line.peek();
            TableDefinition mentioned = targets.table(line);
            if (mentioned != null) {
                table = table == null ? mentioned : table;
                continue;
            }
            boolean plain = word.kind() == Word.Kind.WORD || word.lower().equals("'s");
            if (!plain || RemarkWords.isWish(word)) {
                break;
            }
            line.next();
        }
        table = table == null && context != null ? context.table() : table;
        if (table != null && line.mark() > mark + 1 && line.accept("(")) {
            List<ColumnDraft> drafts = newColumns.read(line, table);
            if (drafts.size() == 1 && line.accept(")")) {
                return added(line, table, drafts.get(0));
            }
        }
        line.reset(mark);
        return null;
    }

    /** {@code a flag on orders that says whether it is a gift? Call it is_gift, required}. */
    private @Nullable Said flagged(Line line, Targets.@Nullable Found context) {
        line.acceptAny(
                "add",
                "can we have",
                "could we have",
                "we need",
                "create",
                "introduce",
                "there should be",
                "i need",
                "put",
                "have",
                "need",
                "give us",
                "we want",
                "can you add");
        line.acceptAny("a", "an", "another", "one");
        line.acceptAny("new");
        ColumnDraft draft = new ColumnDraft();
        while (!line.at("column") && !line.at("field") && qualities.adjective(line, draft)) {
            line.acceptAny(",", "and");
        }
        boolean noun = line.acceptAny("column", "field", "attribute");
        if (draft.type() == null && !noun) {
            return null;
        }
        TableDefinition table = line.acceptAny("on", "to", "in", "for", "of") ? targets.table(line) : null;
        table = table == null && context != null && !noun ? null : table;
        if (table == null || !(Gloss.read(line) || purpose(line))) {
            return null;
        }
        line.acceptAny("?", ".", ";", ",", "-", ":", "and", ", and");
        if (!line.acceptAny(
                        "call it", "name it", "called", "named", "it should be called", "the name is", "its name is")
                || !line.peek().isName()) {
            return null;
        }
        draft.name(line.next().text());
        return added(line, table, draft);
    }

    /** {@code for the date of the last visit}: words that are no wish, up to the end of the clause. */
    private static boolean purpose(Line line) {
        if (!line.acceptAny(
                "for", "that holds", "with", "holding", "to hold", "that stores", "to store", "that contains")) {
            return false;
        }
        int start = line.mark();
        while (!Clause.ends(line) && !line.at("and") && line.mark() < start + LONGEST) {
            if (line.peek().kind() != Word.Kind.WORD || RemarkWords.isWish(line.peek())) {
                return false;
            }
            line.next();
        }
        return line.mark() > start;
    }

    /** {@code orders need a link to the shop they came from (shop_id, optional, ...)}. */
    private @Nullable Said linked(Line line, Targets.@Nullable Found context) {
        boolean verb = line.acceptAny("add", "introduce", "we need", "create", "put");
        TableDefinition table = verb ? null : targets.table(line);
        if (!verb
                && (table == null
                        || !line.acceptAny(
                                "need",
                                "needs",
                                "should have",
                                "must have",
                                "get",
                                "gets",
                                "should get",
                                "should carry"))) {
            return null;
        }
        if (!line.acceptAny(
                "a link to",
                "a reference to",
                "a pointer to",
                "a relation to",
                "a connection to",
                "a foreign key to",
                "an optional link to",
                "an optional reference to",
                "a mandatory link to",
                "a required reference to")) {
            return null;
        }
        ColumnDraft draft = new ColumnDraft();
        String adjective = line.word(line.mark() - 3).lower();
        if (adjective.matches("optional|mandatory|required")) {
            draft.nullable(adjective.equals("optional"));
        }
        TableDefinition to = targets.table(line);
        if (to == null) {
            return null;
        }
        if (verb) {
            table = line.acceptAny("to", "on", "in", "for")
                    ? targets.table(line)
                    : context == null ? null : context.table();
        }
        int start = line.mark();
        while (!line.at("(") && !Clause.ends(line) && !line.at("called") && !line.at("named")) {
            if (line.peek().kind() != Word.Kind.WORD
                    || RemarkWords.isWish(line.peek())
                    || line.mark() > start + LONGEST) {
                return null;
            }
            line.next();
        }
        boolean bracket = line.accept("(");
        if (!bracket && !line.acceptAny("called", "named", ", called", ", named", ":", ", column", ": column")) {
            return null;
        }
        if (table == null || !line.peek().isName()) {
            return null;
        }
        draft.name(line.next().text());
        draft.references(
                new Reference(to.name(), null, io.dbintent.migration.change.ForeignKeyDefinition.Action.NO_ACTION));
        boolean closed = !bracket;
        while (!closed) {
            line.acceptAny(",", "and", ";");
            if (line.acceptAny("foreign key", "a foreign key", "with a foreign key", "fk")) {
                continue;
            }
            var action = DeleteRules.read(line);
            if (action != null) {
                draft.references(new Reference(to.name(), null, action));
            } else if (!line.at(")") && !qualities.read(line, draft, table)) {
                return null;
            }
            closed = line.accept(")") || line.word(line.mark() - 1).lower().equals(")");
        }
        return added(line, table, draft);
    }

    private @Nullable ColumnDraft one(Line line, @Nullable TableDefinition table) {
        List<ColumnDraft> drafts = newColumns.read(line, table);
        return drafts.size() == 1 ? drafts.get(0) : null;
    }

    private Said added(Line line, TableDefinition table, ColumnDraft draft) {
        while (qualities.read(line, draft, table)) {
            line.acceptAny("both");
        }
        if (table.column(draft.name()).isPresent()) {
            throw Stop.refused("Table \"" + table.name() + "\" already has a column \"" + draft.name() + "\".");
        }
        return Said.of(
                new Command.AddColumn(table.name(), draft.wish()), new Targets.Found(table, List.of(draft.name())));
    }
}
