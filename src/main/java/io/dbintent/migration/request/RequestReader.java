package io.dbintent.migration.request;

import io.dbintent.migration.change.SchemaDefinition;
import io.dbintent.migration.change.TableDefinition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads change requests in plain English over a schema. Every word must be accounted for; what is not is never left out
 * silently.
 */
public final class RequestReader {

    private final SchemaNames names;
    private final CommandReader commands;
    private final Remarks remarks;

    public RequestReader(SchemaDefinition schema) {
        this.names = new SchemaNames(schema);
        this.remarks = new Remarks(names);
        this.commands = new CommandReader(names);
    }

    /** Reads a request of one command or several. */
    public Reading read(String request) {
        Line line = new Line(Words.of(request));
        try {
            // What one request creates is no part of the schema that the next one is read over.
            return new Reading.Understood(new RequestReader(names.schema()).commands(line));
        } catch (Stop stop) {
            List<String> halves = stop.reading() instanceof Reading.NotUnderstood
                    ? HalfNames.columns(request, names.schema())
                    : List.of();
            return halves.isEmpty() ? stop.reading() : new Reading.Unclear("Which column is meant?", halves);
        }
    }

    private List<Command> commands(Line line) {
        Coherence coherence = new Coherence();
        List<Remark> said = new ArrayList<>();
        Targets.Found context = null;
        boolean any = false;
        boolean open = false;
        Courtesies.before(line);
        OutOfScope.refuse(line);
        while (!line.atEnd()) {
            Targets.Found topic = topic(line, context);
            context = topic != null ? topic : context;
            int start = line.mark();
            Verb.Said command = null;
            boolean outside = !open;
            open |= line.accept("(");
            @Nullable Stop complaint = null;
            try {
                command = commands.read(line, context);
            } catch (Stop stop) {
                complaint = stop;
                line.reset(start);
                open &= !outside;
            }
            if (command != null) {
                coherence.add(command);
                for (Command one : command.commands()) {
                    if (one instanceof Command.CreateTable create) {
                        names.create(create.table().name());
                    }
                }
                any |= !command.commands().isEmpty();
                context = command.context() != null ? command.context() : context;
            } else {
                Remarks.Heard heard = remarks.next(line, context, coherence, any);
                if (heard == null) {
                    throw complaint != null ? complaint : Stop.notUnderstood(line.rest());
                }
                said.add(heard.remark());
                context = heard.subject() != null ? heard.subject() : context;
                if (heard.introduction()) {
                    Courtesies.before(line);
                    continue;
                }
            }
            Courtesies.after(line);
            if (open && line.accept(")")) {
                open = false;
            }
            Courtesies.after(line);
            if (!line.atEnd()
                    && !CommandReader.separator(line)
                    && !line.at("(")
                    && !line.at("because")
                    && !line.at("until")
                    && !FillVerb.next(line)) {
                throw Stop.notUnderstood(line.rest());
            }
            Courtesies.before(line);
            while (line.acceptAny(".", ";")) {
                Courtesies.before(line);
            }
        }
        if (!any || open) {
            throw Stop.notUnderstood(line.rest());
        }
        return coherence.whole(said, names.schema());
    }

    /** {@code In users, ...}, {@code users: ...}, {@code users.email: ...}: what the next commands are about. */
    private Targets.@Nullable Found topic(Line line, Targets.@Nullable Found context) {
        int mark = line.mark();
        Targets targets = new Targets(names);
        boolean place = line.acceptAny("in", "for", "on", "within", "as for", "alter table", "alter", "regarding");
        boolean rows = line.at("the existing")
                || line.at("existing")
                || line.at("all existing")
                || line.at("old")
                || line.at("the old")
                || line.at("the current");
        TableDefinition table = rows ? null : targets.table(line);
        if (table != null
                && (line.acceptAny(":", ",")
                        || (place && Grammar.VERBS.contains(line.peek().lower())))) {
            return new Targets.Found(table, List.of());
        }
        line.reset(mark);
        if (!place) {
            try {
                Targets.Found found = targets.columns(line, context);
                if (found != null && line.acceptAny(":")) {
                    return found;
                }
            } catch (Stop stop) {
                // The verbs complain of an unknown name with more to go by.
                line.reset(mark);
            }
        }
        line.reset(mark);
        return null;
    }
}
