@NullMarked
package io.tradeagent.schemas.protocol;

import org.jspecify.annotations.NullMarked;
