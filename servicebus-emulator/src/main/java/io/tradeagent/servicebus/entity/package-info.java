/**
 * The broker itself, without a wire: queues, topics, subscriptions, sessions, locks and time.
 *
 * <p>Every durable change is a {@link io.tradeagent.servicebus.entity.Change}: it goes to the {@link
 * io.tradeagent.servicebus.entity.ChangeLog} first and only then takes effect, so replaying the log rebuilds the state.
 * Locks, session holds and consumers are not durable: a restart releases them. Nothing here is thread safe; one thread
 * owns a broker.
 */
@NullMarked
package io.tradeagent.servicebus.entity;

import org.jspecify.annotations.NullMarked;
