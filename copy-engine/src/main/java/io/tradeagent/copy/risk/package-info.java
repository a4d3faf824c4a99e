/**
 * Limits of what a follower may risk, one guard a limit.
 *
 * <p>Only openings come here: {@link io.tradeagent.copy.risk.Opening} cannot say anything else. What closes or reduces is
 * never limited, blocked or delayed by a guard, so nothing in this package takes a close.
 *
 * <p>A guard that lacks a figure, or has only an old one, denies. All guards are asked, so that the record of a decision is
 * complete, and the strictest of their verdicts counts.
 */
@NullMarked
package io.tradeagent.copy.risk;

import org.jspecify.annotations.NullMarked;
