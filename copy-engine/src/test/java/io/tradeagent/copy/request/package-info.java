@NullMarked
package io.tradeagent.copy.request;

import org.jspecify.annotations.NullMarked;
