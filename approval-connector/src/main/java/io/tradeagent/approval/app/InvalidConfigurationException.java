package io.tradeagent.approval.app;

import java.util.List;

/** The configuration cannot work; the message lists everything that is wrong with it. */
final class InvalidConfigurationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidConfigurationException(List<String> violations) {
        super(String.join("; ", violations));
    }
}
