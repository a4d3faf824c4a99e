/** Avro in the Confluent wire format: a zero byte, the schema id in four bytes, the record in Avro binary. */
@NullMarked
package io.tradeagent.schemas.serde;

import org.jspecify.annotations.NullMarked;
