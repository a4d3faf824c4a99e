package io.tradeagent.servicebus;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs tokens as the documentation of Service Bus says. */
public final class SasTokens {
    private SasTokens() {}

    public static String sign(String resource, String keyName, String key, Instant expiry) {
        String encodedResource = URLEncoder.encode(resource, StandardCharsets.UTF_8);
        long seconds = expiry.getEpochSecond();
        return "SharedAccessSignature sr=" + encodedResource + "&sig="
                + URLEncoder.encode(hmac(encodedResource + "\n" + seconds, key), StandardCharsets.UTF_8) + "&se="
                + seconds + "&skn=" + keyName;
    }

    private static String hmac(String text, String key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
