package io.dbintent.migration.finding;

/** A rule about a script and the one that takes it back. */
interface PairRule extends Rule {

    /** Looks at both; {@code down} begins with the schema that {@code up} leaves. */
    void look(Walk up, Walk down, Notes notes);
}
