@NullMarked
package io.tradeagent.local.platform;

import org.jspecify.annotations.NullMarked;
