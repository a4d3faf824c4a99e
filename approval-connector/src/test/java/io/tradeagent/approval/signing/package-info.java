@NullMarked
package io.tradeagent.approval.signing;

import org.jspecify.annotations.NullMarked;
