package io.dbintent.migration.request;

import io.dbintent.migration.change.TableDefinition;
import java.util.Set;

/** Rows that are to be deleted, which is no change of the schema. */
final class RowDeletions {

    private final Targets targets;

    RowDeletions(SchemaNames names) {
        this.targets = new Targets(names);
    }

    /**
     * Refuses what is next if it is rows: {@code all old rows}, {@code every order without items}.
     *
     * @throws Stop if it is
     */
    void refuse(Line line) {
        int mark = line.mark();
        line.acceptAny("all of the", "all the", "all", "the", "every", "any", "some");
        line.acceptAny("old", "existing", "duplicate", "inactive", "test");
        if (line.acceptAny("rows", "records", "data", "entries", "duplicates", "content", "contents", "row")) {
            throw Stop.refused("This asks for rows to be deleted, which is no change of the schema.");
        }
        line.reset(mark);
        boolean all = line.acceptAny("all of the", "all the", "all our", "all", "every", "each", "every single", "any");
        TableDefinition table = all ? targets.table(line) : null;
        if (table != null
                && !line.word(line.mark() - 1).lower().matches("tables?")
                && !line.at("column")
                && !line.at("columns")
                && !line.at("index")
                && !line.at("indexes")
                && !line.at(".")
                && !line.at("'s")
                && (Clause.ends(line)
                        || line.atAny(Set.of(
                                "older", "with", "without", "where", "that", "who", "which", "from", "before",
                                "whose")))) {
            throw Stop.refused(
                    "This asks for rows of \"" + table.name() + "\" to be deleted, which is no change of the schema.");
        }
        line.reset(mark);
    }

    /** Whether nothing that was read since then calls it a table, or can only be the name of one. */
    static boolean noTable(Line line, int start) {
        for (int i = start; i < line.mark(); i++) {
            if (line.word(i).lower().matches("tables?") || line.word(i).text().contains("_")) {
                return false;
            }
        }
        return true;
    }
}
