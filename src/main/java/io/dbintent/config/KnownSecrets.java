package io.dbintent.config;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The keys and passwords that the configuration holds, so that they can be kept out of what is written. */
final class KnownSecrets {

    private static final Pattern IN_URL = Pattern.compile("//[^/?@:]*:([^/?@]+)@"
            + "|(?i:password|passwd|pwd|secret|token)[\\w.-]*=(?:\\{([^}]*)}|([^&;,)\\s]+))"
            + "|:(?:thin|oci):[^@/]*/([^@]+)@");

    private KnownSecrets() {}

    static List<String> of(Values values) {
        List<String> secrets = new ArrayList<>();
        values.find(Key.PASSWORD).map(Value::text).ifPresent(secrets::add);
        values.find(Key.URL).map(Value::text).ifPresent(url -> addFrom(url, secrets));
        // Also those of providers that are not selected: a prompt or a reply may hold them all the same.
        for (String name : ApiKeys.names()) {
            values.apiKey(name).map(entry -> entry.text().strip()).ifPresent(secrets::add);
        }
        return secrets;
    }

    private static void addFrom(String url, List<String> secrets) {
        Matcher matcher = IN_URL.matcher(url);
        while (matcher.find()) {
            for (int group = 1; group <= matcher.groupCount(); group++) {
                String found = matcher.group(group);
                if (found != null) {
                    secrets.add(found);
                    secrets.add(decoded(found));
                }
            }
        }
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }
}
