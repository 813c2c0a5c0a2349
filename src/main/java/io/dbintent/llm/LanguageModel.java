package io.dbintent.llm;

/** A language model: text in, text out. Safe for use by several threads. */
public interface LanguageModel {

    /** The name for logs and plans, such as {@code ollama:llama3.1}. */
    String name();

    /**
     * Whether what is sent leaves this machine; decides how much of the rows a prompt may show. False only for a loopback
     * address; that a gateway there passes prompts on cannot be seen.
     */
    boolean remote();

    /**
     * Asks once, retries of transport errors included.
     *
     * @throws ModelException if no reply could be had
     */
    Reply ask(Prompt prompt);
}
