package io.tradeagent.gateway.app;

import io.tradeagent.gateway.SecretKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The secrets of a deployment, the same for all its gateways. There is no default in any profile: with another pepper every identity
 * would be another, with another token key no session would be known.
 *
 * @param pepper under which keys are fingerprinted
 * @param pepperFile that holds the pepper
 * @param tokenKey that signs session tokens
 * @param tokenKeyFile that holds the token key
 */
@ConfigurationProperties("tradeagent.gateway")
public record KeySettings(
        @Nullable String pepper,
        @Nullable Path pepperFile,
        @Nullable String tokenKey,
        @Nullable Path tokenKeyFile) {

    /**
     * The keys.
     *
     * @throws BadKeysException if one is missing, too short or used twice; the message quotes none
     */
    public Keys read() {
        SecretKey readPepper = read("pepper", pepper, pepperFile);
        SecretKey readTokenKey = read("token-key", tokenKey, tokenKeyFile);
        if (readPepper.sameAs(readTokenKey)) {
            throw new BadKeysException("tradeagent.gateway.pepper and tradeagent.gateway.token-key must differ", null);
        }
        return new Keys(readPepper, readTokenKey);
    }

    private static SecretKey read(String name, @Nullable String text, @Nullable Path file) {
        String setting = "tradeagent.gateway." + name;
        if ((text == null) == (file == null)) {
            throw new BadKeysException("exactly one of " + setting + " and " + setting + "-file must be set", null);
        }
        try {
            return SecretKey.ofText(text != null ? text : Files.readString(Objects.requireNonNull(file)));
        } catch (IllegalArgumentException e) {
            throw new BadKeysException(setting + " " + e.getMessage(), e);
        } catch (IOException e) {
            throw new BadKeysException(setting + "-file cannot be read: " + file, e);
        }
    }

    @Override
    public String toString() {
        return "KeySettings[redacted]";
    }

    /** The keys of a deployment. */
    public record Keys(SecretKey pepper, SecretKey tokenKey) {}
}
