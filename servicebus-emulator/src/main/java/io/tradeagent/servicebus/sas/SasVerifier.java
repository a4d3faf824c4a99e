package io.tradeagent.servicebus.sas;

import io.tradeagent.servicebus.sas.SasRefusedException.Reason;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Checks tokens against the keys of the namespace. Every key has all rights. */
public final class SasVerifier {
    private static final String ALGORITHM = "HmacSHA256";
    /** Later than anybody means, and still an instant. */
    private static final long MAX_EXPIRY_SECONDS = 253_402_300_799L;

    private final Map<String, String> keys;

    /** @param keys secret by key name */
    public SasVerifier(Map<String, String> keys) {
        this.keys = Map.copyOf(keys);
    }

    /**
     * @param audience the address that the client wants to use the token for
     * @throws SasRefusedException when the token does not allow that at {@code now}
     */
    public Grant verify(String token, String audience, Instant now) {
        SasToken parsed = SasToken.parse(token);
        String key = keys.get(parsed.keyName());
        if (key == null || !MessageDigest.isEqual(signature(parsed, key), parsed.signature())) {
            throw new SasRefusedException(Reason.INVALID_SIGNATURE);
        }
        Instant expiresAt = Instant.ofEpochSecond(Math.clamp(parsed.expirySeconds(), 0, MAX_EXPIRY_SECONDS));
        if (!expiresAt.isAfter(now)) {
            throw new SasRefusedException(Reason.EXPIRED);
        }
        if (!parsed.resource().contains(Resource.of(audience))) {
            throw new SasRefusedException(Reason.WRONG_AUDIENCE);
        }
        return new Grant(parsed.resource(), expiresAt);
    }

    private static byte[] signature(SasToken token, String key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            // The key is used as text; that it usually looks like base64 means nothing.
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            String signed = token.rawResource() + "\n" + token.rawExpiry();
            return mac.doFinal(signed.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }
}
