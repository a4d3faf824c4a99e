/** Maps the outbox to Avro: commands in, records out, and what the store keeps. Generated types end here. */
@NullMarked
package io.tradeagent.outbox.codec;

import org.jspecify.annotations.NullMarked;
