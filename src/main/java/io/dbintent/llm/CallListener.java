package io.dbintent.llm;

/** Hears of every call to a model, for the log and the bill. Called on the asking thread. */
public interface CallListener {

    /** Hears nothing. */
    CallListener NONE = (prompt, reply) -> {};

    /** A reply came; whether it can be read is not known yet. */
    void called(Prompt prompt, Reply reply);

    /** No reply came. The exception is thrown to the asker afterwards. */
    default void failed(Prompt prompt, ModelException failure) {}
}
