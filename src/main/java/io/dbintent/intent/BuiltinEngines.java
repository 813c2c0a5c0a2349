package io.dbintent.intent;

import io.dbintent.database.Database;
import io.dbintent.language.BuiltinEngine;
import io.dbintent.language.DatabaseValues;
import io.dbintent.language.Reading;
import io.dbintent.language.Similarity;
import io.dbintent.language.Vocabulary;
import io.dbintent.schema.Schema;
import io.dbintent.sql.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the built-in engine of the current schema, whose lexicon is drawn from all names in it and from values seen in
 * the rows. It is made anew only when the schema has changed; the engine itself looks at the rows again when it does
 * not understand an intent. A word that confirmed learnings teach joins the vocabulary when it is first needed.
 */
final class BuiltinEngines {

    private final Database database;
    private final Vocabulary vocabulary;
    private final Similarity similarity;
    private final LearnedWords learned;
    private final List<String> news = new ArrayList<>();
    private @Nullable Schema schema;
    private @Nullable BuiltinEngine engine;

    BuiltinEngines(Database database, Vocabulary vocabulary, Similarity similarity, LearnedWords learned) {
        this.database = database;
        this.vocabulary = vocabulary;
        this.similarity = similarity;
        this.learned = learned;
    }

    Reading read(String intent, Schema current, Dialect dialect) {
        BuiltinEngine known = of(current, dialect);
        Reading reading = known.read(intent);
        if (!(reading instanceof Reading.NotUnderstood)) {
            return reading;
        }
        BuiltinEngine taught = taught(intent, known, current, dialect);
        return taught == known ? reading : taught.read(intent);
    }

    /** The domain words, and those learned that this intent needs. */
    Vocabulary vocabularyFor(String intent, Schema current, Dialect dialect) {
        return taught(intent, of(current, dialect), current, dialect).vocabulary();
    }

    /** A text in the schema's own words. */
    String inSchemaWords(String text, Schema current, Dialect dialect) {
        return of(current, dialect).inSchemaWords(text);
    }

    /** What was learned since this was last asked, in sentences. */
    synchronized List<String> takeNews() {
        List<String> taken = List.copyOf(news);
        news.clear();
        return taken;
    }

    private BuiltinEngine taught(String intent, BuiltinEngine known, Schema current, Dialect dialect) {
        Optional<Vocabulary.Entry> entry = learned.isEmpty(current)
                ? Optional.empty()
                : known.unknownWord(intent).flatMap(word -> learned.meaning(word, current, dialect, known));
        return entry.map(meaning -> keep(known, current, meaning)).orElse(known);
    }

    private synchronized BuiltinEngine keep(BuiltinEngine known, Schema current, Vocabulary.Entry meaning) {
        BuiltinEngine taught = known.with(meaning);
        if (engine == known && current.equals(schema)) {
            engine = taught;
            news.add("\"" + meaning.words() + "\" is read as " + meaning.meaning() + ", which " + meaning.place()
                    + " agree on.");
        }
        return taught;
    }

    private synchronized BuiltinEngine of(Schema current, Dialect dialect) {
        BuiltinEngine known = engine;
        if (known == null || !current.equals(schema)) {
            known = new BuiltinEngine(current, dialect, new DatabaseValues(database, current), vocabulary, similarity);
            engine = known;
            schema = current;
        }
        return known;
    }
}
