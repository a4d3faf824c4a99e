@NullMarked
package io.tradeagent.copy.group.definition;

import org.jspecify.annotations.NullMarked;
