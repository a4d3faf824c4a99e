package io.tradeagent.gateway;

import io.tradeagent.kernel.Account;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A client asks for a session.
 *
 * @param account that it claims
 * @param authMethod by which the key is to be judged
 * @param key that it presents
 * @param platform that it runs on
 * @param ea its name; null where it gave none
 * @param sandbox whether it may only ever touch a sandbox
 */
public record SessionRequest(
        Account account,
        String authMethod,
        AuthKey key,
        Platform platform,
        @Nullable EaProgram ea,
        boolean sandbox) {

    /**
     * SHA-256, hexadecimal, over everything but the key: two requests of one identity are the same when their digests are.
     * Spelling (order of fields, white space, unknown fields, defaults given or left out) does not count.
     */
    public String digest() {
        String program = ea == null ? "" : HexFormat.of().formatHex(digestedFields(ea));
        byte[] fields = LengthPrefixed.join(
                account.tenant().value(),
                account.id(),
                authMethod,
                platform.name(),
                program,
                Boolean.toString(sandbox));
        return HexFormat.of().formatHex(sha256(fields));
    }

    /** The same request for a sandbox. */
    public SessionRequest inSandbox() {
        return new SessionRequest(account, authMethod, key, platform, ea, true);
    }

    private static byte[] digestedFields(EaProgram ea) {
        return LengthPrefixed.join(ea.name(), ea.version(), Integer.toString(ea.build()));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
