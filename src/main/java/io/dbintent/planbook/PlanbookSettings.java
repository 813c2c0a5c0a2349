package io.dbintent.planbook;

import java.nio.file.Path;
import java.util.List;

/**
 * Where plans are kept, and when they are replayed and recorded.
 *
 * @param mode for those that {@code only} names
 * @param buildServer whether {@code CI} is set
 * @param root the project's folder
 * @param directory the folder of the plan files, inside {@code root} unless absolute
 * @param only test classes ({@code AgentsTest}) or methods ({@code AgentsTest#john}) that recording is meant for; empty
 *     for all
 * @param agreement how many plans of a model must agree before one is recorded
 */
public record PlanbookSettings(
        PlanbookMode mode, boolean buildServer, Path root, Path directory, List<String> only, int agreement) {

    public PlanbookSettings {
        only = List.copyOf(only);
    }

    /** The mode for one test: recording that is not meant for it is {@link PlanbookMode#AUTO}. */
    public PlanbookMode mode(String test) {
        boolean records = mode == PlanbookMode.RECORD || mode == PlanbookMode.RERECORD;
        int method = test.indexOf('#');
        String testClass = method < 0 ? test : test.substring(0, method);
        boolean meant = only.isEmpty() || only.contains(test) || only.contains(testClass);
        return records && !meant ? PlanbookMode.AUTO : mode;
    }

    /** The books of the folder. */
    public Planbooks books() {
        return new Planbooks(root, directory);
    }
}
