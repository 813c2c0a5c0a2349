package io.dbintent.migration.request;

import io.dbintent.migration.change.TableDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How rows are looked for, which is why an index is wanted. */
final class Searches {

    private final SchemaNames names;

    Searches(SchemaNames names) {
        this.names = names;
    }

    /** {@code searching users by last name and first name is slow}; null, with nothing taken, if nothing such is told. */
    @Nullable
    Remark read(Line line) {
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
            while (!Clause.ends(line)
                    && line.mark() < end + 6
                    && !RemarkWords.isWish(line.peek())
                    && !line.at("so")
                    && !line.at("and")) {
                line.next();
            }
            if (!columns.isEmpty() && (Clause.ends(line) || line.at("so") || line.at("and")) && !line.atEnd()) {
                return new Remark(Set.of(table), new Targets.Found(table, columns));
            }
        }
        line.reset(mark);
        return null;
    }

    private static boolean often(Line line) {
        line.acceptAny("always", "often", "mostly", "usually", "constantly", "all the time", "frequently", "regularly");
        return true;
    }
}
