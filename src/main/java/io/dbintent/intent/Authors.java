package io.dbintent.intent;

import io.dbintent.llm.LanguageModel;
import java.util.ArrayList;
import java.util.List;

/** Who is asked for a plan, in which order. */
final class Authors {

    private Authors() {}

    /**
     * The built-in engine first where it may be asked, then the model where there is one.
     *
     * @param models whether a model may be asked
     */
    static List<PlanAuthor> inOrder(IntentParts parts, IntentListener listener, boolean models) {
        List<PlanAuthor> authors = new ArrayList<>();
        AuthorMode mode = parts.settings().author();
        if (mode != AuthorMode.MODEL) {
            authors.add(new BuiltinAuthor(parts.engines(), listener));
        }
        LanguageModel model = parts.model();
        if (models && mode != AuthorMode.BUILTIN && model != null) {
            authors.add(new ModelAuthor(model, parts.engines(), listener));
        }
        return authors;
    }
}
