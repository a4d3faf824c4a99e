@NullMarked
package io.tradeagent.gateway.kafka;

import org.jspecify.annotations.NullMarked;
