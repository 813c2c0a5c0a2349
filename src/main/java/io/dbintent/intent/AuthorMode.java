package io.dbintent.intent;

/** Who writes the plan for an intent. */
public enum AuthorMode {
    /** The built-in engine where it accounts for every word, else the model if one is configured. */
    AUTO,
    /** The built-in engine alone. */
    BUILTIN,
    /** The model alone. */
    MODEL
}
