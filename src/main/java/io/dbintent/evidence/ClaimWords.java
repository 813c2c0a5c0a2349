package io.dbintent.evidence;

import io.dbintent.schema.Column;
import io.dbintent.schema.Table;
import io.dbintent.sql.Literal;
import io.dbintent.sql.QueryColumn;
import io.dbintent.sql.QueryPlace;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The words of a claim that are no values, and what the query touches, in the words of the schema. */
final class ClaimWords {

    private final Subject subject;
    private final Coverage coverage;

    ClaimWords(Subject subject) {
        this.subject = subject;
        this.coverage = new Coverage(subject.text());
        for (NamedValues.Used used : NamedValues.of(subject)) {
            if (used.value() instanceof Literal.Text text) {
                coverage.cover(text, used.pattern());
            }
        }
    }

    /** The words that belong to no value. */
    List<ClaimText.Word> free() {
        return subject.text().plainWords().stream()
                .filter(word -> !coverage.isCovered(word.start(), word.end()) && !isNumber(word))
                .toList();
    }

    private boolean isNumber(ClaimText.Word word) {
        return subject.text().mentions().stream()
                .anyMatch(mention -> mention.kind() == Mention.Kind.NUMBER
                        && mention.start() <= word.start()
                        && word.end() <= mention.end());
    }

    /** The columns that decide the verdict: compared, grouped, counted, or shown where cells are looked at. */
    List<QueryColumn> deciding() {
        boolean cells = UnaskedCheck.comparesCells(subject.expectation())
                || subject.expectation() instanceof io.dbintent.plan.Expectation.RowsReturned;
        return subject.shape().columns().stream()
                .filter(column -> column.place() != QueryPlace.PROJECTION
                        || cells
                        || !column.aggregate().isEmpty())
                .toList();
    }

    /** The stems of all words in the names of the deciding columns. */
    Set<String> decidingWords() {
        Set<String> words = new HashSet<>();
        for (QueryColumn column : deciding()) {
            words.addAll(SchemaWords.of(column.name()));
        }
        if (subject.expectation() instanceof io.dbintent.plan.Expectation.Unique unique) {
            words.clear();
            unique.columns().forEach(column -> words.addAll(SchemaWords.of(column)));
        }
        return words;
    }

    /** The columns of the tables that the query reads. */
    List<Column> readable() {
        List<Column> columns = new ArrayList<>();
        for (String name : subject.shape().tables()) {
            subject.schema().table(name).map(Table::columns).ifPresent(columns::addAll);
        }
        return columns;
    }

    /** The stems of all words in the names of the tables that the query reads. */
    Set<String> tableWords() {
        Set<String> words = new HashSet<>();
        subject.shape().tables().forEach(table -> words.addAll(SchemaWords.of(table)));
        return words;
    }
}
