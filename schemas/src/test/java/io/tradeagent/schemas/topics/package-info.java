@NullMarked
package io.tradeagent.schemas.topics;

import org.jspecify.annotations.NullMarked;
