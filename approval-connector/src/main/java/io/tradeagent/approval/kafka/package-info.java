/** Decisions into the inbound log, durably or not at all. */
@NullMarked
package io.tradeagent.approval.kafka;

import org.jspecify.annotations.NullMarked;
