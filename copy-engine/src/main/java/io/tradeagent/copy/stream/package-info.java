/**
 * The copy engine in Kafka Streams: decode, load, decide, fold, store, forward, and nothing else.
 *
 * <p>It reads eight topics, of which Kafka keeps no common order, so its decisions name the wall clock's time and the events that
 * they were made from. A decision is stored, with its outputs, in the transaction that reads its input; nothing is decided again.
 */
@NullMarked
package io.tradeagent.copy.stream;

import org.jspecify.annotations.NullMarked;
