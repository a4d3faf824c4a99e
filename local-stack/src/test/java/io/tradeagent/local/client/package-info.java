@NullMarked
package io.tradeagent.local.client;

import org.jspecify.annotations.NullMarked;
