package io.dbintent.migration.ddl;

import io.dbintent.migration.change.DeclaredType;
import io.dbintent.migration.change.ServerKind;

/** Reads a type as a catalog prints it. */
public final class Types {

    private Types() {}

    /** The type under its canonical name; a text that is no type is kept whole, as its name. */
    public static DeclaredType read(String text, ServerKind server) {
        try {
            return TypeReader.of(text, server);
        } catch (UnreadableException e) {
            return DeclaredType.of(text);
        }
    }
}
