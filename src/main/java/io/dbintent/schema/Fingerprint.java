package io.dbintent.schema;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A short digest of what some tables look like, equal as long as nothing that a query can see has changed: columns,
 * types, nullability and keys count; comments, defaults and indexes do not.
 *
 * @param hex the first 16 hexadecimal digits of a SHA-256
 */
public record Fingerprint(String hex) {

    static Fingerprint of(Schema schema, Collection<String> tableNames) {
        StringBuilder canonical = new StringBuilder();
        TreeSet<String> names = new TreeSet<>();
        tableNames.forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
        for (String name : names) {
            Optional<Table> table = schema.table(name);
            canonical.append(name).append(table.isPresent() ? "\n" : " absent\n");
            table.ifPresent(found -> describe(found, canonical));
        }
        return new Fingerprint(sha256(canonical.toString()).substring(0, 16));
    }

    private static void describe(Table table, StringBuilder canonical) {
        for (Column column : table.columns()) {
            canonical
                    .append("  ")
                    .append(column.name())
                    .append(' ')
                    .append(column.type().declaration())
                    .append(column.nullable() ? " null\n" : " not null\n");
        }
        canonical.append("  key ").append(table.primaryKey()).append('\n');
        for (ForeignKey key : table.foreignKeys()) {
            canonical
                    .append("  ")
                    .append(key.columns())
                    .append(" -> ")
                    .append(key.referencedTable())
                    .append(key.referencedColumns())
                    .append('\n');
        }
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256; this one does not.", e);
        }
    }
}
