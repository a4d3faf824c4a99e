@NullMarked
package io.tradeagent.local.data;

import org.jspecify.annotations.NullMarked;
