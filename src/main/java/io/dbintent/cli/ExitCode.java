package io.dbintent.cli;

/** What the process's exit status says. */
enum ExitCode {
    ALL_PASS(0),
    NOT_ALL_PASS(1),
    USAGE(2),
    ENVIRONMENT(3);

    private final int status;

    ExitCode(int status) {
        this.status = status;
    }

    int status() {
        return status;
    }
}
