package io.dbintent.config;

import io.dbintent.plan.Disclosure;
import java.util.Set;

/**
 * What may be shown of the rows.
 *
 * @param prompt in a prompt to a remote model
 * @param message in messages and logs
 * @param masked columns, as {@code column} or {@code table.column}, whose values are shown nowhere; in lower case
 */
public record RowDisclosure(Disclosure prompt, Disclosure message, Set<String> masked) {
    public RowDisclosure {
        masked = Set.copyOf(masked);
    }
}
