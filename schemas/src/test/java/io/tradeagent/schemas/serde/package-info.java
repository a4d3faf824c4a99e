@NullMarked
package io.tradeagent.schemas.serde;

import org.jspecify.annotations.NullMarked;
