package io.dbintent.migration.simulate;

import io.dbintent.migration.change.ServerKind;
import io.dbintent.migration.change.TypeChange;
import io.dbintent.migration.change.TypeDefinition;
import io.dbintent.migration.ddl.ExpressionForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands behind {@code CREATE DOMAIN ... AS}, taken apart: its type, default, NOT NULL and checks by name. */
final class DomainText {

    private static final Pattern PART =
            Pattern.compile("(?is)\\b(DEFAULT|NOT\\s+NULL|NULL|CONSTRAINT|CHECK|COLLATE)\\b");
    private static final Pattern ADD = Pattern.compile("(?is)ADD\\s+(.*?)(\\s+NOT\\s+VALID)?");
    private static final Pattern DROP =
            Pattern.compile("(?is)DROP\\s+CONSTRAINT\\s+(IF\\s+EXISTS\\s+)?(\\S+)(?:\\s+(?:CASCADE|RESTRICT))?");
    private static final Pattern RENAME = Pattern.compile("(?is)RENAME\\s+CONSTRAINT\\s+(\\S+)\\s+TO\\s+(\\S+)");

    private final String name;
    private String type = "";
    private String byDefault = "";
    private boolean required;
    private final Map<String, String> checks = new TreeMap<>();

    private DomainText(TypeDefinition domain) {
        this.name = domain.name().name();
        read(domain.text());
    }

    /** The domain's text in one form. */
    static String form(TypeDefinition domain, ServerKind server) {
        DomainText text = new DomainText(domain);
        StringBuilder form = new StringBuilder(ExpressionForm.of(text.type, server));
        form.append(text.byDefault.isEmpty() ? "" : " default " + ExpressionForm.of(text.byDefault, server));
        form.append(text.required ? " not null" : "");
        text.checks.forEach((check, expression) ->
                form.append(" check ").append(check).append(' ').append(ExpressionForm.of(expression, server)));
        return form.toString();
    }

    /** The domain after {@code ALTER DOMAIN}; undecided for an action that is not followed, and for other types. */
    static TypeDefinition altered(TypeDefinition domain, TypeChange.Alter change) {
        String action = change.text().strip();
        String upper = action.toUpperCase(Locale.ROOT).replaceAll("\\s+", " ");
        if (upper.startsWith("OWNER TO")) {
            return domain;
        }
        if (domain.kind() != TypeDefinition.Kind.DOMAIN) {
            throw undecided(domain, change);
        }
        DomainText text = new DomainText(domain);
        Matcher add = ADD.matcher(action);
        Matcher drop = DROP.matcher(action);
        Matcher rename = RENAME.matcher(action);
        if (upper.startsWith("SET DEFAULT ")) {
            text.byDefault = action.substring("SET DEFAULT ".length());
        } else if (upper.equals("DROP DEFAULT")) {
            text.byDefault = "";
        } else if (upper.equals("SET NOT NULL")) {
            text.required = true;
        } else if (upper.equals("DROP NOT NULL")) {
            text.required = false;
        } else if (add.matches() && add.group(2) == null) {
            text.read(add.group(1));
        } else if (drop.matches()) {
            if (text.checks.remove(plain(drop.group(2))) == null && drop.group(1) == null) {
                throw new RefusedException("Domain " + domain.name() + " has no constraint " + drop.group(2) + ".");
            }
        } else if (rename.matches() && text.checks.containsKey(plain(rename.group(1)))) {
            text.checks.put(plain(rename.group(2)), String.valueOf(text.checks.remove(plain(rename.group(1)))));
        } else {
            throw undecided(domain, change);
        }
        return domain.withText(text.written());
    }

    private static UndecidedException undecided(TypeDefinition type, TypeChange.Alter change) {
        return new UndecidedException(
                "What ALTER makes of " + type.name() + " is not followed: " + change.text() + ".");
    }

    private static String plain(String written) {
        return written.startsWith("\"") ? written.substring(1, written.length() - 1) : written.toLowerCase(Locale.ROOT);
    }

    private String written() {
        StringBuilder text = new StringBuilder(type);
        text.append(byDefault.isEmpty() ? "" : " DEFAULT " + byDefault).append(required ? " NOT NULL" : "");
        checks.forEach((check, expression) -> text.append(" CONSTRAINT \"")
                .append(check)
                .append("\" CHECK (")
                .append(expression)
                .append(')'));
        return text.toString();
    }

    private void read(String text) {
        String constraint = "";
        List<String> parts = parts(text);
        type = type.isEmpty() ? parts.get(0).strip() : type;
        for (String part : parts.subList(1, parts.size())) {
            String word = part.split("\\s|\\(", 2)[0].toUpperCase(Locale.ROOT);
            String rest = part.substring(word.length()).strip();
            switch (word) {
                case "DEFAULT" -> byDefault = rest;
                case "NOT" -> required = true;
                case "CONSTRAINT" -> constraint = plain(rest);
                case "COLLATE" -> type = type + " " + part.strip();
                case "CHECK" -> {
                    String expression = rest.replaceFirst("(?is)^\\((.*)\\).*$", "$1");
                    if (checks.putIfAbsent(constraint.isEmpty() ? free() : constraint, expression) != null) {
                        throw new RefusedException("Domain " + name + " has a constraint " + constraint + " already.");
                    }
                    constraint = "";
                }
                default -> {
                    // NULL is what a domain allows anyway.
                }
            }
        }
    }

    private String free() {
        String free = name + "_check";
        for (int i = 1; checks.containsKey(free); i++) {
            free = name + "_check" + i;
        }
        return free;
    }

    /** Cut before each word that begins something, outside brackets and quotes. */
    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        Matcher matcher = PART.matcher(text);
        int start = 0;
        while (matcher.find()) {
            boolean afterNot = matcher.group(1).equalsIgnoreCase("NULL")
                    && text.substring(start, matcher.start()).strip().equalsIgnoreCase("NOT");
            if (isOutside(text.substring(0, matcher.start())) && !afterNot) {
                parts.add(text.substring(start, matcher.start()));
                start = matcher.start();
            }
        }
        parts.add(text.substring(start));
        return parts;
    }

    private static boolean isOutside(String before) {
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < before.length(); i++) {
            char c = before.charAt(i);
            quoted ^= c == '\'';
            depth += quoted ? 0 : c == '(' ? 1 : c == ')' ? -1 : 0;
        }
        return depth == 0 && !quoted;
    }
}
