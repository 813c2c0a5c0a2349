package io.dbintent.migration.conformance;

import io.dbintent.migration.change.SchemaDefinition;
import io.dbintent.migration.ddl.DdlReader;
import io.dbintent.migration.draft.Drafted;
import io.dbintent.migration.draft.Drafter;
import io.dbintent.migration.request.Command;
import io.dbintent.migration.request.Reading;
import io.dbintent.migration.request.RequestReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a request asks for, as far as the grammar reads it.
 *
 * @param delta what its understood parts come to; null if none is understood
 * @param commands those of the understood parts
 * @param open the words of the other parts; empty if all is understood
 */
record Wanted(@Nullable Delta delta, List<Command> commands, String open) {

    private static final Pattern PARTS =
            Pattern.compile("(?<=[.;!?])\\s+|[;\\n]+|(?:,\\s*|\\s+)(?:and|then)\\s+(?:then |also |please )*"
                    + "(?=(?:add|drop|remove|rename|create|make|set|change|index|delete|give|put|let)\\b)");

    Wanted {
        commands = List.copyOf(commands);
    }

    static Wanted of(String request, SchemaDefinition before, DdlReader reader) {
        RequestReader requests = new RequestReader(before);
        if (requests.read(request) instanceof Reading.Understood whole) {
            Wanted wanted = drafted(whole.commands(), before, reader, "");
            return wanted == null ? new Wanted(null, List.of(), request) : wanted;
        }
        List<Command> commands = new ArrayList<>();
        List<String> open = new ArrayList<>();
        for (String part : PARTS.split(request, -1)) {
            if (part.isBlank()) {
                continue;
            }
            if (requests.read(part) instanceof Reading.Understood understood) {
                commands.addAll(understood.commands());
            } else {
                open.add(part.strip());
            }
        }
        Wanted wanted = commands.isEmpty() ? null : drafted(commands, before, reader, String.join(". ", open));
        return wanted == null ? new Wanted(null, List.of(), request) : wanted;
    }

    /** Null if the commands come to no draft: what they ask for is then not known in detail. */
    private static @Nullable Wanted drafted(
            List<Command> commands, SchemaDefinition before, DdlReader reader, String open) {
        if (!(new Drafter(reader, null).draft(before, commands) instanceof Drafted.Written written)
                || !written.roundTrip().up().isDecided()) {
            return null;
        }
        Lineage lineage = Lineage.before(before, reader.server()).run(reader.read(Drafter.script(written.up())));
        return new Wanted(Delta.of(before, written.roundTrip().up().after(), lineage), commands, open);
    }

    /** Whether every word is accounted for. */
    boolean isWhole() {
        return open.isEmpty();
    }
}
