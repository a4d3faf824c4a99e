/** The gateway's ends of Kafka: it appends to the inbound log and reads its own mailbox. */
@NullMarked
package io.tradeagent.gateway.kafka;

import org.jspecify.annotations.NullMarked;
