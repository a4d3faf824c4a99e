@NullMarked
package io.tradeagent.local.broker;

import org.jspecify.annotations.NullMarked;
