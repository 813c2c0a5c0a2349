package io.dbintent.config;

/** Who writes the SQL of an intent. */
public enum AuthorChoice {
    /** The built-in engine, and the model, if there is one, for what the engine does not understand. */
    AUTO,
    BUILTIN,
    MODEL
}
