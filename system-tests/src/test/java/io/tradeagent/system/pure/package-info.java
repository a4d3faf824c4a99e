/**
 * The platform without Kafka, sockets or time: the gateway's core, the session machine and the outbox machine with their own codecs, joined
 * by queues in memory, under a clock that moves when it is told to.
 */
@NullMarked
package io.tradeagent.system.pure;

import org.jspecify.annotations.NullMarked;
