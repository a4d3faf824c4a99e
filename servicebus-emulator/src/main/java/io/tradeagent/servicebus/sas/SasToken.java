package io.tradeagent.servicebus.sas;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/**
 * A token as it was sent: {@code SharedAccessSignature sr=…&sig=…&se=…&skn=…}. Nothing in it is trusted before {@link
 * SasVerifier} has seen it.
 *
 * @param rawResource still URL-encoded, as that is what was signed
 * @param rawExpiry seconds since the epoch, as text, as that is what was signed
 */
record SasToken(String rawResource, String rawExpiry, String keyName, byte[] signature) {
    private static final String PREFIX = "SharedAccessSignature ";

    /** @throws SasRefusedException when it is no token */
    static SasToken parse(String token) {
        if (!token.startsWith(PREFIX)) {
            throw new SasRefusedException(SasRefusedException.Reason.MALFORMED);
        }
        Map<String, String> fields = new HashMap<>();
        for (String field : token.substring(PREFIX.length()).split("&", -1)) {
            int equals = field.indexOf('=');
            if (equals > 0) {
                fields.put(field.substring(0, equals), field.substring(equals + 1));
            }
        }
        try {
            return new SasToken(
                    required(fields, "sr"),
                    required(fields, "se"),
                    decoded(required(fields, "skn")),
                    Base64.getDecoder().decode(decoded(required(fields, "sig"))));
        } catch (IllegalArgumentException e) {
            throw new SasRefusedException(SasRefusedException.Reason.MALFORMED);
        }
    }

    Resource resource() {
        return Resource.of(decoded(rawResource));
    }

    /** Seconds since the epoch. */
    long expirySeconds() {
        try {
            return Long.parseLong(rawExpiry);
        } catch (NumberFormatException e) {
            throw new SasRefusedException(SasRefusedException.Reason.MALFORMED);
        }
    }

    private static String required(Map<String, String> fields, String name) {
        String value = fields.get(name);
        if (value == null) {
            throw new SasRefusedException(SasRefusedException.Reason.MALFORMED);
        }
        return value;
    }

    private static String decoded(String value) {
        return URLDecoder.decode(value, StandardCharsets.UTF_8);
    }

    /** Tokens are secrets: they must not reach a log by accident. */
    @Override
    public String toString() {
        return "SasToken[" + keyName + "]";
    }
}
