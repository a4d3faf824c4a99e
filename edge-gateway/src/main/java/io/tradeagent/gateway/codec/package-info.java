/** Between the platform's records, the protocol's JSON and the core. */
@NullMarked
package io.tradeagent.gateway.codec;

import org.jspecify.annotations.NullMarked;
