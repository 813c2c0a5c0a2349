package io.dbintent.migration.request;

import io.dbintent.migration.change.TableDefinition;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is told to introduce a wish: {@code the name is too short:}. */
final class Introductions {

    private final Mentions mentions;

    Introductions(SchemaNames names) {
        this.mentions = new Mentions(names);
    }

    /** Takes a clause that says why what follows its colon, or its {@code so}, is wanted; null, nothing taken, if none is. */
    @Nullable
    Remark read(Line line) {
        int mark = line.mark();
        Set<TableDefinition> tables = new LinkedHashSet<>();
        int words = 0;
        while (!Clause.ends(line) && !line.at("so")) {
            Word word = line.peek();
            if (mentions.next(line, tables)) {
                words++;
                continue;
            }
            boolean size = word.kind() == Word.Kind.NUMBER
                    && line.word(line.mark() - 1).lower().matches("to|of|with|have|than|at|most|need|needs|are|is|over")
                    && type(line);
            boolean repeated = word.kind() == Word.Kind.WORD || size || repeated(line, word);
            if (!repeated || RemarkWords.WISHES.contains(word.lower())) {
                line.reset(mark);
                return null;
            }
            words++;
            line.next();
        }
        boolean leads = line.acceptAny(":", ", so", "so", "- so", "; so", "-", "--");
        boolean heading = leads
                && words <= 3
                && line.word(line.mark() - 1).lower().equals(":")
                && !line.word(mark).lower().matches("in|on|for|from|at|within|only|staging|production|test");
        if (!leads || line.atEnd() || (!heading && (words < 2 || tables.isEmpty()))) {
            line.reset(mark);
            return null;
        }
        return new Remark(tables);
    }

    /** Whether a type with a size is named later on, which is what a size that is told is the reason for. */
    private static boolean type(Line line) {
        for (int i = line.mark(); i < line.size(); i++) {
            if (TypeWords.isStrong(line.word(i)) && line.word(i + 1).lower().equals("(")) {
                return true;
            }
        }
        return false;
    }

    /** Whether the word stands again later on. */
    static boolean repeated(Line line, Word number) {
        for (int i = line.mark() + 1; i < line.size(); i++) {
            if (number.kind() != Word.Kind.SIGN && line.word(i).text().equals(number.text())) {
                return true;
            }
        }
        return false;
    }
}
