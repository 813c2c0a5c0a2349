package io.dbintent.llm;

import org.jspecify.annotations.Nullable;

/** The configured model, whose library is loaded when it is first asked: a run that asks nothing needs none of it. */
public final class LazyLanguageModel implements LanguageModel {

    private final ModelSettings settings;
    private final ReplySettings replies;
    private @Nullable LanguageModel open;

    public LazyLanguageModel(ModelSettings settings, ReplySettings replies) {
        this.settings = settings;
        this.replies = replies;
    }

    @Override
    public String name() {
        return settings.label();
    }

    /** @throws ModelException of kind {@code CONFIGURATION} if the provider's optional artifact or its key is missing */
    @Override
    public boolean remote() {
        return model().remote();
    }

    /**
     * {@inheritDoc}
     *
     * @throws ModelException of kind {@code CONFIGURATION} if the provider's optional artifact or its key is missing
     */
    @Override
    public Reply ask(Prompt prompt) {
        return model().ask(prompt);
    }

    private synchronized LanguageModel model() {
        LanguageModel model = open;
        if (model == null) {
            model = LanguageModels.open(settings, replies);
            open = model;
        }
        return model;
    }
}
