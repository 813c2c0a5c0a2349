package io.dbintent.migration.request;

import org.jspecify.annotations.Nullable;

/** What is said of the columns spoken of last without naming them again: {@code users.phone: not null, default ''}. */
final class ContextVerb implements Verb {

    @Override
    public @Nullable Said read(Line line, Targets.@Nullable Found context) {
        return context == null || context.columns().isEmpty() ? null : Rules.of(line, context, "");
    }
}
