@NullMarked
package io.tradeagent.gateway;

import org.jspecify.annotations.NullMarked;
