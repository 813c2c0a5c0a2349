package io.dbintent.migration.request;

import io.dbintent.migration.change.TableDefinition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Comments on tables and columns. */
final class CommentVerb implements Verb {

    private final Targets targets;

    CommentVerb(SchemaNames names) {
        this.targets = new Targets(names);
    }

    @Override
    public @Nullable Said read(Line line, Targets.@Nullable Found context) {
        return line.acceptAny(
                        "comment on",
                        "comment",
                        "document",
                        "add a comment to",
                        "add a comment on",
                        "add the comment",
                        "add comment",
                        "add a comment",
                        "set the comment of",
                        "set the comment on",
                        "put a comment on",
                        "describe",
                        "put the comment",
                        "set a comment",
                        "put a comment",
                        "attach the comment",
                        "attach a comment",
                        "set the comment",
                        "give a comment to",
                        "document these columns :",
                        "document the columns :",
                        "document the following columns :")
                ? comment(line, context)
                : null;
    }

    private @Nullable Said comment(Line line, Targets.@Nullable Found context) {
        Said first = oneComment(line, context);
        if (first == null) {
            return null;
        }
        List<Command> commands = new ArrayList<>(first.commands());
        Said last = first;
        while (true) {
            int mark = line.mark();
            Said next = line.acceptAny(", and", ",", "and", ";")
                            && !Grammar.VERBS.contains(line.peek().lower())
                    ? oneComment(line, last.context())
                    : null;
            if (next == null) {
                line.reset(mark);
                return new Said(commands, last.context());
            }
            commands.addAll(next.commands());
            last = next;
        }
    }

    private @Nullable Said oneComment(Line line, Targets.@Nullable Found context) {
        line.acceptAny("saying", ":");
        String text = line.peek().kind() == Word.Kind.QUOTED ? line.next().text() : "";
        line.acceptAny("on", "to", "for");
        int mark = line.mark();
        Targets.Found found = targets.columns(line, context);
        if (found == null) {
            line.reset(mark);
        }
        TableDefinition table = found == null ? targets.table(line) : found.table();
        line.acceptAny(
                "saying that",
                "saying",
                "with the comment",
                "with the text",
                "with",
                "as",
                ":",
                "to",
                "that says",
                "that it is",
                "explaining",
                "is");
        if (text.isEmpty() && line.peek().kind() == Word.Kind.QUOTED) {
            text = line.next().text();
        }
        if (table == null || text.isEmpty()) {
            return null;
        }
        return Said.of(new Command.SetComment(table.name(), found == null ? null : found.column(), text), found);
    }
}
