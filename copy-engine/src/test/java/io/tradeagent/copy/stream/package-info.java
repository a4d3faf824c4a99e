/** The copy engine's topology, told what terminals, brokers and the outbox tell it. */
@NullMarked
package io.tradeagent.copy.stream;

import org.jspecify.annotations.NullMarked;
