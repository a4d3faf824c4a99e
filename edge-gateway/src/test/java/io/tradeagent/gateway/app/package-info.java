@NullMarked
package io.tradeagent.gateway.app;

import org.jspecify.annotations.NullMarked;
