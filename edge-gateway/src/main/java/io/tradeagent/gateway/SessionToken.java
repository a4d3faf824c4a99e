package io.tradeagent.gateway;

/**
 * The bearer token of a session, opaque to clients.
 *
 * @param secret as it travels in {@code Authorization: Bearer}
 */
public record SessionToken(String secret) {

    @Override
    public String toString() {
        return "SessionToken[redacted]";
    }
}
