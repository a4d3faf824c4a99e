/** The event stream over WebSocket, on Jetty. */
@NullMarked
package io.tradeagent.gateway.websocket;

import org.jspecify.annotations.NullMarked;
