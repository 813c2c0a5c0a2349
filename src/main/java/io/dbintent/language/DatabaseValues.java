package io.dbintent.language;

import io.dbintent.database.Database;
import io.dbintent.schema.Schema;
import io.dbintent.sql.GuardPolicy;
import io.dbintent.sql.SqlGuard;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks texts up in the database under test: small tables once, large ones with bounded or indexed queries. */
public final class DatabaseValues implements ValueLookup {

    private final Database database;
    private @Nullable ValueIndex index;

    /** Over the schema as it is when a text is first looked up. */
    public DatabaseValues(Database database) {
        this.database = database;
    }

    /** Over a schema that is known already. */
    public DatabaseValues(Database database, Schema schema) {
        this.database = database;
        this.index = index(schema);
    }

    @Override
    public List<ValueMatch> find(String text, boolean deep) {
        return index().find(text, deep);
    }

    @Override
    public Set<String> domain(String table, String column) {
        return index().domain(table, column);
    }

    @Override
    public int count(String sql, int limit) {
        return index().count(sql, limit);
    }

    @Override
    public ValueLookup forOneIntent() {
        return index().forOneIntent();
    }

    private synchronized ValueIndex index() {
        ValueIndex known = index;
        if (known == null) {
            known = index(database.inspect());
            index = known;
        }
        return known;
    }

    private ValueIndex index(Schema schema) {
        SqlGuard guard = new SqlGuard(database.dialect(), GuardPolicy.standard(), schema);
        return new ValueIndex(schema, database.dialect(), new GuardedQueries(database, guard));
    }
}
