package io.tradeagent.gateway;

/**
 * The secret that a client presents. It lives as long as the request that brought it and never leaves the gateway.
 *
 * @param secret as the client sent it
 */
public record AuthKey(String secret) {

    @Override
    public String toString() {
        return "AuthKey[redacted]";
    }
}
