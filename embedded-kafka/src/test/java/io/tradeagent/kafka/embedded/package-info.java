@NullMarked
package io.tradeagent.kafka.embedded;

import org.jspecify.annotations.NullMarked;
