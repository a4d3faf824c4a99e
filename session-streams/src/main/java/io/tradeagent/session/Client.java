package io.tradeagent.session;

import org.jspecify.annotations.Nullable;

/**
 * Who asks for a session.
 *
 * @param platform the terminal
 * @param authMethod that vouched for the key
 * @param source network address, for the audit log; null where it is not known
 */
public record Client(
        Platform platform, String authMethod, @Nullable String source) {}
