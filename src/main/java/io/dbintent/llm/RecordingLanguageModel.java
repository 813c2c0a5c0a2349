package io.dbintent.llm;

/** Asks another model, and keeps each of its replies without secrets. */
final class RecordingLanguageModel implements LanguageModel {

    private final LanguageModel model;
    private final ReplyFolder folder;
    private final Secrets secrets;

    RecordingLanguageModel(LanguageModel model, ReplySettings settings) {
        this.model = model;
        this.folder = new ReplyFolder(settings.directory());
        this.secrets = new Secrets(settings.secrets());
    }

    @Override
    public String name() {
        return model.name();
    }

    @Override
    public boolean remote() {
        return model.remote();
    }

    @Override
    public Reply ask(Prompt prompt) {
        Reply reply = model.ask(prompt);
        folder.write(new Exchange(
                secrets.stripped(model.name()),
                stripped(prompt, secrets),
                lines(secrets.stripped(reply.text())),
                reply.truncated()));
        return reply;
    }

    /** The prompt as it is written and known by; a line ends in one way on every system. */
    static Prompt stripped(Prompt prompt, Secrets secrets) {
        return new Prompt(
                prompt.purpose(),
                lines(secrets.stripped(prompt.system())),
                lines(secrets.stripped(prompt.user())),
                prompt.format());
    }

    private static String lines(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }
}
