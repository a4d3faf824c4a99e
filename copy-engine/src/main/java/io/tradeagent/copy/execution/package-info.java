/** What brokers said about orders and deals, as terminals report it. */
@NullMarked
package io.tradeagent.copy.execution;

import org.jspecify.annotations.NullMarked;
