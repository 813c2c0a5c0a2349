package io.dbintent.report;

/** Progress of a long step as a line, at every tenth of the way. */
final class ProgressBar {

    private static final int WIDTH = 20;

    private ProgressBar() {}

    /** Empty except at every tenth, so that a log of a large schema stays short. */
    static String line(int done, int total) {
        if (total <= 0 || done * 10 / total == (done - 1) * 10 / total) {
            return "";
        }
        int filled = done * WIDTH / total;
        return "  Embedding schema [" + "#".repeat(filled) + ".".repeat(WIDTH - filled) + "] " + done + "/" + total
                + "\n";
    }
}
