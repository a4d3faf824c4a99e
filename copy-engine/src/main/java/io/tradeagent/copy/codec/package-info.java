/** Avro records to values of the copy engine and back. */
@NullMarked
package io.tradeagent.copy.codec;

import org.jspecify.annotations.NullMarked;
