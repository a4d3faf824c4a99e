/** Avro records as JSON in the words of the EA protocol, and back. */
@NullMarked
package io.tradeagent.schemas.json;

import org.jspecify.annotations.NullMarked;
