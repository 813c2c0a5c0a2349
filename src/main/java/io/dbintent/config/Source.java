package io.dbintent.config;

/** Where a value came from; the kinds are in order, the first that has a value wins. */
public record Source(Kind kind, String place) {

    /** The kinds of sources, strongest first. */
    public enum Kind {
        BUILDER,
        JUNIT,
        SYSTEM_PROPERTY,
        ENVIRONMENT,
        DOT_ENV,
        FILE,
        DEFAULT
    }

    static final Source DEFAULT = new Source(Kind.DEFAULT, "default");

    /** The place, such as {@code environment variable DB_PORT} or {@code .env line 3}. */
    @Override
    public String toString() {
        return place;
    }
}
