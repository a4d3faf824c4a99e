@NullMarked
package io.tradeagent.schemas.docs;

import org.jspecify.annotations.NullMarked;
