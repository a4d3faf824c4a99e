package io.tradeagent.gateway.authentication;

import io.tradeagent.gateway.codec.StrictJson;
import io.tradeagent.kernel.Account;
import io.tradeagent.kernel.TenantId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads a file of registered keys: {@code {"keys":[{"tenant","account","key_id","hash","not_before"?,"not_after"?}, …]}}. */
final class KeyFileReader {

    private static final long MOST_BYTES = 64L * 1024 * 1024;
    private static final Set<String> MEMBERS =
            Set.of("tenant", "account", "key_id", "hash", "not_before", "not_after", "comment");

    private KeyFileReader() {}

    /**
     * The keys in a file.
     *
     * @throws BadKeyFileException if it cannot be read, or anything in it is wrong: a mistake must not lock out an account unnoticed
     */
    static RegisteredKeys read(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new BadKeyFileException(file + " is larger than 64 MiB", null);
            }
            ObjectNode content = StrictJson.object(Files.readAllBytes(file))
                    .orElseThrow(() -> new BadKeyFileException(file + " is not one JSON object in UTF-8", null));
            if (!content.path("keys").isArray() || content.size() != 1) {
                throw new BadKeyFileException(file + " must have the member keys, a list, and nothing else", null);
            }
            return keys(file, content.path("keys"));
        } catch (IOException e) {
            throw new BadKeyFileException(file + " cannot be read", e);
        }
    }

    private static RegisteredKeys keys(Path file, JsonNode entries) {
        List<RegisteredKey> keys = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            try {
                keys.add(key(entries.get(i)));
            } catch (IllegalArgumentException | DateTimeException e) {
                throw new BadKeyFileException(file + ": keys[" + i + "] " + reason(e), null);
            }
        }
        try {
            return new RegisteredKeys(keys);
        } catch (IllegalArgumentException e) {
            throw new BadKeyFileException(file + ": " + e.getMessage(), null);
        }
    }

    private static String reason(RuntimeException e) {
        return e instanceof DateTimeException ? "has a time that is not RFC 3339" : String.valueOf(e.getMessage());
    }

    private static RegisteredKey key(JsonNode entry) {
        if (!entry.isObject() || !MEMBERS.containsAll(entry.propertyNames())) {
            throw new IllegalArgumentException(
                    "must be an object of " + MEMBERS.stream().sorted().toList());
        }
        return new RegisteredKey(
                new Account(new TenantId(text(entry, "tenant")), text(entry, "account")),
                text(entry, "key_id"),
                Argon2idHash.parse(text(entry, "hash")),
                time(entry, "not_before"),
                time(entry, "not_after"));
    }

    private static String text(JsonNode entry, String member) {
        JsonNode value = entry.path(member);
        if (!value.isString()) {
            throw new IllegalArgumentException("must have " + member + ", a text");
        }
        return value.stringValue();
    }

    private static @Nullable Instant time(JsonNode entry, String member) {
        return entry.path(member).isMissingNode() ? null : Instant.parse(text(entry, member));
    }
}
