package io.tradeagent.approval;

/**
 * Which decision this is, and where it stands among all decisions.
 *
 * @param decisionId the sender's message id; the same again means the same decision
 * @param sequence the broker's number; of two decisions about one identity the one with the higher number counts
 */
public record Stamp(String decisionId, long sequence) {}
