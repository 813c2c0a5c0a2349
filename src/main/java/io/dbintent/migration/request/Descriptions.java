package io.dbintent.migration.request;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How a column is now, where what follows changes that. */
final class Descriptions {

    private final SchemaNames names;

    Descriptions(SchemaNames names) {
        this.names = names;
    }

    /** {@code fines.amount is a double}, {@code it holds 'yes' or 'no'}, where what follows changes that. */
    @Nullable
    Remark read(Line line, Targets.@Nullable Found context) {
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
            if (said && Clause.ends(line) && !line.atEnd() && line.mark() + 2 < line.size()) {
                return new Remark(Set.of(found.table()));
            }
        }
        line.reset(mark);
        return null;
    }
}
