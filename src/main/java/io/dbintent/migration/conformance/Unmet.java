package io.dbintent.migration.conformance;

import io.dbintent.migration.conformance.Entry.Kind;
import io.dbintent.migration.ddl.DdlScript;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the words that were not understood plainly ask for, and up leaves undone. */
final class Unmet {

    private static final Pattern NAMES =
            Pattern.compile("`([^`]+)`|(?<![\\w'.])([A-Za-z]\\w*_\\w+|[a-z]+[A-Z]\\w*)(?![\\w'])"
                    + "|(?i)\\b(?:called|named|call it|name it|call them|to be called)\\s+[\"'`]?([a-z]\\w+)");
    private static final Pattern VALUES = Pattern.compile("(?<!\\w)'([^']{1,60})'(?!\\w)");
    private static final Pattern ASIDE = Pattern.compile(
            "(?is).*\\b(like|as in|such as|next to|beside|besides|after|before|same as|keep|leave|not|without|unlike"
                    + "|because|since|holds?|holding|contains?|currently|was|were|used to|from|except|instead of|based on|than|don't|similar to|by|with)\\W+(?:\\w+\\W+){0,3}$");
    private static final Pattern VERB = Pattern.compile(
            "(?is).*\\b(drop|remove|delete|rename|change|make|alter|index|set|widen|convert|move|split|merge|retire)\\W+(?:\\w+\\W+){0,4}$");
    private static final Pattern DROPS = Pattern.compile(
            "(?i)(?<!on |or |soft |soft-)\\b(drop|remove|delete|get rid of)\\b(?!\\W+(?:the )?(?:rows|records|duplicates)|\\W+with\\b)");
    private static final Pattern RENAMES = Pattern.compile("(?i)\\brenam(e|ed|ing)\\b");
    private static final Pattern ADDS = Pattern.compile("(?i)\\b(add|create|introduce)\\b");
    private static final Pattern INDEXES = Pattern.compile("(?i)\\b(index|indexed|indexes|indices)\\b");
    private static final Pattern KEYS = Pattern.compile("(?i)\\bforeign key\\b(?! column)");
    private static final Pattern UNIQUES = Pattern.compile("(?i)\\bunique\\b");

    private final Wanted wanted;
    private final Delta delta;
    private final String script;
    private final Set<String> faults;

    Unmet(Wanted wanted, Delta delta, DdlScript up, Set<String> faults) {
        this.wanted = wanted;
        this.delta = delta;
        this.script = (up.text() + delta.entries()).toLowerCase(Locale.ROOT);
        this.faults = faults;
    }

    void check() {
        mentioned(NAMES, "the request names ");
        mentioned(VALUES, "the request names the value ");
        verb(
                DROPS,
                "something to go, and nothing goes",
                entry -> entry.isGone()
                        || entry.is().isEmpty()
                        || entry.is().equals("NULL")
                        || entry.kind() == Kind.PRIMARY_KEY);
        verb(
                RENAMES,
                "something to be renamed, and nothing is",
                entry -> entry.kind() == Kind.COLUMN_RENAMED
                        || entry.kind() == Kind.TABLE_RENAMED
                        || entry.kind() == Kind.INDEX_RENAMED
                        || entry.isGone());
        verb(
                ADDS,
                "something new, and nothing comes",
                entry -> entry.isNew()
                        || (entry.was().isEmpty() && !entry.is().isEmpty())
                        || entry.is().equals("NOT NULL")
                        || entry.kind() == Kind.PRIMARY_KEY);
        verb(
                INDEXES,
                "an index to come or go, and none does",
                entry -> entry.kind().name().startsWith("INDEX")
                        || entry.kind().name().startsWith("UNIQUE")
                        || entry.kind() == Kind.TABLE_NEW
                        || entry.kind() == Kind.PRIMARY_KEY);
        verb(
                KEYS,
                "a foreign key to come or go, and none does",
                entry -> entry.kind().name().startsWith("FOREIGN")
                        || entry.kind() == Kind.TABLE_NEW
                        || entry.kind() == Kind.TABLE_GONE);
        verb(
                UNIQUES,
                "something to be unique or not, and nothing changes there",
                entry -> entry.kind().name().startsWith("UNIQUE")
                        || entry.kind() == Kind.TABLE_NEW
                        || entry.kind() == Kind.PRIMARY_KEY
                        || entry.is().startsWith("unique"));
    }

    private void mentioned(Pattern pattern, String fact) {
        Matcher matcher = pattern.matcher(wanted.open());
        while (matcher.find()) {
            String name = "";
            for (int group = 1; group <= matcher.groupCount(); group++) {
                name = matcher.group(group) == null ? name : matcher.group(group);
            }
            String ahead = wanted.open().substring(0, matcher.start());
            boolean aside = ASIDE.matcher(ahead).matches()
                    || (exists(name) && !VERB.matcher(ahead).matches());
            String bare = name.replaceAll(".*\\.", "").toLowerCase(Locale.ROOT).replace("'", "''");
            if (!bare.isBlank() && !script.contains(bare) && !script.contains(bare.replace("_", "")) && !aside) {
                faults.add(fact + name + ", and up does nothing with it");
            }
        }
    }

    private boolean exists(String name) {
        String bare = name.replaceAll(".*\\.", "");
        return delta.before().tables().stream()
                .anyMatch(table -> table.name().name().equalsIgnoreCase(bare)
                        || table.column(bare).isPresent());
    }

    private void verb(Pattern verb, String what, java.util.function.Predicate<Entry> met) {
        if (verb.matcher(wanted.open()).find() && delta.entries().stream().noneMatch(met)) {
            faults.add("the request asks for " + what);
        }
    }
}
