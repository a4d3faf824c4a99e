/**
 * The wire: AMQP 1.0 as the Service Bus clients speak it, on proton-j's engine and one thread of our own.
 *
 * <p>One thread does everything, so nothing here is thread safe. What goes wrong with a connection ends that connection and
 * nothing else: {@link io.tradeagent.servicebus.amqp.Peer} is the one place that contains failures.
 */
@NullMarked
package io.tradeagent.servicebus.amqp;

import org.jspecify.annotations.NullMarked;
