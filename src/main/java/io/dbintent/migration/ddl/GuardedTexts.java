package io.dbintent.migration.ddl;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds other schemas in queries and statements about rows, which are kept as text. */
final class GuardedTexts {

    private static final Set<String> TABLES_FOLLOW = Set.of(
            "FROM",
            "JOIN",
            "STRAIGHT_JOIN",
            "INTO",
            "UPDATE",
            "TABLE",
            "USING",
            "ONLY",
            "IGNORE",
            "LATERAL",
            "APPLY",
            "TRUNCATE");
    private static final Set<String> TABLES_END = Set.of(
            "SET", "WHERE", "SELECT", "VALUES", "VALUE", "ORDER", "GROUP", "HAVING", "RETURNING", "LIMIT", "WINDOW");
    private static final Set<String> KNOWN = Set.of("new", "old", "excluded", "inserted", "deleted");
    private static final Set<String> FROM_INSIDE = Set.of("EXTRACT", "TRIM", "SUBSTRING", "OVERLAY", "POSITION");
    private static final Set<String> SEQUENCE_FOLLOWS = Set.of("NEXTVAL", "SETVAL", "LASTVAL", "CURRVAL", "OPERATOR");

    /** What stands between one pair of round brackets. */
    private static final class Frame {
        boolean tables;
        boolean joined;
        boolean scalar;

        Frame(boolean tables, boolean scalar) {
            this.tables = tables;
            this.scalar = scalar;
        }
    }

    private final List<Token> tokens;
    private final GuardedNames names;
    private final Set<String> bare = new HashSet<>(KNOWN);
    private final Deque<Frame> frames = new ArrayDeque<>();

    private GuardedTexts(List<Token> tokens, GuardedNames names) {
        this.tokens = tokens;
        this.names = names;
    }

    /** What stands before a dot without being a table or alias of the statement, or stands where tables are named. */
    static Set<String> otherSchemas(List<Token> tokens, GuardedNames names) {
        return new GuardedTexts(tokens, names).find();
    }

    private Set<String> find() {
        for (int i = 0; i < tokens.size(); i++) {
            boolean qualified = GuardedNames.dot(tokens, i + 1) || GuardedNames.dot(tokens, i - 1);
            if (tokens.get(i).isName() && !qualified) {
                bare.add(tokens.get(i).value().toLowerCase(Locale.ROOT));
            }
        }
        Set<String> found = new LinkedHashSet<>();
        frames.push(new Frame(false, false));
        for (int i = 0; i < tokens.size(); i++) {
            brackets(i);
            regions(i);
            boolean first =
                    tokens.get(i).isName() && GuardedNames.dot(tokens, i + 1) && !GuardedNames.dot(tokens, i - 1);
            if ((first && leadsOut(i)) || catalog(i)) {
                found.add(tokens.get(i).value());
            }
        }
        return found;
    }

    private Frame frame() {
        return frames.element();
    }

    private void brackets(int i) {
        if (tokens.get(i).is("(")) {
            boolean list = before(i, ",") || before(i, "(") || TABLES_FOLLOW.contains(word(i - 1));
            frames.push(new Frame(frame().tables && list, FROM_INSIDE.contains(word(i - 1))));
        } else if (tokens.get(i).is(")") && frames.size() > 1) {
            frames.pop();
        }
    }

    private void regions(int i) {
        String word = word(i);
        Frame frame = frame();
        boolean inside = word.equals("FROM") && (frame.scalar || before(i, "DISTINCT"));
        boolean duplicate = word.equals("UPDATE") && before(i, "KEY");
        if (TABLES_FOLLOW.contains(word) && !inside && !duplicate) {
            frame.tables = true;
            frame.joined = false;
        } else if (TABLES_END.contains(word)) {
            frame.tables = false;
            frame.joined = false;
            frame.scalar &= !word.equals("SELECT");
        } else if (word.equals("ON")) {
            frame.joined = !word(i + 1).equals("DUPLICATE") && !word(i + 1).equals("CONFLICT");
            frame.tables = false;
        } else if (tokens.get(i).is(",") && frame.joined) {
            frame.tables = true;
        }
    }

    private boolean leadsOut(int i) {
        Token token = tokens.get(i);
        int parts = GuardedNames.parts(tokens, i);
        boolean listed = before(i, ",") || before(i, "(") || !word(i - 1).isEmpty() || i == 0;
        boolean place = frame().tables && listed;
        if (names.isOwn(token)) {
            return place && parts > 2;
        }
        int end = i + 2 * parts - 1;
        boolean called = end < tokens.size() && tokens.get(end).is("(");
        boolean type = before(i, "::") || Set.of("AS", "COLLATE", "FOR", "TYPE").contains(word(i - 1));
        boolean sequence = before(i, "(") && SEQUENCE_FOLLOWS.contains(word(i - 2));
        return place
                || called
                || type
                || sequence
                || parts > 2
                || !bare.contains(token.value().toLowerCase(Locale.ROOT));
    }

    /** A table of PostgreSQL's own, which needs no schema before its name. */
    private boolean catalog(int i) {
        Token token = tokens.get(i);
        return names.postgres()
                && token.isName()
                && token.value().toLowerCase(Locale.ROOT).startsWith("pg_")
                && frame().tables
                && !GuardedNames.dot(tokens, i - 1);
    }

    private boolean before(int i, String keywordOrSymbol) {
        return i > 0 && tokens.get(i - 1).is(keywordOrSymbol);
    }

    private String word(int i) {
        return i >= 0 && i < tokens.size() ? tokens.get(i).keyword() : "";
    }
}
