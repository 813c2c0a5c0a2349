package io.dbintent.migration.rehearsal;

/** What kind of value a type holds, as far as making one up needs. */
enum TypeKind {
    INTEGER,
    DECIMAL,
    FLOAT,
    BOOLEAN,
    TEXT,
    DATE,
    TIME,
    TIMESTAMP,
    YEAR,
    BINARY,
    BIT,
    JSON,
    UUID,
    INTERVAL,
    NETWORK,
    POINT,
    RANGE,
    XML,
    OTHER;

    /** The kind of a type's name without its length, in lower case. */
    static TypeKind of(String base) {
        if (base.startsWith("timestamp") || base.startsWith("datetime")) {
            return TIMESTAMP;
        }
        if (base.endsWith("range")) {
            return RANGE;
        }
        return switch (base.split(" ", 2)[0]) {
            case "tinyint",
                    "smallint",
                    "mediumint",
                    "int",
                    "integer",
                    "bigint",
                    "serial",
                    "bigserial",
                    "smallserial",
                    "oid" -> INTEGER;
            case "decimal", "numeric", "dec", "fixed", "money", "number" -> DECIMAL;
            case "float", "double", "real", "decfloat" -> FLOAT;
            case "bool", "boolean" -> BOOLEAN;
            case "char",
                    "varchar",
                    "character",
                    "text",
                    "tinytext",
                    "mediumtext",
                    "longtext",
                    "citext",
                    "name",
                    "clob",
                    "nvarchar",
                    "nchar",
                    "bpchar",
                    "character_varying",
                    "tsvector" -> TEXT;
            case "date" -> DATE;
            case "time" -> TIME;
            case "year" -> YEAR;
            case "binary", "varbinary", "blob", "tinyblob", "mediumblob", "longblob", "bytea" -> BINARY;
            case "bit", "varbit" -> BIT;
            case "json", "jsonb" -> JSON;
            case "uuid" -> UUID;
            case "interval" -> INTERVAL;
            case "inet", "cidr", "inet4", "macaddr", "macaddr8" -> NETWORK;
            case "point",
                    "geometry",
                    "linestring",
                    "polygon",
                    "multipoint",
                    "multilinestring",
                    "multipolygon",
                    "geometrycollection",
                    "geomcollection" -> POINT;
            case "xml" -> XML;
            default -> OTHER;
        };
    }
}
