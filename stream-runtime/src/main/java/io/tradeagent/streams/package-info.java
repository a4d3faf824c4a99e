/**
 * What every Kafka Streams shell of the platform shares, so that each shell holds only its own topology.
 *
 * <p>A shell reads bytes, decodes them in {@link io.tradeagent.streams.Decoding} (what cannot be read becomes a dead letter in the
 * same transaction), decides in its core, and writes to topics that are all partitioned by account.
 */
@NullMarked
package io.tradeagent.streams;

import org.jspecify.annotations.NullMarked;
