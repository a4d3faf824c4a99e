@NullMarked
package io.tradeagent.local.deadletters;

import org.jspecify.annotations.NullMarked;
