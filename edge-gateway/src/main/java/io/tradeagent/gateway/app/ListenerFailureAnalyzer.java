package io.tradeagent.gateway.app;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/** Says in a line, and not in a stack trace, why the gateway does not listen. */
final class ListenerFailureAnalyzer implements FailureAnalyzer {

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ExposureException || cause instanceof TlsException) {
                return new FailureAnalysis(
                        String.valueOf(cause.getMessage()), "See docs/how-to/expose-the-gateway.md.", cause);
            }
        }
        return null;
    }
}
