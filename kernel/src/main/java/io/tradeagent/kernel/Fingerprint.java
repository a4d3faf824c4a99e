package io.tradeagent.kernel;

import java.util.regex.Pattern;

/**
 * What the platform keeps of an authentication key: HMAC-SHA-256 with a server-side pepper, never the key itself.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record Fingerprint(String hex) {

    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

    public Fingerprint {
        if (!HEX.matcher(hex).matches()) {
            throw new IllegalArgumentException("auth_key_fingerprint must be 64 lower-case hexadecimal digits");
        }
    }

    /** The first eight digits: enough for people to tell identities apart. */
    public String abbreviated() {
        return hex.substring(0, 8);
    }

    @Override
    public String toString() {
        return hex;
    }
}
