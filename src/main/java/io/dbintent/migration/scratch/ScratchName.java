package io.dbintent.migration.scratch;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a scratch database and of its account. It says when it was made, so that leftovers of a crash are known
 * by name and age, and fits into the 32 characters that MySQL allows for an account.
 */
record ScratchName(String text, Instant made) {

    static final String PREFIX = "dbintent_scratch_";

    private static final Pattern SHAPE = Pattern.compile(PREFIX + "([0-9a-z]{6,7})_[0-9a-f]{6}");
    private static final int RADIX = 36;
    private static final SecureRandom RANDOM = new SecureRandom();

    static ScratchName next(Instant now) {
        byte[] bytes = new byte[3];
        RANDOM.nextBytes(bytes);
        String text = PREFIX + Long.toString(now.getEpochSecond(), RADIX) + "_"
                + HexFormat.of().formatHex(bytes);
        return new ScratchName(text, Instant.ofEpochSecond(now.getEpochSecond()));
    }

    /** Empty for every name that is not ours, whatever it begins with. */
    static Optional<ScratchName> parse(String text) {
        Matcher matcher = SHAPE.matcher(text);
        return matcher.matches()
                ? Optional.of(new ScratchName(text, Instant.ofEpochSecond(Long.parseLong(matcher.group(1), RADIX))))
                : Optional.empty();
    }

    boolean isOlderThan(Duration age, Instant now) {
        return made.plus(age).isBefore(now);
    }

    /** Letters of both cases, digits and signs, for servers that check passwords. */
    static String password() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return "Aa1." + HexFormat.of().formatHex(bytes);
    }
}
