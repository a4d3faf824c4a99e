@NullMarked
package io.tradeagent.copy.group.yaml;

import org.jspecify.annotations.NullMarked;
