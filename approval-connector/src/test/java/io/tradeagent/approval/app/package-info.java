@NullMarked
package io.tradeagent.approval.app;

import org.jspecify.annotations.NullMarked;
