package io.dbintent.knowledge;

import io.dbintent.schema.Column;
import io.dbintent.schema.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Describes tables for a prompt within a number of characters: the best ranked in full, later ones in as much detail as
 * there is room for. Tables that foreign keys connect stand together.
 */
final class PromptDocuments {

    /** Five tables and what joins them then take less than 3,000 tokens. */
    private static final int CHARACTERS_PER_TABLE = 1_800;

    private static final int LEAST = 9_000;

    private PromptDocuments() {}

    static List<String> of(TableGroups groups, Collection<String> ranked, String intent, int limit) {
        int left = Math.max(LEAST, CHARACTERS_PER_TABLE * limit);
        int tables = ranked.size();
        Map<String, String> texts = new HashMap<>();
        Set<String> words = new HashSet<>(Words.telling(intent));
        for (String name : ranked) {
            Table table = groups.find(name).orElseThrow();
            // More than an even share: what comes first matters most, and most tables need less than theirs.
            String text = fitting(table, words, 2 * left / (tables + 1));
            texts.put(name, text);
            left -= text.length();
            tables--;
        }
        List<String> documents = new ArrayList<>();
        for (List<Table> group : groups.groups(ranked)) {
            documents.add(group.stream()
                    .map(table -> texts.getOrDefault(table.name(), ""))
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining("\n")));
        }
        documents.removeIf(String::isEmpty);
        return documents;
    }

    private static String fitting(Table table, Set<String> words, int room) {
        String text = TableText.full(table);
        if (text.length() > room) {
            text = TableText.brief(table);
        }
        return text.length() > room ? TableText.names(table, column -> isAskedFor(column, words), room) : text;
    }

    private static boolean isAskedFor(Column column, Set<String> words) {
        return Words.of(column.name()).stream().anyMatch(words::contains);
    }
}
