@NullMarked
package io.tradeagent.local.cli;

import org.jspecify.annotations.NullMarked;
