@NullMarked
package io.tradeagent.gateway.codec;

import org.jspecify.annotations.NullMarked;
