package io.dbintent.llm;

import io.dbintent.llm.ModelException.Kind;
import org.jspecify.annotations.Nullable;

/** Words for what went wrong with a provider: the fact, the place, what was expected, what came, what to do. */
final class Failures {

    private final ModelSettings settings;

    Failures(ModelSettings settings) {
        this.settings = settings;
    }

    ModelException describe(Retries.GaveUp gaveUp) {
        TransportFailure last = gaveUp.last();
        Kind kind = kind(last);
        String got = last.got();
        if (gaveUp.attempts() > 1) {
            got += " (after " + gaveUp.attempts() + " attempts)";
        }
        if (gaveUp.waitTooLong()) {
            got += "; the next attempt would be more than " + Durations.inWords(Retries.LONGEST_WAIT) + " away";
        }
        String message = message(fact(kind, last), last.url(), expected(kind), got, next(kind, last));
        return new ModelException(kind, message, last.reason() == null ? last : last.reason());
    }

    /** The provider's library could make nothing of an answer that came. */
    ModelException unreadable(RuntimeException cause) {
        return new ModelException(
                Kind.UNREADABLE,
                message(
                        "The answer of " + settings.label() + " has no text that can be found.",
                        settings.baseUrl() == null ? "its public address" : settings.baseUrl(),
                        "an answer as " + settings.provider().word() + " documents it",
                        cause.getClass().getSimpleName() + " while reading it",
                        notThatApi()),
                cause);
    }

    static String message(String fact, String where, String expected, String got, String next) {
        return fact + "\n  Where: " + where + "\n  Expected: " + expected + "\n  Got: " + got + "\n  Next: " + next;
    }

    private static Kind kind(TransportFailure failure) {
        return switch (failure.kind()) {
            case NO_CONNECTION, BROKEN -> Kind.UNREACHABLE;
            case TIMEOUT -> Kind.TIMEOUT;
            case MALFORMED -> Kind.UNREADABLE;
            case INTERRUPTED -> Kind.INTERRUPTED;
            case STATUS -> {
                int status = failure.status();
                yield status == 429
                        ? Kind.RATE_LIMITED
                        : status == 408 ? Kind.TIMEOUT : status >= 500 ? Kind.SERVER_ERROR : Kind.REJECTED;
            }
        };
    }

    private String fact(Kind kind, TransportFailure failure) {
        String who = settings.label();
        return switch (kind) {
            case UNREACHABLE -> who + " cannot be reached.";
            case TIMEOUT -> who + " did not answer in time.";
            case RATE_LIMITED -> who + " refuses more requests for now.";
            case SERVER_ERROR -> who + " failed on its side.";
            case UNREADABLE -> "What answered for " + who + " does not speak its protocol, or reports an error.";
            case INTERRUPTED -> "The wait for " + who + " was interrupted.";
            case REJECTED, CONFIGURATION ->
                keyRefused(failure)
                        ? who + " refused the key."
                        : failure.status() == 404
                                ? who + " was not found."
                                : failure.status() / 100 == 3
                                        ? who + " redirects elsewhere."
                                        : who + " refused the request.";
        };
    }

    private String expected(Kind kind) {
        return switch (kind) {
            case TIMEOUT -> "a reply within " + Durations.inWords(settings.timeout());
            case UNREACHABLE -> "a connection";
            default -> "HTTP 200 with a JSON object";
        };
    }

    private String next(Kind kind, TransportFailure failure) {
        return switch (kind) {
            case UNREACHABLE ->
                settings.provider() == ModelSettings.Provider.OLLAMA
                        ? "Is Ollama running? Start it with `ollama serve`, then `ollama pull " + settings.name()
                                + "`; if it runs elsewhere, set the model's base URL."
                        : "Check the model's base URL, the network and the proxy.";
            case TIMEOUT -> "Raise the model's timeout, or choose a smaller or nearer model.";
            case RATE_LIMITED ->
                failure.got().contains("insufficient_quota")
                        ? "The account's quota is used up; look at the provider's billing page."
                        : "Wait, run fewer tests in parallel, or raise the limit at the provider.";
            case SERVER_ERROR ->
                settings.provider() == ModelSettings.Provider.OLLAMA
                        ? "Look at the log of `ollama serve`; the model may need more memory than there is."
                        : "Try again later; look at the provider's status page.";
            case UNREADABLE -> notThatApi();
            case INTERRUPTED -> "Nothing; whoever interrupted the test wanted it to stop.";
            case REJECTED, CONFIGURATION -> refusalNext(failure);
        };
    }

    private String refusalNext(TransportFailure failure) {
        if (keyRefused(failure)) {
            return keyAdvice(settings.provider());
        }
        if (failure.status() == 404) {
            return settings.provider() == ModelSettings.Provider.OLLAMA
                    ? "`ollama pull " + settings.name() + "`; `ollama list` shows what is there."
                    : "Check the model's name and base URL" + versionHint() + ".";
        }
        if (failure.status() / 100 == 3) {
            return "Set the base URL that it redirects to; redirects are not followed.";
        }
        return "Read what the provider says above; the model's name, its settings or the prompt's size may be wrong.";
    }

    private String versionHint() {
        return settings.provider() == ModelSettings.Provider.OPENAI ? ", which usually ends with /v1" : "";
    }

    /** What to do about a missing or refused key; names the variable, never a key. */
    static String keyAdvice(ModelSettings.Provider provider) {
        @Nullable String variable = provider.keyVariable();
        return variable == null
                ? "Ollama itself asks for no key; look at what stands in front of it."
                : "Put a valid key into the environment variable " + variable + ".";
    }

    private String notThatApi() {
        return "Does " + (settings.baseUrl() == null ? "the public address" : "the base URL") + " belong to the "
                + settings.provider().word() + " API? Something else, such as a proxy, may answer there.";
    }

    private static boolean keyRefused(TransportFailure failure) {
        int status = failure.status();
        // Gemini says 400 to a wrong key.
        return status == 401 || status == 403 || (status == 400 && failure.got().contains("API_KEY_INVALID"));
    }
}
