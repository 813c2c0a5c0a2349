package io.dbintent.llm;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

/** What can be said of a provider's address by looking at it, without asking DNS. */
final class BaseUrl {

    private static final Pattern LOOPBACK_V4 = Pattern.compile("127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}");

    private BaseUrl() {}

    /** The address without white space around it and slashes after it. */
    static String checked(String text) {
        URI uri;
        try {
            uri = new URI(text.strip());
        } catch (URISyntaxException e) {
            // Its text is not repeated, nor is the cause kept: it may hold a password.
            throw refused("it is not a URL");
        }
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw refused("it does not start with http:// or https://");
        }
        if (uri.getHost() == null) {
            throw refused("it has no host name");
        }
        if (uri.getRawUserInfo() != null || uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw refused("it has a user, a query or a fragment; secrets belong into the key");
        }
        return uri.toString().replaceAll("/+$", "");
    }

    private static IllegalArgumentException refused(String why) {
        return new IllegalArgumentException(
                "The model's base URL cannot be used: " + why + ". Expected something like http://127.0.0.1:11434");
    }

    /** Whether requests to this address stay on this machine for certain: a loopback literal or {@code localhost}. */
    static boolean isLoopback(String url) {
        String host = URI.create(url).getHost();
        if (host == null) {
            return false;
        }
        return host.equalsIgnoreCase("localhost")
                || host.equals("[::1]")
                || host.equals("[0:0:0:0:0:0:0:1]")
                || LOOPBACK_V4.matcher(host).matches();
    }

    /** The address as it may be shown: without user, query and fragment. */
    static String shown(String url) {
        int end = url.length();
        for (char stop : new char[] {'?', '#'}) {
            int at = url.indexOf(stop);
            end = at >= 0 ? Math.min(end, at) : end;
        }
        return url.substring(0, end).replaceFirst("//[^/@]*@", "//");
    }
}
