@NullMarked
package io.tradeagent.copy.codec;

import org.jspecify.annotations.NullMarked;
