/**
 * The outbox in Kafka Streams: decode, load, decide, fold, store, forward, and nothing else.
 *
 * <p>The outbox reads four topics, of which Kafka keeps no common order, so its decisions name the wall clock's time: whether an
 * order may still be sent is about the time at which it would be sent, not about the time at which it was written. Time never
 * runs backwards for an account: it is kept in its index, and a clock that steps back is not followed. Every decision is
 * stored, with the time that it used, in the transaction that reads its input; nothing is ever decided again.
 */
@NullMarked
package io.tradeagent.outbox.stream;

import org.jspecify.annotations.NullMarked;
