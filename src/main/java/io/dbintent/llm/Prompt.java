package io.dbintent.llm;

/**
 * What is sent to a model.
 *
 * @param purpose a short name for logs, such as {@code generate-query}
 * @param system the instructions; may be empty
 * @param user the question and its data; never blank
 * @param format what the reply should be; providers that can are told to keep to it
 * @param weighed whether the provider is asked how probable its reply was; no part of what a recorded reply is known by
 */
public record Prompt(String purpose, String system, String user, Format format, boolean weighed) {

    /** The form of a reply. */
    public enum Format {
        /** One JSON object; the prompt must say so too and name its keys. */
        JSON,
        TEXT
    }

    public Prompt {
        if (user.isBlank()) {
            throw new IllegalArgumentException("The prompt " + purpose + " has no user text.");
        }
    }

    /** A prompt whose reply is not weighed. */
    public Prompt(String purpose, String system, String user, Format format) {
        this(purpose, system, user, format, false);
    }

    /** The same prompt, with the question how probable the reply was. */
    public Prompt toBeWeighed() {
        return new Prompt(purpose, system, user, format, true);
    }

    /** A prompt whose reply should be one JSON object, which is what most prompts want. */
    public Prompt(String purpose, String system, String user) {
        this(purpose, system, user, Format.JSON);
    }
}
