package io.tradeagent.copy.follower;

import java.util.UUID;

/**
 * That an operator wants something, and why.
 *
 * @param id names it
 * @param operator who; not blank
 * @param reason for people; not blank
 */
public record OperatorOrder(UUID id, String operator, String reason) {

    public OperatorOrder {
        if (operator.isBlank() || reason.isBlank()) {
            throw new IllegalArgumentException("an operator's order says who wants it and why");
        }
    }
}
