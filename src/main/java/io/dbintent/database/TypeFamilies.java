package io.dbintent.database;

import io.dbintent.schema.ColumnType.Family;
import java.util.Locale;

/** Which family a declared type belongs to, by its name. */
final class TypeFamilies {

    private TypeFamilies() {}

    static Family of(String declaration) {
        String type = declaration.toLowerCase(Locale.ROOT).trim();
        if (type.endsWith("[]") || type.startsWith("array")) {
            return Family.OTHER;
        }
        if (type.equals("bit") || type.equals("bit(1)")) {
            return Family.BOOLEAN;
        }
        String word = type.split("[^a-z0-9_]", 2)[0];
        return switch (word) {
            case "tinyint",
                    "smallint",
                    "mediumint",
                    "int",
                    "integer",
                    "bigint",
                    "int2",
                    "int4",
                    "int8",
                    "serial",
                    "bigserial",
                    "smallserial",
                    "year",
                    "oid" -> Family.INTEGER;
            case "decimal", "numeric", "dec", "fixed", "money", "number", "decfloat" -> Family.DECIMAL;
            case "float", "double", "real", "float4", "float8", "binary_float", "binary_double" -> Family.FLOAT;
            case "bool", "boolean" -> Family.BOOLEAN;
            case "date" -> Family.DATE;
            case "time", "timetz" -> Family.TIME;
            case "datetime", "timestamp", "timestamptz" -> Family.TIMESTAMP;
            case "char",
                    "varchar",
                    "character",
                    "nchar",
                    "nvarchar",
                    "varchar2",
                    "nvarchar2",
                    "text",
                    "tinytext",
                    "mediumtext",
                    "longtext",
                    "enum",
                    "set",
                    "clob",
                    "bpchar",
                    "citext",
                    "name",
                    "string",
                    "varchar_ignorecase",
                    "native",
                    "national",
                    "ntext" -> characters(type);
            case "binary", "varbinary", "blob", "tinyblob", "mediumblob", "longblob", "bytea", "raw", "image" ->
                binary(type);
            default -> Family.OTHER;
        };
    }

    /** Standard SQL spells binary types with the word of the text types in front. */
    private static Family characters(String type) {
        return type.contains("binary large") ? Family.BINARY : Family.TEXT;
    }

    private static Family binary(String type) {
        return type.startsWith("binary_") ? Family.FLOAT : Family.BINARY;
    }
}
