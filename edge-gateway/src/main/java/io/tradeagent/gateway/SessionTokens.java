package io.tradeagent.gateway;

import io.tradeagent.kernel.Account;
import io.tradeagent.kernel.Epoch;
import io.tradeagent.kernel.Fingerprint;
import io.tradeagent.kernel.Identity;
import io.tradeagent.kernel.SessionId;
import io.tradeagent.kernel.TenantId;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/**
 * Signs session tokens and checks them without a look-up, so any gateway of a deployment can serve any session.
 *
 * <p>A token is base64url without padding over {@code version, tenant, account, fingerprint, session id, epoch} and the HMAC-SHA-256
 * of these bytes. The same claims give the same token: an idempotent repeat of a session's creation gets what it got before.
 */
public final class SessionTokens {

    private static final byte VERSION = 1;
    private static final int MAC_BYTES = 32;
    private static final int FINGERPRINT_BYTES = 32;
    /** Far above the longest token there is; bounds the work for nonsense. */
    private static final int MOST_CHARACTERS = 512;

    private final SecretKey key;

    public SessionTokens(SecretKey key) {
        this.key = key;
    }

    /** The token of a session. */
    public SessionToken sign(TokenClaims claims) {
        byte[] payload = encode(claims);
        byte[] mac = key.hmac(payload);
        byte[] token = ByteBuffer.allocate(payload.length + mac.length)
                .put(payload)
                .put(mac)
                .array();
        return new SessionToken(Base64.getUrlEncoder().withoutPadding().encodeToString(token));
    }

    /** What a token says; empty for anything that this deployment did not sign exactly so. */
    public Optional<TokenClaims> verify(SessionToken token) {
        return decodeBase64(token.secret())
                .filter(bytes -> bytes.length > MAC_BYTES)
                .filter(this::authentic)
                .flatMap(bytes -> decode(ByteBuffer.wrap(bytes, 0, bytes.length - MAC_BYTES)));
    }

    private boolean authentic(byte[] token) {
        int split = token.length - MAC_BYTES;
        byte[] expected = key.hmac(Arrays.copyOf(token, split));
        return MessageDigest.isEqual(expected, Arrays.copyOfRange(token, split, token.length));
    }

    private static Optional<byte[]> decodeBase64(String text) {
        if (text.length() > MOST_CHARACTERS) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            // The decoder lets unused bits and padding pass; a token has one spelling.
            String spelling = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            return spelling.equals(text) ? Optional.of(bytes) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static byte[] encode(TokenClaims claims) {
        byte[] tenant = ascii(claims.identity().account().tenant().value());
        byte[] account = ascii(claims.identity().account().id());
        UUID session = claims.session().value();
        return ByteBuffer.allocate(1 + 1 + tenant.length + 1 + account.length + FINGERPRINT_BYTES + 3 * Long.BYTES)
                .put(VERSION)
                .put((byte) tenant.length)
                .put(tenant)
                .put((byte) account.length)
                .put(account)
                .put(HexFormat.of().parseHex(claims.identity().fingerprint().hex()))
                .putLong(session.getMostSignificantBits())
                .putLong(session.getLeastSignificantBits())
                .putLong(claims.epoch().number())
                .array();
    }

    private static Optional<TokenClaims> decode(ByteBuffer payload) {
        try {
            if (payload.get() != VERSION) {
                return Optional.empty();
            }
            TenantId tenant = new TenantId(text(payload));
            Account account = new Account(tenant, text(payload));
            byte[] fingerprint = new byte[FINGERPRINT_BYTES];
            payload.get(fingerprint);
            Identity identity =
                    new Identity(account, new Fingerprint(HexFormat.of().formatHex(fingerprint)));
            SessionId session = new SessionId(new UUID(payload.getLong(), payload.getLong()));
            return Optional.of(new TokenClaims(identity, session, new Epoch(payload.getLong())));
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            // Signed by this deployment, but by a version that wrote another form.
            return Optional.empty();
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static String text(ByteBuffer payload) {
        byte[] bytes = new byte[Byte.toUnsignedInt(payload.get())];
        payload.get(bytes);
        return new String(bytes, StandardCharsets.US_ASCII);
    }
}
