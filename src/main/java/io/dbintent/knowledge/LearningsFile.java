package io.dbintent.knowledge;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The learnings of a project in one text file beside its tests: the only place where they are kept for good. Learnings
 * stand in a fixed order, so that a new one adds lines and moves none. Threads and processes may write at the same time.
 */
final class LearningsFile {

    static final String NAME = "learnings.txt";

    private static final List<String> INTRODUCTION = List.of(
            "# What dbintent learned: queries that were tried for an intent, and whether they were sound.",
            "# Belongs in version control. Review it like code; delete or correct a learning as you see fit.");

    private final Path file;
    private final SharedFile shared;

    LearningsFile(Path directory) {
        this.file = directory.resolve(NAME);
        this.shared = new SharedFile(directory, NAME, IndexFolder.in(directory));
    }

    /**
     * All learnings, those that no longer fit the schema included.
     *
     * @throws KnowledgeException if the file cannot be read, or a part of it is not a learning; the file stays as it is
     */
    List<KeptLearning> read() {
        Contents contents = parse(shared.readLines());
        if (!contents.problems.isEmpty()) {
            throw new KnowledgeException(contents.problems.get(0), null);
        }
        return List.copyOf(contents.learnings.values());
    }

    /**
     * Adds learnings to those in the file, replacing those of the same id. Parts of the file that cannot be read are
     * kept as they are.
     */
    void add(Collection<KeptLearning> learnings) {
        shared.change(lines -> {
            Contents contents = parse(lines);
            learnings.forEach(kept -> contents.learnings.put(kept.learning().id(), kept));
            return contents.write();
        });
    }

    private Contents parse(List<String> lines) {
        Contents contents = new Contents();
        int line = 0;
        while (line < lines.size()) {
            int end = line;
            while (end < lines.size() && !lines.get(end).isBlank()) {
                end++;
            }
            if (end > line) {
                parseBlock(lines.subList(line, end), line, contents);
            }
            line = end + 1;
        }
        return contents;
    }

    private void parseBlock(List<String> block, int start, Contents contents) {
        int comments = 0;
        while (comments < block.size() && block.get(comments).startsWith("#")) {
            comments++;
        }
        if (comments == block.size()) {
            if (!INTRODUCTION.containsAll(block)) {
                contents.unreadable.add(List.copyOf(block));
            }
            return;
        }
        try {
            KeptLearning kept = LearningText.read(block);
            contents.learnings.put(kept.learning().id(), kept);
        } catch (LearningText.Unreadable e) {
            contents.unreadable.add(List.copyOf(block));
            contents.problems.add("The learnings in " + file + " cannot be read at line " + (start + e.line + 1) + ": "
                    + e.getMessage() + "; got '"
                    + PlainText.bounded(PlainText.oneLine(block.get(e.line)), 120)
                    + "'. Correct or delete the lines from " + (start + 1) + " to " + (start + block.size())
                    + "; nothing in the file was changed.");
        }
    }

    private static final class Contents {
        final Map<String, KeptLearning> learnings = new LinkedHashMap<>();
        final List<List<String>> unreadable = new ArrayList<>();
        final List<String> problems = new ArrayList<>();

        String write() {
            StringBuilder text = new StringBuilder(String.join("\n", INTRODUCTION)).append('\n');
            for (List<String> block : unreadable) {
                text.append('\n').append(String.join("\n", block)).append('\n');
            }
            learnings.values().stream().sorted(KeptLearning.FILE_ORDER).forEach(kept -> text.append('\n')
                    .append(LearningText.write(kept)));
            return text.toString();
        }
    }
}
