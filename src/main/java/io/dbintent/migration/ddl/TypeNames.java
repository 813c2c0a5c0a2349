package io.dbintent.migration.ddl;

import io.dbintent.migration.change.DeclaredType;
import io.dbintent.migration.change.ServerKind;
import io.dbintent.sql.Dialect;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gives a type the one name under which the product keeps it. */
final class TypeNames {

    private static final Map<String, String> MYSQL = Map.ofEntries(
            Map.entry("integer", "int"),
            Map.entry("int4", "int"),
            Map.entry("int1", "tinyint"),
            Map.entry("int2", "smallint"),
            Map.entry("int3", "mediumint"),
            Map.entry("middleint", "mediumint"),
            Map.entry("int8", "bigint"),
            Map.entry("dec", "decimal"),
            Map.entry("numeric", "decimal"),
            Map.entry("fixed", "decimal"),
            Map.entry("number", "decimal"),
            Map.entry("double precision", "double"),
            Map.entry("real", "double"),
            Map.entry("float8", "double"),
            Map.entry("float4", "float"),
            Map.entry("character", "char"),
            Map.entry("national character", "char"),
            Map.entry("national char", "char"),
            Map.entry("nchar", "char"),
            Map.entry("character varying", "varchar"),
            Map.entry("char varying", "varchar"),
            Map.entry("varcharacter", "varchar"),
            Map.entry("national varchar", "varchar"),
            Map.entry("nvarchar", "varchar"),
            Map.entry("long", "mediumtext"),
            Map.entry("long varchar", "mediumtext"),
            Map.entry("long varbinary", "mediumblob"),
            Map.entry("geomcollection", "geometrycollection"));

    private static final Map<String, String> POSTGRES = Map.ofEntries(
            Map.entry("int", "integer"),
            Map.entry("int4", "integer"),
            Map.entry("int2", "smallint"),
            Map.entry("int8", "bigint"),
            Map.entry("float4", "real"),
            Map.entry("float8", "double precision"),
            Map.entry("float", "double precision"),
            Map.entry("bool", "boolean"),
            Map.entry("varchar", "character varying"),
            Map.entry("char varying", "character varying"),
            Map.entry("char", "character"),
            Map.entry("bpchar", "character"),
            Map.entry("dec", "numeric"),
            Map.entry("decimal", "numeric"),
            Map.entry("varbit", "bit varying"),
            Map.entry("timestamptz", "timestamp with time zone"),
            Map.entry("timetz", "time with time zone"),
            Map.entry("timestamp", "timestamp without time zone"),
            Map.entry("time", "time without time zone"),
            Map.entry("serial4", "serial"),
            Map.entry("serial8", "bigserial"),
            Map.entry("serial2", "smallserial"));

    private static final Set<String> INTEGERS = Set.of("tinyint", "smallint", "mediumint", "int", "bigint");

    private TypeNames() {}

    static DeclaredType normal(DeclaredType type, ServerKind server) {
        if (server.isMySqlFamily()) {
            return mysql(type, server);
        }
        return server.dialect() == Dialect.POSTGRESQL ? postgres(type) : type;
    }

    private static DeclaredType mysql(DeclaredType type, ServerKind server) {
        String name = MYSQL.getOrDefault(type.name(), type.name());
        List<String> arguments = type.arguments();
        boolean mariaDb = server.dialect() == Dialect.MARIADB;
        if (name.equals("bool") || name.equals("boolean")) {
            return DeclaredType.of("tinyint", "1");
        }
        if (name.equals("serial")) {
            return new DeclaredType("serial", List.of(), true, false, List.of(), 0);
        }
        if (name.equals("json") && mariaDb) {
            return DeclaredType.of("json");
        }
        if (INTEGERS.contains(name)) {
            arguments = integerWidth(name, arguments, type, mariaDb);
        } else if (name.equals("decimal")) {
            arguments = arguments.isEmpty()
                    ? List.of("10", "0")
                    : arguments.size() == 1 ? List.of(arguments.get(0), "0") : arguments;
        } else if (name.equals("float") && arguments.size() == 1) {
            name = Integer.parseInt(arguments.get(0).strip()) > 24 ? "double" : "float";
            arguments = List.of();
        } else if ((name.equals("char") || name.equals("binary") || name.equals("bit")) && arguments.isEmpty()) {
            arguments = List.of("1");
        } else if (name.equals("year")) {
            arguments = mariaDb ? List.of("4") : List.of();
        } else if (arguments.equals(List.of("0"))
                && Set.of("datetime", "timestamp", "time").contains(name)) {
            arguments = List.of();
        } else if (Set.of("text", "blob").contains(name) && !arguments.isEmpty()) {
            name = bySize(name, Long.parseLong(arguments.get(0).strip()));
            arguments = List.of();
        }
        return new DeclaredType(name, arguments, type.unsigned(), type.zerofill(), type.values(), 0);
    }

    /** A length is taken for one of the four sizes; for text it counts characters of up to four bytes. */
    private static String bySize(String name, long length) {
        long bytes = name.equals("text") ? length * 4 : length;
        String size = bytes < 256 ? "tiny" : bytes < 65536 ? "" : bytes < 16777216 ? "medium" : "long";
        return size + name;
    }

    /** MySQL 8.0.19 and later keep a width only with zerofill, and that of a signed TINYINT(1). */
    private static List<String> integerWidth(String name, List<String> arguments, DeclaredType type, boolean mariaDb) {
        if (mariaDb || type.zerofill()) {
            String usual =
                    switch (name) {
                        case "tinyint" -> type.unsigned() ? "3" : "4";
                        case "smallint" -> type.unsigned() ? "5" : "6";
                        case "mediumint" -> type.unsigned() ? "8" : "9";
                        case "int" -> type.unsigned() ? "10" : "11";
                        default -> "20";
                    };
            return arguments.isEmpty() ? List.of(usual) : arguments;
        }
        return name.equals("tinyint") && arguments.equals(List.of("1")) && !type.unsigned() ? arguments : List.of();
    }

    private static DeclaredType postgres(DeclaredType type) {
        String name = POSTGRES.getOrDefault(type.name(), type.name());
        List<String> arguments = type.arguments();
        if (type.name().equals("float") && arguments.size() == 1) {
            name = Integer.parseInt(arguments.get(0).strip()) <= 24 ? "real" : "double precision";
            arguments = List.of();
        } else if (name.equals("numeric") && arguments.size() == 1) {
            arguments = List.of(arguments.get(0), "0");
        } else if ((name.equals("character") || name.equals("bit")) && arguments.isEmpty()) {
            arguments = List.of("1");
        } else if (type.name().equals("national character varying")) {
            name = "character varying";
        }
        return new DeclaredType(name, arguments, false, false, List.of(), type.dimensions());
    }
}
