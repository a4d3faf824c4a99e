package io.tradeagent.local.terminal.link;

/**
 * Which session it is.
 *
 * @param epoch of its identity; a higher one fences this
 * @param fingerprint of the auth key, 64 hexadecimal digits; what an operator approves
 */
public record SessionRef(String sessionId, long epoch, String fingerprint) {}
