package io.tradeagent.approval.app;

import io.tradeagent.approval.SignatureRule;
import io.tradeagent.approval.SignatureRule.Unsigned;
import io.tradeagent.approval.signing.Keyring;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Signatures of decisions. There is no key by default, in no profile.
 *
 * @param keys as text, see {@link Keyring#parse}
 * @param keysFile that holds this text
 * @param required whether a decision has to be signed
 */
record SignatureSettings(
        @Nullable String keys,
        @Nullable Path keysFile,
        @DefaultValue("false") boolean required) {

    private static final String PREFIX = "tradeagent.service-bus.signature.";

    /** Adds what is wrong, without repeating values. */
    void check(List<String> violations) {
        if (isGiven(keys) && isGiven(keysFile)) {
            violations.add("only one of " + PREFIX + "keys and " + PREFIX + "keys-file can be set");
            return;
        }
        try {
            Keyring keyring = keyring();
            if (keyring.keys().isEmpty() && required) {
                violations.add(PREFIX + "required needs " + PREFIX + "keys or " + PREFIX + "keys-file");
            }
            if (keyring.keys().isEmpty() && isGiven(keysFile)) {
                violations.add(PREFIX + "keys-file holds no key: " + keysFile);
            }
        } catch (IllegalArgumentException e) {
            violations.add(PREFIX + (isGiven(keysFile) ? "keys-file: " : "keys: ") + e.getMessage());
        } catch (IOException e) {
            violations.add(PREFIX + "keys-file cannot be read: " + keysFile);
        }
    }

    /** The rule; call {@link #check} first. */
    SignatureRule rule() {
        try {
            return new SignatureRule(keyring(), required ? Unsigned.REFUSED : Unsigned.ACCEPTED);
        } catch (IOException e) {
            throw new IllegalStateException("unchecked configuration", e);
        }
    }

    private Keyring keyring() throws IOException {
        if (keysFile != null && isGiven(keysFile)) {
            return Keyring.parse(Files.readString(keysFile));
        }
        return keys == null ? Keyring.EMPTY : Keyring.parse(keys);
    }

    // An empty environment variable is how containers say "not set".
    private static boolean isGiven(@Nullable Object value) {
        return value != null && !value.toString().isBlank();
    }

    @Override
    public String toString() {
        return "SignatureSettings[keys=" + (isGiven(keys) ? "<redacted>" : "none") + ", keysFile=" + keysFile
                + ", required=" + required + "]";
    }
}
