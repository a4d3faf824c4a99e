/**
 * What each session still has to receive, as a pure state machine.
 *
 * <p>{@link io.tradeagent.outbox.OutboxMachine#decide} looks at an account's index, at its orders and at the time, and
 * answers with events; folding them ({@link io.tradeagent.outbox.OutboxFold}) is the only thing that changes state. No
 * clock, no randomness, no I/O: the same history gives the same sequences, ids and deliveries.
 *
 * <p>An order is kept in one of two places. <em>Waiting</em>, without a sequence and without a recipient, in the order of
 * arrival. Or <em>sent</em>, under the sequence that it got at its first sending, for good: that sequence, its message id
 * and its command id never change, however often it is sent. A settled order leaves, and only its name is remembered.
 */
@NullMarked
package io.tradeagent.outbox;

import org.jspecify.annotations.NullMarked;
