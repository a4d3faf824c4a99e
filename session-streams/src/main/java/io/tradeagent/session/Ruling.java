package io.tradeagent.session;

/**
 * An operator's decision, whatever it says.
 *
 * @param id the same again has no second effect
 * @param sequence in the order of deciding; one that is not above the last applied is ignored
 * @param by who decided
 */
public record Ruling(String id, long sequence, String by) {}
