@NullMarked
package io.tradeagent.schemas.json;

import org.jspecify.annotations.NullMarked;
