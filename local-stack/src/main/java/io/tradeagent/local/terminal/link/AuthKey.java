package io.tradeagent.local.terminal.link;

import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The secret by which a terminal proves that it may act for its account.
 *
 * @param secret goes to the gateway and nowhere else
 */
public record AuthKey(String secret) {

    private static final int BYTES = 32;

    /** A fresh key that nobody can guess. */
    public static AuthKey random(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new AuthKey(HexFormat.of().formatHex(bytes));
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return "AuthKey[secret]";
    }
}
