package io.dbintent.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.langchain4j.exception.AuthenticationException;
import dev.langchain4j.exception.InternalServerException;
import dev.langchain4j.exception.TimeoutException;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.math.BigDecimal;
import java.net.ConnectException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Opening a language model")
class LanguageModelsTests {

    private static final Prompt PROMPT = new Prompt("test", "", "Hello");

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "OLLAMA,-,llama3.1,false",
                "OLLAMA,http://localhost:2213,llama3.1,false",
                "OLLAMA,http://LOCALHOST,llama3.1,false",
                "OLLAMA,http://127.0.0.1:11434/,llama3.1,false",
                "OLLAMA,http://127.9.9.9,llama3.1,false",
                "OLLAMA,http://[::1]:11434,llama3.1,false",
                "OLLAMA,http://0.0.0.0:11434,llama3.1,true",
                "OLLAMA,http://192.168.1.5:11434,llama3.1,true",
                "OLLAMA,http://gpu-box:11434,llama3.1,true",
                "OLLAMA,http://localhost.example.com,llama3.1,true",
                "OLLAMA,http://127.0.0.1.example.com,llama3.1,true",
                "OLLAMA,-,gpt-oss:120b-cloud,true",
                "OLLAMA,-,qwen3:cloud,true",
                "OPENAI,-,gpt-4o,true",
                "OPENAI,http://127.0.0.1:8080/v1,local,false",
                "ANTHROPIC,-,claude,true",
                "GEMINI,-,gemini-2.5-flash,true",
                "GITLAB,-,code-suggestions,true",
                "GITLAB,https://gitlab.example.com,code-suggestions,true",
            })
    @DisplayName("tells whether prompts leave this machine, without asking DNS")
    void remote(ModelSettings.Provider provider, @Nullable String url, String name, boolean remote) {
        LanguageModel model = LanguageModels.open(settings(provider, name, url, "k"));

        assertThat(model.remote()).isEqualTo(remote);
        assertThat(model.name()).isEqualTo(provider.word() + ":" + name);
    }

    @Test
    @DisplayName("without a key names the environment variable")
    void missingKey() {
        ModelException failure = catchThrowableOfType(
                ModelException.class,
                () -> LanguageModels.open(settings(ModelSettings.Provider.GITLAB, "duo", null, null)));

        assertThat(failure.kind()).isEqualTo(ModelException.Kind.CONFIGURATION);
        assertThat(failure).hasMessage("""
                gitlab:duo needs a key.
                  Where: the environment
                  Expected: a key in GITLAB_TOKEN
                  Got: none
                  Next: Put a valid key into the environment variable GITLAB_TOKEN.""");
    }

    @ParameterizedTest
    @CsvSource({
        "OPENAI,dev.langchain4j.model.openai.,langchain4j-open-ai",
        "ANTHROPIC,dev.langchain4j.model.anthropic.,langchain4j-anthropic",
        "GEMINI,dev.langchain4j.model.googleai.,langchain4j-google-ai-gemini"
    })
    @DisplayName("without its optional library names the artifact to add; other providers do not need it")
    void missingLibrary(String provider, String missingPackage, String artifact) throws Exception {
        var lacking = new LackingLoader(missingPackage);

        assertThat(open(lacking, "OLLAMA")).isNull();
        assertThat(open(lacking, "GITLAB")).isNull();
        assertThat(open(lacking, provider))
                .isNotNull()
                .hasMessageContaining(
                        "Next: Add the artifact dev.langchain4j:" + artifact + " to the test dependencies");
    }

    @Test
    @DisplayName("from a chat model that was handed over leaves its settings alone and takes it as remote")
    void given() {
        var chat = ScriptedChatModel.saying("hi");
        LanguageModel model = LanguageModels.of(chat);

        Reply reply = model.ask(PROMPT);

        assertThat(model.name()).isEqualTo("ScriptedChatModel");
        assertThat(model.remote()).isTrue();
        assertThat(reply.text()).isEqualTo("hi");
        assertThat(reply.usage()).isEqualTo(new Usage(100, 20, null));
        assertThat(chat.requests().get(0).temperature()).isNull();
    }

    @Test
    @DisplayName("from a chat model that was handed over tells its failures apart")
    void givenFails() {
        assertThat(kindOf(new TimeoutException("x"))).isEqualTo(ModelException.Kind.TIMEOUT);
        assertThat(kindOf(new InternalServerException("x"))).isEqualTo(ModelException.Kind.SERVER_ERROR);
        assertThat(kindOf(new RuntimeException(new ConnectException()))).isEqualTo(ModelException.Kind.UNREACHABLE);
        assertThat(kindOf(new IllegalStateException("x"))).isEqualTo(ModelException.Kind.SERVER_ERROR);
        assertThat(kindOf(new RuntimeException(new InterruptedException()))).isEqualTo(ModelException.Kind.INTERRUPTED);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(failureOf(new AuthenticationException("bad key sk-12*****89")))
                .hasMessage("""
                        The chat model ScriptedChatModel that was handed to dbintent failed.
                          Where: io.dbintent.llm.ScriptedChatModel
                          Expected: a reply
                          Got: AuthenticationException
                          Next: See the cause; its settings, timeout and retries are those it was built with.""")
                .extracting(ModelException::kind)
                .isEqualTo(ModelException.Kind.REJECTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost:11434",
                "ftp://localhost",
                "http://",
                "http://user:hunter2@host",
                "http://host/?key=hunter2",
                "http://host/#hunter2",
                "http://hunter2 host",
                "//hunter2"
            })
    @DisplayName("refuses a base URL that cannot work, and does not repeat it")
    void badUrl(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings(ModelSettings.Provider.OLLAMA, "m", url, null))
                .withMessageStartingWith("The model's base URL cannot be used: ")
                .withMessageNotContaining("hunter2")
                .withNoCause();
    }

    @Test
    @DisplayName("refuses names, keys and numbers that cannot work; a key is never repeated")
    void badSettings() {
        assertThatIllegalArgumentException().isThrownBy(() -> settings(ModelSettings.Provider.OLLAMA, " ", null, null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings(ModelSettings.Provider.OLLAMA, "a\nb", null, null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings(ModelSettings.Provider.OPENAI, "m", null, "hunter2\r\nX-Evil: 1"))
                .withMessageNotContaining("hunter2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ModelSettings(
                        ModelSettings.Provider.OLLAMA, "m", null, null, Duration.ZERO, 0, null, null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ModelSettings(
                        ModelSettings.Provider.OLLAMA, "m", null, null, Duration.ofSeconds(1), -1, null, null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ModelSettings(
                        ModelSettings.Provider.OLLAMA,
                        "m",
                        null,
                        null,
                        Duration.ofSeconds(1),
                        0,
                        BigDecimal.ONE.negate(),
                        null));
    }

    @Test
    @DisplayName("drops white space around a key, and never prints it")
    void key() {
        ModelSettings settings = settings(ModelSettings.Provider.OPENAI, "m", "http://127.0.0.1/v1/", " hunter2\n");

        assertThat(settings.apiKey()).isEqualTo("hunter2");
        assertThat(settings)
                .hasToString("ModelSettings[provider=OPENAI, name=m, baseUrl=http://127.0.0.1/v1, apiKey=***,"
                        + " timeout=PT20S, maxRetries=0]");
    }

    @Test
    @DisplayName("from a chat model that was handed over survives one that returns nothing")
    @SuppressWarnings("NullAway")
    void givenReturnsNull() {
        LanguageModel model = LanguageModels.of(new ChatModel() {
            @Override
            public ChatResponse chat(ChatRequest request) {
                return null;
            }
        });

        ModelException failure = catchThrowableOfType(ModelException.class, () -> model.ask(PROMPT));

        assertThat(model.name()).isEqualTo("chat-model");
        assertThat(failure).hasMessageContaining("Got: NullPointerException: the chat model returned null");
    }

    private static ModelException.Kind kindOf(RuntimeException thrown) {
        return failureOf(thrown).kind();
    }

    private static ModelException failureOf(RuntimeException thrown) {
        LanguageModel model = LanguageModels.of(new ScriptedChatModel().thenThrow(thrown));
        return catchThrowableOfType(ModelException.class, () -> model.ask(PROMPT));
    }

    private static ModelSettings settings(
            ModelSettings.Provider provider, String name, @Nullable String url, @Nullable String key) {
        return new ModelSettings(provider, name, url, key, Duration.ofSeconds(20), 0, null, null);
    }

    /** Opens a provider with the classes of a loader; what it threw, or null. */
    private static @Nullable Throwable open(ClassLoader loader, String provider) throws Exception {
        Class<?> settingsType = loader.loadClass(ModelSettings.class.getName());
        Class<?> providerType = loader.loadClass(ModelSettings.Provider.class.getName());
        Object constant = providerType.getMethod("valueOf", String.class).invoke(null, provider);
        Object settings = settingsType.getConstructors()[0].newInstance(
                constant, "m", null, "k", Duration.ofSeconds(1), 0, null, null);
        try {
            loader.loadClass(LanguageModels.class.getName())
                    .getMethod("open", settingsType)
                    .invoke(null, settings);
            return null;
        } catch (InvocationTargetException e) {
            return e.getCause();
        }
    }

    /** Sees dbintent and all libraries but one. */
    private static final class LackingLoader extends ClassLoader {

        private final String missingPackage;

        LackingLoader(String missingPackage) {
            super(LanguageModelsTests.class.getClassLoader());
            this.missingPackage = missingPackage;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                if (name.startsWith(missingPackage)) {
                    throw new ClassNotFoundException(name);
                }
                Class<?> loaded = findLoadedClass(name);
                if (loaded != null) {
                    return loaded;
                }
                return name.startsWith("io.dbintent.llm.") ? define(name) : super.loadClass(name, resolve);
            }
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
                if (in == null) {
                    throw new ClassNotFoundException(name);
                }
                byte[] bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
