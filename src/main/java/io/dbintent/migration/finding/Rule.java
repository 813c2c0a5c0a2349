package io.dbintent.migration.finding;

/** Looks for one kind of risk. Stateless; whatever a script says, it never throws. */
interface Rule {

    /** What it is for. */
    About about();

    /** Looks at one change with the schema before it. */
    default void look(Step step, Notes notes) {}

    /** Looks at the script as a whole, after each of its changes. */
    default void look(Walk walk, Notes notes) {}
}
