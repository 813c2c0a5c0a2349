package io.dbintent.benchmark;

/** What a verdict is worth against the known truth. */
enum Outcome {
    CORRECT,
    FALSE_PASS,
    FALSE_FAIL,
    UNFOUNDED_FAIL,
    ABSTAIN,
    WRONG_ROWS
}
