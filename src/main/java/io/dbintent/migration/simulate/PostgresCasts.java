package io.dbintent.migration.simulate;

import io.dbintent.migration.change.DeclaredType;
import io.dbintent.migration.change.ObjectName;
import io.dbintent.migration.change.TypeDefinition;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which types PostgreSQL turns into each other by itself, as its catalog of casts has it. */
final class PostgresCasts {

    private static final String TIMESTAMP = "timestamp without time zone";
    private static final String TIMESTAMPTZ = "timestamp with time zone";
    private static final String TIME = "time without time zone";
    private static final String TIMETZ = "time with time zone";

    private static final Set<String> TEXT = Set.of("text", "character varying", "character", "bpchar", "name");
    private static final Set<String> WHOLE = Set.of("smallint", "integer", "bigint");
    private static final Set<String> NUMBERS =
            Set.of("smallint", "integer", "bigint", "numeric", "real", "double precision");
    /** Those whose casts to each other are not listed here. */
    private static final Set<String> OTHERS = Set.of("point", "line", "lseg", "box", "path", "polygon", "circle");

    private static final Map<String, Set<String>> ASSIGNED = Map.ofEntries(
            Map.entry("date", Set.of(TIMESTAMP, TIMESTAMPTZ)),
            Map.entry(TIMESTAMP, Set.of("date", TIME, TIMESTAMPTZ)),
            Map.entry(TIMESTAMPTZ, Set.of("date", TIME, TIMETZ, TIMESTAMP)),
            Map.entry(TIME, Set.of("interval", TIMETZ)),
            Map.entry(TIMETZ, Set.of(TIME)),
            Map.entry("interval", Set.of(TIME)),
            Map.entry("json", Set.of("jsonb")),
            Map.entry("jsonb", Set.of("json")),
            Map.entry("bit", Set.of("bit varying")),
            Map.entry("bit varying", Set.of("bit")),
            Map.entry("cidr", Set.of("inet")),
            Map.entry("inet", Set.of("cidr")),
            Map.entry("macaddr", Set.of("macaddr8")),
            Map.entry("macaddr8", Set.of("macaddr")),
            Map.entry("numeric", Set.of("money")),
            Map.entry("money", Set.of("numeric")),
            Map.entry("smallint", Set.of("oid")),
            Map.entry("integer", Set.of("money", "oid")),
            Map.entry("bigint", Set.of("money", "oid")),
            Map.entry("oid", Set.of("integer", "bigint")));

    private final Workspace work;

    PostgresCasts(Workspace work) {
        this.work = work;
    }

    /** Whether a value of one type is stored in a column of the other without being asked to; empty if not known. */
    Optional<Boolean> assigns(DeclaredType from, DeclaredType to) {
        String a = from.name();
        String b = to.name();
        if (a.equals(b) && from.dimensions() == to.dimensions()) {
            return Optional.of(true);
        }
        if ((TEXT.contains(b) || b.equals("citext")) && to.dimensions() == 0) {
            return Optional.of(true);
        }
        if (from.dimensions() != to.dimensions()) {
            return Optional.of(false);
        }
        if (isEnum(b)) {
            return Optional.of(false);
        }
        boolean open = OTHERS.contains(a) || OTHERS.contains(b);
        if (open || !PostgresTypes.isBuiltIn(b) || !(PostgresTypes.isBuiltIn(a) || isEnum(a))) {
            return Optional.empty();
        }
        return Optional.of((NUMBERS.contains(a) && NUMBERS.contains(b))
                || ASSIGNED.getOrDefault(a, Set.of()).contains(b));
    }

    /** Whether a foreign key's column of one type may lead to one of the other; empty if not known. */
    Optional<Boolean> refers(DeclaredType from, DeclaredType to) {
        String a = from.name();
        String b = to.name();
        if (from.dimensions() != to.dimensions()) {
            return Optional.of(false);
        }
        boolean same = a.equals(b)
                || (TEXT.contains(a) && TEXT.contains(b))
                || (WHOLE.contains(a) && WHOLE.contains(b))
                || (WHOLE.contains(a) && (NUMBERS.contains(b) || b.equals("oid")))
                || (a.equals("numeric") && (b.equals("real") || b.equals("double precision")))
                || (isFloat(a) && isFloat(b))
                || (isDay(a) && isDay(b))
                || (a.equals(TIME) && (b.equals(TIMETZ) || b.equals("interval")))
                || (Set.of("inet", "cidr").contains(a) && Set.of("inet", "cidr").contains(b))
                || (Set.of("bit", "bit varying").contains(a)
                        && Set.of("bit", "bit varying").contains(b));
        if (same) {
            return Optional.of(true);
        }
        boolean known = (PostgresTypes.isBuiltIn(a) || isEnum(a)) && (PostgresTypes.isBuiltIn(b) || isEnum(b));
        return known ? Optional.of(false) : Optional.empty();
    }

    private static boolean isFloat(String type) {
        return type.equals("real") || type.equals("double precision");
    }

    private static boolean isDay(String type) {
        return type.equals("date") || type.equals(TIMESTAMP) || type.equals(TIMESTAMPTZ);
    }

    private boolean isEnum(String type) {
        int dot = type.lastIndexOf('.');
        ObjectName name = new ObjectName(dot < 0 ? "" : type.substring(0, dot), type.substring(dot + 1));
        return work.schema()
                .type(name)
                .filter(found -> found.kind() == TypeDefinition.Kind.ENUM)
                .isPresent();
    }
}
