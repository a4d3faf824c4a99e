package io.tradeagent.gateway.authentication;

import io.tradeagent.kernel.Account;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A key that was registered for an account.
 *
 * @param account that it opens
 * @param id by which the key names itself: what stands before its first dot
 * @param hash of the whole key
 * @param notBefore from when on it counts; null if it counts already
 * @param notAfter until when it counts, exclusively; null if for ever
 */
record RegisteredKey(
        Account account,
        String id,
        Argon2idHash hash,
        @Nullable Instant notBefore,
        @Nullable Instant notAfter) {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    RegisteredKey {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("key_id must be 1 to 64 of A-Z a-z 0-9 _ -");
        }
        if (notBefore != null && notAfter != null && !notBefore.isBefore(notAfter)) {
            throw new IllegalArgumentException("not_before must be before not_after");
        }
    }

    boolean validAt(Instant now) {
        return (notBefore == null || !now.isBefore(notBefore)) && (notAfter == null || now.isBefore(notAfter));
    }
}
