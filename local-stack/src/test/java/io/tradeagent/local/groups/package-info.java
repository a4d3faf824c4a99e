@NullMarked
package io.tradeagent.local.groups;

import org.jspecify.annotations.NullMarked;
