package io.dbintent.intent;

import io.dbintent.knowledge.Knowledge;
import io.dbintent.knowledge.KnowledgeException;
import io.dbintent.knowledge.Learning;
import io.dbintent.language.BuiltinEngine;
import io.dbintent.language.Reading;
import io.dbintent.language.Vocabulary;
import io.dbintent.plan.Claim;
import io.dbintent.schema.Schema;
import io.dbintent.sql.Dialect;
import io.dbintent.sql.QueryShape;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Words that confirmed learnings teach. A learning teaches a word if it is the only one that the built-in engine does
 * not know in its intent, and if just one table or column of its query makes the engine read the intent over the same
 * tables. Two learnings of different intents have to agree, and none may teach another meaning.
 */
final class LearnedWords {

    private static final Logger LOG = LoggerFactory.getLogger(LearnedWords.class);

    private static final int NEEDED = 2;
    private static final int MOST_READ = 20;

    private final Function<Schema, Knowledge> knowledge;

    LearnedWords(Function<Schema, Knowledge> knowledge) {
        this.knowledge = knowledge;
    }

    /** What an unknown word means, if confirmed learnings say so. */
    Optional<Vocabulary.Entry> meaning(String word, Schema schema, Dialect dialect, BuiltinEngine engine) {
        Map<String, Set<String>> intentsByTarget = new HashMap<>();
        for (Learning learning : with(word, schema, engine)) {
            targetOf(word, learning, schema, dialect, engine).ifPresent(target -> intentsByTarget
                    .computeIfAbsent(target, key -> new HashSet<>())
                    .add(plain(learning.intent())));
        }
        if (intentsByTarget.size() != 1) {
            return Optional.empty();
        }
        Map.Entry<String, Set<String>> only =
                intentsByTarget.entrySet().iterator().next();
        return only.getValue().size() < NEEDED
                ? Optional.empty()
                : Optional.of(
                        Vocabulary.Entry.of(word, only.getKey(), only.getValue().size() + " confirmed learnings"));
    }

    /** Whether there is too little to learn from. */
    boolean isEmpty(Schema schema) {
        return confirmed(schema).size() < NEEDED;
    }

    private List<Learning> with(String word, Schema schema, BuiltinEngine engine) {
        return confirmed(schema).stream()
                .filter(learning -> plain(learning.intent()).contains(word))
                .filter(learning -> engine.unknownWord(learning.intent()).equals(Optional.of(word)))
                .limit(MOST_READ)
                .toList();
    }

    private List<Learning> confirmed(Schema schema) {
        try {
            return knowledge.apply(schema).confirmed(schema);
        } catch (KnowledgeException e) {
            LOG.warn("No words are learned from confirmed learnings: {}", e.getMessage());
            return List.of();
        }
    }

    private static String plain(String intent) {
        return intent.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }

    /** The one table or column of the learning's query that accounts for the word. */
    private static Optional<String> targetOf(
            String word, Learning learning, Schema schema, Dialect dialect, BuiltinEngine engine) {
        List<String> fitting = new ArrayList<>();
        for (String target : targets(learning, schema, dialect)) {
            Vocabulary.Entry entry = Vocabulary.Entry.of(word, target, "a learning");
            boolean reads = engine.with(entry).read(learning.intent()) instanceof Reading.Understood understood
                    && tables(understood, schema, dialect).equals(lower(learning.tables()));
            if (reads) {
                fitting.add(target);
            }
        }
        return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }

    private static Set<String> targets(Learning learning, Schema schema, Dialect dialect) {
        Set<String> targets = new LinkedHashSet<>();
        learning.tables().forEach(name -> schema.table(name).ifPresent(table -> targets.add(table.name())));
        QueryShape.of(learning.query(), dialect, schema)
                .ifPresent(shape -> shape.columns().forEach(column -> schema.table(column.table())
                        .flatMap(table -> table.column(column.name()).map(found -> table.name() + "." + found.name()))
                        .ifPresent(targets::add)));
        return targets;
    }

    private static Set<String> tables(Reading.Understood understood, Schema schema, Dialect dialect) {
        Set<String> tables = new HashSet<>();
        for (Claim claim : understood.plan().claims()) {
            QueryShape.of(claim.sql(), dialect, schema).ifPresent(shape -> tables.addAll(lower(shape.tables())));
        }
        return tables;
    }

    private static Set<String> lower(Collection<String> names) {
        Set<String> lower = new HashSet<>();
        names.forEach(name -> lower.add(name.toLowerCase(Locale.ROOT)));
        return lower;
    }
}
