/**
 * Azure Service Bus in one JVM, for local runs and tests with the unchanged Azure clients. Start with {@link
 * io.tradeagent.servicebus.ServiceBusEmulator}.
 */
@NullMarked
package io.tradeagent.servicebus;

import org.jspecify.annotations.NullMarked;
