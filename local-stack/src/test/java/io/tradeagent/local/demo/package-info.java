@NullMarked
package io.tradeagent.local.demo;

import org.jspecify.annotations.NullMarked;
