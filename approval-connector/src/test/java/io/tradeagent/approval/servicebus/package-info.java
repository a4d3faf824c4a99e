@NullMarked
package io.tradeagent.approval.servicebus;

import org.jspecify.annotations.NullMarked;
