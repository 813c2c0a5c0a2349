package io.dbintent.migration.finding;

/** Which of a migration's two scripts is meant. */
public enum Part {
    UP,
    DOWN
}
