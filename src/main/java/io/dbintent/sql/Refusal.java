package io.dbintent.sql;

/** Leaves the guard's work at the first objection; never leaves {@link SqlGuard}. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    Refusal(FindingCode code, String message) {
        super(message, null, false, false);
        this.finding = Finding.of(code, message);
    }

    Finding finding() {
        return finding;
    }
}
