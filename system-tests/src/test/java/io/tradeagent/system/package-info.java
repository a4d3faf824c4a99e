/** The platform as processes, seen from outside: a WebSocket client, the Azure client, Kafka clients. */
@NullMarked
package io.tradeagent.system;

import org.jspecify.annotations.NullMarked;
