package io.dbintent.planbook;

/**
 * What writing a plan took, or what a known plan saved.
 *
 * @param modelCalls how often a model was asked
 * @param tokens in and out together, as far as the model counted them
 * @param millis from the intent to the plan and its recording, without the verdict where that can be told apart
 */
public record Cost(int modelCalls, long tokens, long millis) {

    public static final Cost NOTHING = new Cost(0, 0, 0);

    public Cost plus(Cost other) {
        return new Cost(modelCalls + other.modelCalls, tokens + other.tokens, millis + other.millis);
    }
}
