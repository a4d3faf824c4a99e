package io.tradeagent.local.terminal.link;

/** What came of opening the stream. */
public sealed interface ConnectAnswer {

    /** It is open. */
    record Connected(GatewayStream stream) implements ConnectAnswer {}

    /**
     * The gateway did not upgrade.
     *
     * @param status HTTP status; 401: the session is over
     */
    record Refused(int status) implements ConnectAnswer {}

    /** Nobody answered. */
    record Unreachable(String why) implements ConnectAnswer {}
}
