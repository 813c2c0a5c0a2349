package io.dbintent.language;

import io.dbintent.schema.Schema;
import io.dbintent.sql.Dialect;

/**
 * What an intent is read over.
 *
 * @param schema the tables
 * @param dialect the dialect to write SQL in
 * @param values where texts are looked up
 * @param vocabulary the domain words
 * @param similarity which names are near a word in meaning
 * @param lexicon the words of the schema
 * @param paths the ways from table to table
 */
record Ground(
        Schema schema,
        Dialect dialect,
        ValueLookup values,
        Vocabulary vocabulary,
        Similarity similarity,
        Lexicon lexicon,
        JoinPaths paths) {

    static Ground of(Schema schema, Dialect dialect, ValueLookup values, Vocabulary vocabulary, Similarity similarity) {
        return new Ground(
                schema,
                dialect,
                values,
                vocabulary,
                similarity,
                new Lexicon(schema, vocabulary),
                new JoinPaths(schema));
    }

    /** The same with another look at the values. */
    Ground withValues(ValueLookup other) {
        return new Ground(schema, dialect, other, vocabulary, similarity, lexicon, paths);
    }

    /** The same with other domain words; quick to make, since it shares the rest. */
    Ground withVocabulary(Vocabulary other) {
        return new Ground(schema, dialect, values, other, similarity, new Lexicon(lexicon, schema, other), paths);
    }

    Grammar grammar(Sentence sentence) {
        return new Grammar(sentence, schema, lexicon, paths, values);
    }
}
