package io.tradeagent.local.cli;

import io.tradeagent.approval.signing.Keyring;
import io.tradeagent.approval.signing.SigningKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where the key that signs decisions is found: in the variables that also configure the connector, so that one setting serves both.
 *
 * @param keys the keys themselves
 * @param file that holds them
 */
record DecisionKeys(@Nullable String keys, @Nullable String file) {

    private static final String VARIABLE = "TRADEAGENT_SERVICE_BUS_SIGNATURE_KEYS";

    static DecisionKeys ofEnvironment() {
        return new DecisionKeys(System.getenv(VARIABLE), System.getenv(VARIABLE + "_FILE"));
    }

    /**
     * The key that signs; null where none is configured.
     *
     * @throws CommandException if the keys cannot be read; the message quotes none
     */
    @Nullable
    SigningKey signer() {
        try {
            return Keyring.parse(text()).signer().orElse(null);
        } catch (IOException e) {
            throw new CommandException("The keys cannot be read: " + file);
        } catch (IllegalArgumentException e) {
            throw new CommandException("The keys that sign decisions are wrong: " + e.getMessage());
        }
    }

    private String text() throws IOException {
        if (file != null && !file.isBlank()) {
            return Files.readString(Path.of(file));
        }
        return keys == null ? "" : keys;
    }

    @Override
    public String toString() {
        return "DecisionKeys[redacted]";
    }
}
