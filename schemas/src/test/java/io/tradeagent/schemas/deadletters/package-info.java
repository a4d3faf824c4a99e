@NullMarked
package io.tradeagent.schemas.deadletters;

import org.jspecify.annotations.NullMarked;
