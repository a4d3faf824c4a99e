/**
 * A real Kafka broker inside this JVM: one node that is controller and broker at once (KRaft), on the loopback
 * interface, with its data in a directory that outlives it.
 */
@NullMarked
package io.tradeagent.kafka.embedded;

import org.jspecify.annotations.NullMarked;
