/**
 * What an operator's message about a session means, and whether it may count.
 *
 * <p>Pure: a message and the time go in, a decision or the reason against it comes out. Nothing here knows Service Bus
 * or Kafka.
 */
@NullMarked
package io.tradeagent.approval;

import org.jspecify.annotations.NullMarked;
