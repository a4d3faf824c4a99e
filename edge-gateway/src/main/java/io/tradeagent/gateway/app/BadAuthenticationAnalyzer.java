package io.tradeagent.gateway.app;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in two sentences, and not in a stack trace, why the gateway does not start. */
final class BadAuthenticationAnalyzer extends AbstractFailureAnalyzer<BadAuthenticationException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, BadAuthenticationException cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "Correct " + AuthSettings.PREFIX
                        + ": docs/how-to/authentication-methods.md has an example for each method.",
                cause);
    }
}
