package io.tradeagent.local.terminal;

/** What a terminal does when its connection ends. */
sealed interface Reaction {

    /** Connect again with the same session. */
    record Reconnect(Haste haste) implements Reaction {}

    /** The session is over: ask for another. */
    record NewSession() implements Reaction {}

    /** Do not try again. */
    record Stop(StopReason reason) implements Reaction {}

    /** Whether the first attempt waits. */
    enum Haste {
        /** It does not. */
        AT_ONCE,
        /** It waits as long as the backoff says. */
        WITH_BACKOFF
    }

    /**
     * The protocol's close codes.
     *
     * @param code WebSocket close code; 1006: the connection broke
     * @param reason the text of the close frame
     */
    static Reaction toClose(int code, String reason) {
        return switch (code) {
            case 4001 -> new Stop(StopReason.SUPERSEDED);
            case 4002 -> new Stop(StopReason.REJECTED);
            case 4003, 4004 -> new NewSession();
            case 4005 -> new Stop(StopReason.LOGGED_OUT);
            case 1008 ->
                reason.equals("connection_replaced")
                        ? new Stop(StopReason.CONNECTION_REPLACED)
                        : new Reconnect(Haste.WITH_BACKOFF);
            case 1012 -> new Reconnect(Haste.AT_ONCE);
            default -> new Reconnect(Haste.WITH_BACKOFF);
        };
    }

    /** The HTTP status of a refused upgrade: 401 means that the token is worth nothing any more. */
    static Reaction toRefusedUpgrade(int status) {
        return status == 401 ? new NewSession() : new Reconnect(Haste.WITH_BACKOFF);
    }
}
