package io.tradeagent.local.terminal.wire;

/**
 * An event as it goes out, the same bytes each time.
 *
 * @param eventId unique for the identity
 * @param frame the JSON text
 */
public record OutgoingEvent(String eventId, EventType type, String frame) {}
