package io.dbintent.migration.request;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Another default for existing columns. */
final class DefaultChange {

    private final Targets targets;

    DefaultChange(SchemaNames names) {
        this.targets = new Targets(names);
    }

    /** {@code set the default of users.status to 'new'}, {@code status should default to 'new'}. */
    Verb.@Nullable Said read(Line line, Targets.@Nullable Found context) {
        int start = line.mark();
        if (line.acceptAny(
                "default for", "default of", "the default for", "the default of", "the default on", "default")) {
            Targets.Found found = targets.columns(line, context);
            if (found != null && line.acceptAny("is", ":", "should be", "to", "=", "of", "becomes")) {
                Value value = ValueWords.read(line);
                if (value != null) {
                    contrast(line);
                    return set(found, value);
                }
            }
            line.reset(start);
        }
        boolean verb = line.acceptAny(
                "set", "change", "make", "alter", "add", "give", "let", "put", "use", "have", "update", "define",
                "switch", "modify");
        line.acceptAny("a", "the");
        if (line.acceptAny("default value", "default", "a default")) {
            Value first = null;
            int mark = line.mark();
            if (line.acceptAny("of", "value of", ":") || line.peek().kind() != Word.Kind.WORD) {
                first = ValueWords.read(line);
            }
            if (first == null) {
                line.reset(mark);
                first = ValueWords.read(line);
            }
            line.acceptAny("of", "for", "on", "to", "in", "as the default for");
            Targets.Found found = targets.columns(line, context);
            if (found == null) {
                return null;
            }
            boolean from = line.acceptAny("from") && ValueWords.read(line) != null;
            int beforeOld = line.mark();
            if (!from && (line.at("to") || line.at("is"))) {
                line.reset(beforeOld);
            } else if (!from) {
                ValueWords.read(line);
            }
            Value value = first;
            if (first == null) {
                line.acceptAny("should be", "to be", "to", "as", "=", "is", ":", "must be", "of");
                value = ValueWords.read(line);
            }
            return value == null ? null : set(found, value);
        }
        Targets.Found found = targets.columns(line, context);
        if (found == null) {
            return null;
        }
        line.acceptAny("should", "must", "shall", "to", "is to", "has to", "have", "get", "gets");
        line.acceptAny("a", "have a", "get a", "have the", "with a");
        line.acceptAny("by");
        boolean said = line.acceptAny(
                "default value of",
                "default value",
                "default of",
                "default to",
                "default",
                "defaults to",
                "be default");
        line.acceptAny("to", "be", ":", "of", "=");
        Value value = ValueWords.read(line);
        if (value != null && !said) {
            said = line.acceptAny("by default", "as default", "as the default", "as a default", "as its default");
        }
        return value == null || !said || (!verb && line.at("for")) ? null : set(found, value);
    }

    /** {@code ... rather than 'draft', for anything new}. */
    private static void contrast(Line line) {
        int mark = line.mark();
        if (line.acceptAny("rather than", "instead of", "and not", ", not", "and no longer")
                && ValueWords.read(line) == null) {
            line.reset(mark);
        }
        line.acceptAny(
                "for anything created",
                "for new rows",
                "for new ones",
                "for new entries",
                "for everything new",
                "for anything new",
                "for new records",
                "for everything created");
    }

    /** The same default for all the columns; none if it is null. */
    static Verb.Said set(Targets.Found found, Value value) {
        List<Command> commands = new ArrayList<>();
        for (String column : found.columns()) {
            commands.add(new Command.SetDefault(
                    found.table().name(), column, value.kind() == Value.Kind.NULL ? null : value));
        }
        return new Verb.Said(commands, found);
    }
}
