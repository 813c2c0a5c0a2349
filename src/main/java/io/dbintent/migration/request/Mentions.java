package io.dbintent.migration.request;

import io.dbintent.migration.change.TableDefinition;
import java.util.Set;

/** Names of the schema that a remark speaks of. */
final class Mentions {

    private final SchemaNames names;

    Mentions(SchemaNames names) {
        this.names = names;
    }

    /** Takes a name that is next and adds the tables it may belong to; false, with nothing taken, if none is. */
    boolean next(Line line, Set<TableDefinition> tables) {
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
        boolean wish = line.mark() == mark + 1
                && RemarkWords.WISHES.contains(line.word(mark).lower());
        if (owners.isEmpty() || wish) {
            line.reset(mark);
            return false;
        }
        tables.addAll(owners);
        return true;
    }
}
