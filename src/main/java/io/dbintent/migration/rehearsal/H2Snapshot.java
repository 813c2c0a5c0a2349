package io.dbintent.migration.rehearsal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** H2: what its SCRIPT command says. */
final class H2Snapshot {

    private static final Pattern TABLE =
            Pattern.compile("CREATE (?:CACHED |MEMORY )?TABLE (?:\"PUBLIC\"\\.)?(\\S+?)\\((.*)\\);?", Pattern.DOTALL);
    private static final Pattern COLUMN = Pattern.compile("\"((?:[^\"]|\"\")+)\" (.*)", Pattern.DOTALL);
    private static final Pattern LEFT_OUT =
            Pattern.compile("(?:--|CREATE USER|GRANT|SET|;|CREATE SCHEMA IF NOT EXISTS \"PUBLIC\").*", Pattern.DOTALL);

    private final Connection connection;
    private final SnapshotParts parts = new SnapshotParts();

    H2Snapshot(Connection connection) {
        this.connection = connection;
    }

    SchemaSnapshot read() throws SQLException {
        Queries.each(connection, "SCRIPT NODATA NOPASSWORDS NOSETTINGS", row -> {
            String statement = row.getString(1).strip();
            if (!LEFT_OUT.matcher(statement).matches()) {
                parts.ddl(statement);
                add(statement.replaceFirst(";$", "").replaceAll(" SELECTIVITY \\d+", ""));
            }
        });
        return parts.snapshot();
    }

    private void add(String statement) {
        Matcher table = TABLE.matcher(statement);
        if (!table.matches()) {
            String named = statement
                    .replace("\n", " ")
                    .replaceFirst("(\"PUBLIC\"\\.\\S+?)[ (].*?(?: CONSTRAINT (\\S+).*|$)", "$1 $2");
            parts.part(named.length() > 200 ? named.substring(0, 200) : named, statement);
            return;
        }
        String name = table.group(1).replace("\"", "");
        parts.part("table " + name, "there");
        List<String> items = TableText.items("(" + table.group(2) + ")");
        for (String item : items.subList(0, items.size() - 1)) {
            Matcher column = COLUMN.matcher(item);
            if (column.matches()) {
                parts.column(name, column.group(1), column.group(2));
            } else {
                parts.part("table " + name + ", " + item, item);
            }
        }
    }
}
