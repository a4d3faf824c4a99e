@NullMarked
package io.tradeagent.approval;

import org.jspecify.annotations.NullMarked;
