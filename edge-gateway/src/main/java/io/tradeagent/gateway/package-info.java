/**
 * The gateway's decisions: who may ask, what a token is worth, what a connection may send and receive.
 *
 * <p>A gateway holds sockets and nothing else: every change of a session is decided elsewhere, from Kafka. What stands here is
 * free of frameworks. Two clocks are injected: an {@link java.time.InstantSource} where an instant of the protocol is judged, a
 * {@link io.tradeagent.gateway.Ticker} where time is measured, because a wall clock may step.
 */
@NullMarked
package io.tradeagent.gateway;

import org.jspecify.annotations.NullMarked;
