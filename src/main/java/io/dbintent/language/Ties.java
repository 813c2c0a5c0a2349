package io.dbintent.language;

import io.dbintent.sql.Dialect;
import java.util.List;

/** Asks the database whether several rows share the first place that a request asks for as if there were one. */
final class Ties {

    private final ValueLookup values;
    private final Dialect dialect;

    Ties(ValueLookup values, Dialect dialect) {
        this.values = values;
        this.dialect = dialect;
    }

    /** Whether the first two rows of {@code select} are equal in what orders them; false where that cannot be told. */
    boolean atTop(Select select) {
        if (select.limit() != 1 || select.orders().isEmpty()) {
            return false;
        }
        String label = "measure";
        Term measure = new Term.Labelled(select.orders().get(0).term(), label);
        String two = SqlWriter.write(select.showing(List.of(measure)).ordered(select.orders(), 2), dialect);
        if (values.count(two, 2) < 2) {
            return false;
        }
        String different = "SELECT DISTINCT x." + dialect.quote(label) + " FROM (" + two + ") x";
        return values.count(different, 2) == 1;
    }
}
