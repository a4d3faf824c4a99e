package io.tradeagent.local.terminal.link;

import java.util.concurrent.CompletionStage;

/** What a terminal can ask of a gateway. Every stage completes normally; failures are answers. */
public interface GatewayLink {

    /**
     * Asks for a session.
     *
     * @param idempotencyKey repeats of a request with the same key get the same session
     */
    CompletionStage<SessionAnswer> openSession(SessionRequest request, String idempotencyKey);

    /**
     * Opens the stream of a session.
     *
     * @param after highest outbound sequence that the terminal has seen; 0: none
     * @param listener hears frames once the stream has begun
     */
    CompletionStage<ConnectAnswer> connect(SessionGrant grant, long after, StreamListener listener);

    /** Ends the session; completes when the gateway has answered or cannot. */
    CompletionStage<Void> logout(SessionGrant grant);
}
