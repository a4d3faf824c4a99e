/** Messages out of Azure Service Bus, each settled only when its outcome is certain. */
@NullMarked
package io.tradeagent.approval.servicebus;

import org.jspecify.annotations.NullMarked;
