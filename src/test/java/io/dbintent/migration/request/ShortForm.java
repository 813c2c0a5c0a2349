package io.dbintent.migration.request;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Readings in one short line each: what records print, without what says nothing. */
final class ShortForm {

    private static final Pattern TYPE =
            Pattern.compile("TypeWish\\[kind=(\\w+), arguments=\\[([^]]*)], values=\\[([^]]*)], written=[^]]*]");
    private static final Pattern VALUE = Pattern.compile("Value\\[kind=(\\w+), text=([^]]*)]");
    private static final Pattern NOTHING =
            Pattern.compile(", (?:\\w+=(?:null|false|\\[]|NO_ACTION)|(?:other|name|comment)=)(?=[,\\]])");

    private ShortForm() {}

    static String of(Reading reading) {
        if (reading instanceof Reading.Understood understood) {
            return understood.commands().stream().map(ShortForm::command).collect(Collectors.joining("; "));
        }
        if (reading instanceof Reading.Unclear unclear) {
            return ("? " + String.join(" | ", unclear.choices())).strip();
        }
        return reading instanceof Reading.Refused ? "refused" : "not understood";
    }

    private static String command(Command command) {
        String text = TYPE.matcher(command.toString())
                .replaceAll(found -> Matcher.quoteReplacement(found.group(1)
                        + (found.group(2).isEmpty() ? "" : "(" + found.group(2).replace(" ", "") + ")")
                        + (found.group(3).isEmpty() ? "" : "{" + found.group(3) + "}")));
        text = VALUE.matcher(text)
                .replaceAll(
                        found -> Matcher.quoteReplacement(found.group(2).isEmpty() ? found.group(1) : found.group(2)));
        String before;
        do {
            before = text;
            text = NOTHING.matcher(text).replaceAll("");
        } while (!before.equals(text));
        return text.replaceAll("\\w+=", "").replace(", ", " ");
    }
}
