@NullMarked
package io.tradeagent.local.registry;

import org.jspecify.annotations.NullMarked;
