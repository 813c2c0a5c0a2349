package io.dbintent.config;

/** A name and a text as found in one place, not yet looked at. */
record Entry(String name, String text, Source source) {

    @Override
    public String toString() {
        return name + " (" + source + ")";
    }
}
