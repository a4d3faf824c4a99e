package io.tradeagent.local.terminal.link;

/**
 * What names a session to the gateway.
 *
 * @param secret opaque; whoever has it is the session
 */
public record SessionToken(String secret) {

    /** Never the secret. */
    @Override
    public String toString() {
        return "SessionToken[secret]";
    }
}
