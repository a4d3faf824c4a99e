package io.tradeagent.gateway.app;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in two sentences, and not in a stack trace, why the gateway does not start. */
final class BadKeysAnalyzer extends AbstractFailureAnalyzer<BadKeysException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, BadKeysException cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "Put at least 32 random characters into a file of its own for each (openssl rand -hex 32) and name them in"
                        + " TRADEAGENT_GATEWAY_PEPPER_FILE and TRADEAGENT_GATEWAY_TOKEN_KEY_FILE. All gateways of a"
                        + " deployment need the same two.",
                cause);
    }
}
