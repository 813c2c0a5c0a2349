package io.dbintent.migration.simulate;

import io.dbintent.migration.change.TypeChange;
import io.dbintent.migration.change.TypeDefinition;

/** Says that what ALTER DOMAIN does is not followed, but for what leaves the domain alone. */
final class DomainText {

    private DomainText() {}

    static TypeDefinition altered(TypeDefinition type, TypeChange.Alter change) {
        if (change.text().strip().toUpperCase(java.util.Locale.ROOT).startsWith("OWNER TO")) {
            return type;
        }
        throw new UndecidedException("What ALTER makes of " + type.name() + " is not followed: " + change.text() + ".");
    }
}
